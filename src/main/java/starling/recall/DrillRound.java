package starling.recall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import starling.interview.PersonId;

/**
 * One question of the drill and the stories among which its person picks. Holds ids only, and nothing that the notes say.
 *
 * @param question the id of the question
 * @param choices in the order in which they are shown
 * @param shown when it was shown
 */
public record DrillRound(UUID id, PersonId person, String question, List<Choice> choices, Instant shown) {
    /**
     * A story that can be picked.
     *
     * @param story the id of the story, as in {@link starling.interview.KeptStory}
     * @param fits whether it is right to pick it
     */
    public record Choice(String story, boolean fits) {}

    public DrillRound {
        choices = List.copyOf(choices);
    }

    /** Whether a pick is right: a story that fits, or none where none fits. */
    boolean isRight(int pick) {
        return pick == Pick.NONE
                ? choices.stream().noneMatch(Choice::fits)
                : choices.get(pick - 1).fits();
    }

    /** Whether there is such a choice. */
    boolean offers(int pick) {
        return pick >= Pick.NONE && pick <= choices.size();
    }
}
