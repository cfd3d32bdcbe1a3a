package starling.interview;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One answer to one question by one person at one time.
 *
 * @param question the id of the question
 * @param answer exactly as typed
 * @param follows the attempt of the same person at the same question that this one adds to or tries again
 * @param value the id of the company value that the question was asked for
 */
public record Attempt(
        UUID id,
        PersonId person,
        String question,
        String answer,
        Instant at,
        Optional<UUID> follows,
        Optional<String> value) {
    /** An attempt at a question that was asked for no company value. */
    public Attempt(UUID id, PersonId person, String question, String answer, Instant at, Optional<UUID> follows) {
        this(id, person, question, answer, at, follows, Optional.empty());
    }

    /** An attempt that follows none. */
    public Attempt(UUID id, PersonId person, String question, String answer, Instant at) {
        this(id, person, question, answer, at, Optional.empty());
    }

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "attempt " + id + " at " + question;
    }
}
