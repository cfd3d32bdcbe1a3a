package starling.interview;

import java.time.Instant;
import java.util.UUID;

/**
 * An attempt in which a person told a story of their notes.
 *
 * @param question the id of the question that it answers
 * @param story the id of the {@linkplain KeptStory story}, of their own notes or of the shared ones; by now there may be none
 *     of it
 * @param at when the attempt was made
 */
public record Telling(UUID attempt, String question, String story, Instant at) {}
