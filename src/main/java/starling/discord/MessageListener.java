package starling.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import starling.command.AnswerCommand;
import starling.command.AttemptCommand;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.FollowUpCommand;
import starling.command.HelpCommand;
import starling.command.Invocation;
import starling.command.Option;
import starling.command.Reply;
import starling.command.Visibility;
import starling.interview.Audience;
import starling.interview.PersonId;

/**
 * Hears ordinary messages: a reply to a question, a mention, a direct message. Discord hands over the text of those without the
 * privileged message content intent, except that of a reply which does not mention the bot.
 */
final class MessageListener extends ListenerAdapter {
    /** The commands whose buttons say what a reply to their message is an answer to, the first that is there. */
    private static final List<String> ANSWERING =
            List.of(AnswerCommand.NAME, FollowUpCommand.PROBE, FollowUpCommand.RETRY, AttemptCommand.FEEDBACK);

    private static final ButtonId LAST_ASKED = new ButtonId(AnswerCommand.NAME, Map.of());

    private static final String UNREADABLE =
            "I can only read a reply that mentions me: leave the @ on when you reply, or use the Answer button.";
    private static final String PRESS = "Press the button under your question or your feedback for that.";
    private static final Pattern TYPED_COMMAND = Pattern.compile("/([a-z-]{1,32}(?: [a-z-]{1,32})?)");

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
        var question = repliedTo(message).flatMap(MessageListener::answeredBy);
        if (question.isPresent()) {
            if (text.isEmpty() && message.isFromGuild() && !mentionsUs(message)) {
                say(message, UNREADABLE);
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
        if (typed.matches()) {
            desk.find(typed.group(1))
                    .ifPresentOrElse(
                            found -> hearCommand(message, found), () -> sayWhatThereIs(message, typed.group(1)));
        } else {
            answer(message, text, LAST_ASKED);
        }
    }

    private void hearCommand(Message message, Command command) {
        if (!command.listed()) {
            say(message, PRESS);
        } else if (command.options().stream().anyMatch(Option::required)) {
            say(
                    message,
                    "Type / and choose " + command.name()
                            + " from the list that Discord shows: it needs more than that.");
        } else {
            run(message, command, Map.of(), UnaryOperator.identity());
        }
    }

    private void sayWhatThereIs(Message message, String typed) {
        var family = desk.family(CommandRegistry.firstWord(typed));
        var unused = show(
                message,
                family.isEmpty()
                        ? Reply.of("There is no /" + typed + ". Type /help to see what there is.")
                        : HelpCommand.on(family, typed));
    }

    private static void say(Message message, String text) {
        var unused = show(message, Reply.of(text));
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
                        starter -> answer(message, text, answeredBy(starter).orElse(LAST_ASKED)),
                        failure -> answer(message, text, LAST_ASKED));
    }

    private void answer(Message message, String text, ButtonId question) {
        desk.find(question.command()).ifPresent(command -> {
            var options = new HashMap<>(question.options());
            options.put(AnswerCommand.TEXT, text);
            boolean personal = command.visibility() == Visibility.PERSONAL;
            UnaryOperator<Reply> readByOthers = personal ? PublicReply::of : UnaryOperator.identity();
            run(message, command, options, message.isFromGuild() ? readByOthers : DirectReply::of);
        });
    }

    private void run(Message message, Command command, Map<String, String> options, UnaryOperator<Reply> shownAs) {
        var invocation = new Invocation(
                        command.name(),
                        new PersonId("discord:" + message.getAuthor().getId()),
                        "discord:" + message.getChannelId(),
                        options)
                .readBy(message.isFromType(ChannelType.PRIVATE) ? Audience.THE_PERSON_ALONE : Audience.OTHERS_TOO);
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

    /**
     * What a reply to a message of ours does: to a question it answers, to feedback it answers the probe, or tries again where
     * there is none, and to the line that only opens feedback it adds to the answer. Empty if it does nothing.
     */
    private static Optional<ButtonId> answeredBy(Message asked) {
        if (asked.getAuthor().getIdLong() != asked.getJDA().getSelfUser().getIdLong()) {
            return Optional.empty();
        }
        var buttons = asked.getComponentTree().findAll(Button.class).stream()
                .flatMap(button -> Optional.ofNullable(button.getCustomId()).stream())
                .flatMap(id -> ButtonId.parse(id).stream())
                .toList();
        return ANSWERING.stream()
                .flatMap(command -> buttons.stream().filter(id -> id.command().equals(command)))
                .findFirst()
                .map(id -> id.command().equals(AttemptCommand.FEEDBACK)
                        ? new ButtonId(FollowUpCommand.PROBE, id.options())
                        : id);
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
