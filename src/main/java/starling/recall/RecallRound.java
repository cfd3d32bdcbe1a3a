package starling.recall;

import java.util.UUID;
import starling.interview.PersonId;

/**
 * A card as it was shown to its person once. Holds its id only, and nothing that the notes say or that was typed.
 *
 * @param card the id of a {@link starling.interview.KeptCard} or, for numbers, of a {@link starling.interview.KeptStory}
 */
public record RecallRound(UUID id, PersonId person, RecallKind kind, String card) {}
