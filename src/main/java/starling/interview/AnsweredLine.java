package starling.interview;

import java.time.Instant;
import java.util.UUID;

/**
 * One answer of a person's history, with all that was added to it or tried again since.
 *
 * @param first its first attempt
 * @param latest its latest attempt; the first, if there is no other
 * @param question the id of the question
 * @param at when the latest was given
 * @param attempts how many there are
 */
public record AnsweredLine(UUID first, UUID latest, String question, Instant at, int attempts) {}
