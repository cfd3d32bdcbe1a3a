package starling.recall;

import java.util.UUID;

/**
 * What somebody is to remember something by.
 *
 * @param round under which it is answered and rated
 * @param text the term of a card, the place where it stands, or the title of a story
 * @param group the heading or room that a card stands under; empty for none, and for stories
 * @param place which place of the memory palace it is, from 1; 0 where nobody walks
 * @param places how many there are; 0 where nobody walks
 * @param shared whether it is from the notes that everybody shares
 */
public record RecallCue(UUID round, RecallKind kind, String text, String group, int place, int places, boolean shared) {
    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "cue of round " + round;
    }
}
