package starling.session;

import java.util.Optional;
import java.util.UUID;

/**
 * One question of an interview.
 *
 * @param question its id
 * @param firstStep the step at which it was asked; what is asked further on it has the steps behind
 * @param attempt the answer, with what was added to it
 * @param probes how often the interviewer asked further
 * @param skipped whether the person had it left out, or what was asked further on it
 */
public record Turn(String question, int firstStep, Optional<UUID> attempt, int probes, boolean skipped) {
    /** Whether the question, or what was asked further on it, had this step. */
    boolean hasStep(int step) {
        return firstStep <= step && step <= firstStep + probes;
    }

    Turn with(UUID answer) {
        return new Turn(question, firstStep, Optional.of(answer), probes, skipped);
    }

    Turn probed() {
        return new Turn(question, firstStep, attempt, probes + 1, skipped);
    }

    Turn leftOut() {
        return new Turn(question, firstStep, attempt, probes, true);
    }
}
