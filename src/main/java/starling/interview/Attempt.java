package starling.interview;

import java.time.Instant;
import java.util.UUID;

/**
 * One answer to one question by one person at one time.
 *
 * @param question the id of the question
 * @param answer exactly as typed
 */
public record Attempt(UUID id, PersonId person, String question, String answer, Instant at) {
    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "attempt " + id + " at " + question;
    }
}
