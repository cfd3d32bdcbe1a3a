package starling.recall;

import java.time.Instant;

/**
 * What a person picked in a round of the drill.
 *
 * @param choice the number of the story as it was shown, counted from 1, or {@link #NONE}
 * @param hit whether it was right and in time
 */
public record Pick(int choice, Instant at, boolean hit) {
    /** Picked by whoever thinks that none of the stories fits. */
    public static final int NONE = 0;

    public Pick {
        if (choice < NONE) {
            throw new IllegalArgumentException("a pick is a number from " + NONE + ", not " + choice);
        }
    }
}
