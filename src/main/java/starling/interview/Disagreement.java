package starling.interview;

import java.time.Instant;
import java.util.List;
import starling.feedback.Label;

/**
 * A person says that a line of the feedback on an answer of theirs is wrong.
 *
 * @param kind what the answer was taken for when they said so
 * @param labels what its sentences were taken for when they said so
 * @param says what it should be, in their words; may be empty
 */
public record Disagreement(Attempt attempt, String kind, List<Label> labels, Claim claim, String says, Instant at) {
    public Disagreement {
        labels = List.copyOf(labels);
    }

    /** Says nothing that was typed, so that no log ever holds it. */
    @Override
    public String toString() {
        return "disagreement on the " + claim.about().id() + " " + claim.name() + " of " + attempt;
    }
}
