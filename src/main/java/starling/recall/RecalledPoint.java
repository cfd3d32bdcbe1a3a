package starling.recall;

import java.util.Optional;

/**
 * A point of the notes beside what somebody typed from memory.
 *
 * @param notes as the notes have it
 * @param said the person's own words that come closest; empty if it is missing
 */
public record RecalledPoint(String notes, Presence presence, Optional<String> said) {
    /** Says nothing of the notes or what was typed, so that no log ever holds them. */
    @Override
    public String toString() {
        return "a point, " + presence;
    }
}
