package starling.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import starling.interview.AnswerOutcome;
import starling.interview.Interviewer;

/** {@code answer question text}: the person answers, the interviewer says what it heard. */
public final class AnswerCommand implements Command {
    /** The name by which buttons and messages reach it. */
    public static final String NAME = "answer";

    /** The option that holds the id of the question; the last one asked in the place if it is left out. */
    public static final String QUESTION = "question";

    /** The option that holds what was typed. */
    public static final String TEXT = "text";

    /** As much as a Discord form takes. */
    private static final int LONGEST_TYPED = 4_000;

    private final Interviewer interviewer;
    private final FeedbackReply feedback;

    public AnswerCommand(Interviewer interviewer, FeedbackReply feedback) {
        this.interviewer = interviewer;
        this.feedback = feedback;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Answer the question you were asked";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        if (invocation.option(TEXT).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Form(
                "Your answer",
                List.of(new Form.Field(
                        TEXT,
                        "Answer as you would say it",
                        "What was going on, what you had to achieve, what you did, what came of it",
                        LONGEST_TYPED))));
    }

    @Override
    public Reply run(Invocation invocation) {
        var outcome = interviewer.answer(
                invocation.person(),
                invocation.place(),
                invocation.option(QUESTION),
                invocation.option(TEXT).orElse(""));
        return outcome.accept(new Words(invocation.option(TEXT).orElse("")));
    }

    private final class Words implements AnswerOutcome.Visitor<Reply> {
        private final String typed;

        Words(String typed) {
            this.typed = typed;
        }

        @Override
        public Reply graded(AnswerOutcome.Graded outcome) {
            return feedback.on(outcome);
        }

        @Override
        public Reply nothingAsked() {
            return givingBack("No question is open here, so this was not kept. Start with /question.");
        }

        @Override
        public Reply questionGone() {
            return givingBack(
                    "That question is no longer in the question bank, so this was not kept. Get a new one with"
                            + " /question.");
        }

        private Reply givingBack(String reason) {
            return new Reply(List.of(new Block.Paragraph(reason), new Block.Quote(typed)), List.of());
        }

        @Override
        public Reply empty() {
            return Reply.of("Your answer is empty. Type at least a few sentences.");
        }

        @Override
        public Reply tooLong(AnswerOutcome.TooLong outcome) {
            return Reply.of(String.format(
                    Locale.ROOT,
                    "Your answer has %,d characters, and I read at most %,d; a spoken answer has about 1,500. It was not kept.",
                    outcome.length(),
                    outcome.most()));
        }
    }
}
