package starling.discord;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import starling.command.Command;
import starling.command.Invocation;
import starling.command.Reply;
import starling.command.Visibility;
import starling.interview.PersonId;

/**
 * Hears ordinary messages: a reply to a question, a mention, a direct message. Discord hands over the text of those without the
 * privileged message content intent, except that of a reply which does not mention the bot.
 */
final class MessageListener extends ListenerAdapter {
    private static final String ANSWER = "answer";
    /** The commands whose buttons say what a reply to their message is an answer to. */
    private static final Set<String> ANSWERING = Set.of(ANSWER, "retry");

    private static final ButtonId LAST_ASKED = new ButtonId(ANSWER, Map.of());

    private static final Reply UNREADABLE = Reply.of(
            "I can only read a reply that mentions me: leave the @ on when you" + " reply, or use the Answer button.");
    private static final Pattern TYPED_COMMAND = Pattern.compile("/([a-z-]{1,32})");

    private final CommandDesk desk;
    private final RecentIds handled = new RecentIds();

    MessageListener(CommandDesk desk) {
        this.desk = desk;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        var message = event.getMessage();
        if (isSomebodyTyping(message) && handled.isNew(message.getIdLong())) {
            try {
                hear(message);
            } catch (RuntimeException e) {
                CommandDesk.log("message " + message.getId(), e);
            }
        }
    }

    private void hear(Message message) {
        var text = textWithoutMention(message);
        var question = repliedTo(message).flatMap(MessageListener::questionAskedBy);
        if (question.isPresent()) {
            if (text.isEmpty() && message.isFromGuild() && !mentionsUs(message)) {
                var unused = show(message, UNREADABLE);
            } else {
                answer(message, text, question.get());
            }
        } else if (!message.isFromGuild()) {
            hearInPrivate(message, text);
        } else if (mentionsUs(message)) {
            hearMention(message, text);
        }
    }

    private void hearInPrivate(Message message, String text) {
        var typed = TYPED_COMMAND.matcher(text);
        var command = typed.matches() ? desk.find(typed.group(1)).filter(Command::listed) : Optional.<Command>empty();
        command.ifPresentOrElse(
                found -> run(message, found, Map.of(), UnaryOperator.identity()),
                () -> answer(message, text, LAST_ASKED));
    }

    private void hearMention(Message message, String text) {
        if (text.isEmpty()) {
            // The help holds nobody's words, so that it may be read by all.
            desk.find("help").ifPresent(help -> run(message, help, Map.of(), UnaryOperator.identity()));
        } else if (message.getChannelType().isThread()) {
            answerInThread(message, text, message.getChannel().asThreadChannel());
        } else {
            answer(message, text, LAST_ASKED);
        }
    }

    /** A thread that was started from a message has that message's id. */
    private void answerInThread(Message message, String text, ThreadChannel thread) {
        if (!thread.getParentChannel().getType().isMessage()) {
            answer(message, text, LAST_ASKED);
            return;
        }
        thread.retrieveParentMessage()
                .queue(
                        starter ->
                                answer(message, text, questionAskedBy(starter).orElse(LAST_ASKED)),
                        failure -> answer(message, text, LAST_ASKED));
    }

    private void answer(Message message, String text, ButtonId question) {
        desk.find(question.command()).ifPresent(command -> {
            var options = new HashMap<>(question.options());
            options.put("text", text);
            var readByOthers = message.isFromGuild() && command.visibility() == Visibility.PERSONAL;
            run(message, command, options, readByOthers ? PublicReply::of : UnaryOperator.identity());
        });
    }

    private void run(Message message, Command command, Map<String, String> options, UnaryOperator<Reply> shownAs) {
        var invocation = new Invocation(
                command.name(),
                new PersonId("discord:" + message.getAuthor().getId()),
                "discord:" + message.getChannelId(),
                options);
        desk.run(command, invocation, Apology.MESSAGE_STAYS, reply -> show(message, shownAs.apply(reply)));
    }

    private static CompletableFuture<?> show(Message message, Reply reply) {
        var shown = MessageCard.of(reply);
        var sent = Sending.tried(() -> message.reply(shown)
                .mentionRepliedUser(false)
                // A person may take the message back before the reply is there.
                .failOnInvalidReply(false));
        return Sending.logged(sent, "message " + message.getId());
    }

    private static boolean isSomebodyTyping(Message message) {
        return !message.getAuthor().isBot()
                && !message.getAuthor().isSystem()
                && !message.isWebhookMessage()
                && (message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY);
    }

    private static Optional<Message> repliedTo(Message message) {
        return Optional.ofNullable(message.getReferencedMessage());
    }

    /** The button by which a message of ours is answered: that of a question, or of feedback; empty if it has none. */
    private static Optional<ButtonId> questionAskedBy(Message asked) {
        if (asked.getAuthor().getIdLong() != asked.getJDA().getSelfUser().getIdLong()) {
            return Optional.empty();
        }
        return asked.getComponentTree().findAll(Button.class).stream()
                .flatMap(button -> Optional.ofNullable(button.getCustomId()).stream())
                .flatMap(id -> ButtonId.parse(id).stream())
                .filter(id -> ANSWERING.contains(id.command()))
                .findFirst();
    }

    private static boolean mentionsUs(Message message) {
        return message.getMentions().isMentioned(message.getJDA().getSelfUser(), Message.MentionType.USER);
    }

    private static String textWithoutMention(Message message) {
        var self = message.getJDA().getSelfUser().getId();
        return message.getContentRaw()
                .replace("<@" + self + ">", " ")
                .replace("<@!" + self + ">", " ")
                .strip();
    }
}
