package starling.command;

import java.util.Optional;
import starling.interview.Interviewer;

/**
 * {@code star-feedback}, said of a message: what stands in it is read as an answer. Only the person who wrote a message can say so,
 * since what people write is theirs to have read.
 */
public final class MessageFeedbackCommand implements UnlistedCommand {
    private static final String MENU = "STAR feedback";
    private static final Reply ANOTHERS =
            Reply.of("I read a message only for the person who wrote it. They can open its" + " menu and choose " + MENU
                    + " themselves.");

    private final Interviewer interviewer;
    private final FeedbackReply feedback;

    public MessageFeedbackCommand(Interviewer interviewer, FeedbackReply feedback) {
        this.interviewer = interviewer;
        this.feedback = feedback;
    }

    @Override
    public String name() {
        return "star-feedback";
    }

    @Override
    public String description() {
        return "Read a message of yours as an answer";
    }

    @Override
    public Optional<String> messageMenu() {
        return Optional.of(MENU);
    }

    @Override
    public Effort effort() {
        return Effort.READING;
    }

    @Override
    public Reply run(Invocation invocation) {
        var author = invocation.option(MessageOptions.AUTHOR);
        if (!author.equals(Optional.of(invocation.person().value()))) {
            return ANOTHERS;
        }
        var text = invocation.option(MessageOptions.TEXT);
        if (text.isEmpty()) {
            return Reply.of("There is no text in this message. Choose one in which you tell something.");
        }
        return interviewer
                .told(invocation.person(), invocation.place(), invocation.option(MessageOptions.QUESTION), text.get())
                .accept(new OutcomeWords(feedback::on, ""));
    }
}
