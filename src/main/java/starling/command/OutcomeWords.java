package starling.command;

import java.util.List;
import java.util.Locale;
import starling.interview.AnswerOutcome;

/** What a person is told when they have answered. */
final class OutcomeWords implements AnswerOutcome.Visitor<Reply> {
    private final FeedbackReply feedback;
    private final String typed;

    /**
     * What to tell a person.
     *
     * @param typed given back where it was not kept
     */
    OutcomeWords(FeedbackReply feedback, String typed) {
        this.feedback = feedback;
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
    public Reply notTheirs() {
        return AttemptOption.NOT_THEIRS;
    }

    @Override
    public Reply questionGone() {
        return givingBack("That question is no longer in the question bank, so this was not kept. Get a new one with"
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
