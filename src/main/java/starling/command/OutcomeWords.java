package starling.command;

import java.util.Locale;
import java.util.function.Function;
import starling.interview.AnswerOutcome;

/** What a person is told when they have answered. */
final class OutcomeWords implements AnswerOutcome.Visitor<Reply> {
    private final Function<AnswerOutcome.Graded, Reply> graded;
    private final String typed;

    /**
     * What to tell a person.
     *
     * @param graded what is said of a grading
     * @param typed given back where it was not kept; empty if the person only asked for something
     */
    OutcomeWords(Function<AnswerOutcome.Graded, Reply> graded, String typed) {
        this.graded = graded;
        this.typed = typed;
    }

    @Override
    public Reply graded(AnswerOutcome.Graded outcome) {
        return graded.apply(outcome);
    }

    @Override
    public Reply nothingAsked() {
        return Reply.givingBack("No question is open here, so this was not kept. Start with /question.", typed);
    }

    @Override
    public Reply notTheirs() {
        return Reply.givingBack(
                "Only the person who gave this answer can open its feedback."
                        + " Answer the question yourself to get your own.",
                typed);
    }

    @Override
    public Reply questionGone() {
        return typed.isBlank()
                ? Reply.of("That question is no longer in the question bank, so I cannot read this answer again."
                        + " Get a new one with /question.")
                : Reply.givingBack(
                        "That question is no longer in the question bank, so this was not kept."
                                + " Get a new one with /question.",
                        typed);
    }

    @Override
    public Reply empty() {
        return Reply.of("Your answer is empty. Type at least a few sentences.");
    }

    @Override
    public Reply tooLong(AnswerOutcome.TooLong outcome) {
        var refusal = String.format(
                Locale.ROOT,
                "Your answer has %,d characters, and I read at most %,d; a spoken answer has about 1,500. It was not kept.",
                outcome.length(),
                outcome.most());
        return Reply.givingBack(refusal, typed);
    }
}
