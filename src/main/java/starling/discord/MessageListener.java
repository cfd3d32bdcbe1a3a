package starling.discord;

import java.time.Duration;
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
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import starling.command.AnswerCommand;
import starling.command.AttemptCommand;
import starling.command.Block;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.FollowUpCommand;
import starling.command.HelpCommand;
import starling.command.InterviewSayCommand;
import starling.command.Invocation;
import starling.command.MessageOptions;
import starling.command.Option;
import starling.command.RefusedFileException;
import starling.command.Reply;
import starling.command.Visibility;
import starling.command.VoiceMessages.Heard;
import starling.interview.Audience;
import starling.interview.PersonId;

/**
 * Hears ordinary messages: a reply to a question, a mention, a direct message, and in a room all that a conversation waits for.
 * Discord hands over the text of those without the privileged message content intent, except that of a message in a room and of a
 * reply which does not mention the bot.
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

    private static final String HIDDEN = "Discord hides from me what is typed here. To be heard, reply to a message of"
            + " mine and leave the @ on, or press Answer. In direct messages with me you can type freely.";
    private static final String NO_TEXT = "I can read only what is typed. Please say it in words.";

    private static final String NOT_NOW =
            "Something went wrong on my side, and I have noted it. Send your voice message again in a minute, or type it.";
    private static final Block MISHEARD =
            new Block.Small("I wrote your voice message down, and may have misheard. The feedback quotes what I read.");
    private static final String VOICE = "voice";
    private static final double MILLISECONDS = 1000;

    private final CommandDesk desk;
    private final Downloads downloads;
    /** The rooms in which it was said how to be heard. */
    private final RecentIds told = new RecentIds();

    private final RecentIds handled = new RecentIds();

    /**
     * Hears for this desk.
     *
     * @param downloads how voice messages are fetched
     */
    MessageListener(CommandDesk desk, Downloads downloads) {
        this.desk = desk;
        this.downloads = downloads;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        var message = event.getMessage();
        if (isSomebodyTyping(message) && handled.isNew(message.getIdLong()) && isToUs(message)) {
            // The way to know more leads through the store, which this thread must not wait for.
            inTurn(message, () -> hear(message));
        }
    }

    /** Only what a conversation has heard changes with its message; an answer stays as it was given. */
    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        var message = event.getMessage();
        // Discord also tells of it when it has looked up a link.
        if (message.isEdited() && isSomebodyTyping(message) && Rooms.isOne(message)) {
            inTurn(message, () -> {
                var text = textWithoutMention(message);
                if (!text.isEmpty() || !isHidden(message)) {
                    // What was heard may stand where nobody waits for more.
                    desk.find(InterviewSayCommand.NAME).ifPresent(command -> say(message, text, command, true));
                }
            });
        }
    }

    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        takeBack(event.getChannel(), event.getMessageId());
    }

    @Override
    public void onMessageBulkDelete(MessageBulkDeleteEvent event) {
        event.getMessageIds().forEach(id -> takeBack(event.getChannel(), id));
    }

    /** In the lane of the place, so that it comes after what it takes back. */
    private void takeBack(MessageChannel channel, String message) {
        if (Rooms.isOne(channel)) {
            desk.turn(channel.getId())
                    .ifPresent(turn -> turn.use(() -> {
                        try {
                            desk.conversation().takeBack(message);
                        } catch (RuntimeException e) {
                            CommandDesk.log("taking back message " + message, e);
                        }
                    }));
        }
    }

    private void inTurn(Message message, Runnable work) {
        var lane = Rooms.isOne(message)
                ? message.getChannelId()
                : message.getAuthor().getId() + "@" + message.getChannelId();
        desk.turn(lane)
                .ifPresentOrElse(
                        turn -> desk.use(turn, () -> shown(message, CommandDesk.stopped(Apology.MESSAGE_STAYS)), () -> {
                            try {
                                work.run();
                            } catch (RuntimeException e) {
                                CommandDesk.log("message " + message.getId(), e);
                            }
                        }),
                        () -> {
                            show(message, desk.busy(Apology.MESSAGE_STAYS));
                        });
    }

    private static boolean isToUs(Message message) {
        return Rooms.isOne(message)
                || mentionsUs(message)
                || repliedTo(message).filter(MessageListener::isOurs).isPresent();
    }

    private void hear(Message message) {
        var text = textWithoutMention(message);
        boolean command = !message.isFromGuild() && TYPED_COMMAND.matcher(text).matches();
        var conversation = command ? Optional.<Command>empty() : conversationOn(message);
        if (text.isEmpty() && isSpoken(message)) {
            hearSpoken(message, conversation);
        } else {
            hear(message, text, conversation);
        }
    }

    private void hear(Message message, String text, Optional<Command> conversation) {
        if (conversation.isPresent()) {
            hearInConversation(message, text, conversation.get());
        } else {
            hearAlone(message, text);
        }
    }

    /** Where Discord hides a message, it hides the recording too. */
    private static boolean isSpoken(Message message) {
        return message.isVoiceMessage() && !message.getAttachments().isEmpty();
    }

    /** What is said aloud counts as if it were typed, where that would be heard. */
    private void hearSpoken(Message message, Optional<Command> conversation) {
        if (conversation.isEmpty() && !isAnswer(message)) {
            return;
        }
        var recording = message.getAttachments().get(0);
        var length = Duration.ofMillis(Math.round(recording.getDuration() * MILLISECONDS));
        var heard = heard(message, recording, length);
        if (heard instanceof Heard.Nothing nothing) {
            say(message, nothing.sentence());
        } else if (heard instanceof Heard.Words words) {
            if (!message.isFromGuild() || conversation.isPresent()) {
                show(message, words.shown());
            }
            hear(message, words.text(), conversation);
        }
    }

    private Heard heard(Message message, Message.Attachment recording, Duration length) {
        try {
            return desk.voiceMessages().hear(person(message), length, () -> fetched(recording));
        } catch (RuntimeException e) {
            CommandDesk.log("voice message " + message.getId(), e);
            return new Heard.Nothing(NOT_NOW);
        }
    }

    private byte[] fetched(Message.Attachment recording) throws RefusedFileException {
        var attached = new Downloads.Attachment(recording.getFileName(), recording.getSize(), recording.getUrl());
        return downloads
                .fetch(Map.of(VOICE, attached))
                .values()
                .iterator()
                .next()
                .content();
    }

    /** Whether what is typed in this message would be an answer, outside conversations. */
    private static boolean isAnswer(Message message) {
        return !message.isFromGuild()
                || mentionsUs(message)
                || repliedTo(message).flatMap(MessageListener::answeredBy).isPresent();
    }

    /** The command by which what is typed here is heard; empty where nobody waits for it. */
    private Optional<Command> conversationOn(Message message) {
        return Optional.of(message)
                .filter(Rooms::isOne)
                .filter(typed -> desk.conversation().isWaitingFor(person(typed), place(typed)))
                .flatMap(waiting -> desk.find(InterviewSayCommand.NAME));
    }

    private void hearInConversation(Message message, String text, Command command) {
        if (!text.isEmpty()) {
            say(message, text, command, false);
        } else if (isHidden(message)) {
            if (told.isNew(message.getChannelIdLong())) {
                say(message, HIDDEN);
            }
        } else if (!message.getAttachments().isEmpty()) {
            say(message, NO_TEXT);
        }
    }

    private void say(Message message, String text, Command command, boolean again) {
        var options =
                new HashMap<>(Map.of(InterviewSayCommand.TEXT, text, InterviewSayCommand.MESSAGE, message.getId()));
        if (again) {
            options.put(InterviewSayCommand.EDITED, "yes");
        }
        run(message, command, options, shownIn(message, command, UnaryOperator.identity()));
    }

    /** Without the privileged intent, Discord hides all that a message holds if it does not mention the bot. */
    private static boolean isHidden(Message message) {
        return message.isFromGuild()
                && !mentionsUs(message)
                && message.getStickers().isEmpty()
                && message.getAttachments().isEmpty()
                && message.getEmbeds().isEmpty()
                && message.getMessageSnapshots().isEmpty();
    }

    private void hearAlone(Message message, String text) {
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
        show(
                message,
                family.isEmpty()
                        ? Reply.of("There is no /" + typed + ". Type /help to see what there is.")
                        : HelpCommand.on(family, typed));
    }

    private static void say(Message message, String text) {
        show(message, Reply.of(text));
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
        answer(
                message,
                text,
                starter(thread).flatMap(MessageListener::answeredBy).orElse(LAST_ASKED));
    }

    private static Optional<Message> starter(ThreadChannel thread) {
        try {
            return Optional.of(thread.retrieveParentMessage().complete());
        } catch (RuntimeException e) {
            // It may be gone, or the bot may not read it.
            return Optional.empty();
        }
    }

    private void answer(Message message, String text, ButtonId question) {
        desk.find(question.command()).ifPresent(command -> {
            var options = new HashMap<>(question.options());
            options.put(AnswerCommand.TEXT, text);
            run(message, command, options, shownIn(message, command, DirectReply::of));
        });
    }

    private static UnaryOperator<Reply> shownIn(Message message, Command command, UnaryOperator<Reply> inPrivate) {
        if (!message.isFromGuild()) {
            return inPrivate;
        }
        if (command.visibility() != Visibility.PERSONAL) {
            return UnaryOperator.identity();
        }
        return isSpoken(message) ? MessageListener::afterSpeaking : PublicReply::of;
    }

    /** Not what was written down: others read it. */
    private static Reply afterSpeaking(Reply personal) {
        var reply = PublicReply.of(personal);
        return personal.reopen().isPresent() ? reply.followedBy(List.of(MISHEARD)) : reply;
    }

    private void run(Message message, Command command, Map<String, String> options, UnaryOperator<Reply> shownAs) {
        var invocation = new Invocation(command.name(), person(message), place(message), options)
                .readBy(message.isFromType(ChannelType.PRIVATE) ? Audience.THE_PERSON_ALONE : Audience.OTHERS_TOO);
        var refusal = desk.spend(invocation, command);
        if (refusal.isPresent()) {
            say(message, refusal.get() + " Your message is still here: copy it and send it again then.");
            return;
        }
        desk.runNow(command, invocation, Map::of, Apology.MESSAGE_STAYS, new MessageReply(message, shownAs));
    }

    private static PersonId person(Message message) {
        return new PersonId("discord:" + message.getAuthor().getId());
    }

    private static String place(Message message) {
        return "discord:" + message.getChannelId();
    }

    /** What a command is told of the message it is said of. */
    static Map<String, String> options(Message message) {
        var options = new HashMap<>(Map.of(
                MessageOptions.TEXT,
                textWithoutMention(message),
                MessageOptions.AUTHOR,
                person(message).value()));
        repliedTo(message)
                .flatMap(MessageListener::answeredBy)
                .flatMap(answered -> Optional.ofNullable(answered.options().get(AnswerCommand.QUESTION)))
                .ifPresent(question -> options.put(MessageOptions.QUESTION, question));
        return options;
    }

    private static void show(Message message, Reply reply) {
        var unused = shown(message, reply);
    }

    private static CompletableFuture<?> shown(Message message, Reply reply) {
        return new MessageReply(message, UnaryOperator.identity()).deliver(reply);
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
        if (!isOurs(asked)) {
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

    private static boolean isOurs(Message message) {
        return message.getAuthor().getIdLong() == message.getJDA().getSelfUser().getIdLong();
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
