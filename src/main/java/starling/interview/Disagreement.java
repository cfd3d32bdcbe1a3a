package starling.interview;

import java.time.Instant;
import java.util.List;
import starling.feedback.Label;

/**
 * A person says that a line of the feedback on an answer of theirs is wrong.
 *
 * @param kind what the answer was taken for when they said so
 * @param labels what its sentences were taken for when they said so
 * @param shouldBe what it should be, the id of a kind, a part or a step, {@code present} or {@code absent}; empty if they did not
 *     say
 * @param says what it should be, in their words; may be empty
 */
public record Disagreement(
        Attempt attempt, String kind, List<Label> labels, Claim claim, String shouldBe, String says, Instant at) {
    public Disagreement {
        labels = List.copyOf(labels);
    }

    /** Says nothing that was typed, so that no log ever holds it. */
    @Override
    public String toString() {
        return "disagreement on the " + claim + " of " + attempt;
    }
}
