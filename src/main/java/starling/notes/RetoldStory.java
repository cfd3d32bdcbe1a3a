package starling.notes;

import java.util.List;

/**
 * One event that the notes tell more than once.
 *
 * @param tellings at least two, in the order of the notes
 */
public record RetoldStory(List<Story> tellings) {
    public RetoldStory {
        tellings = List.copyOf(tellings);
        if (tellings.size() < 2) {
            throw new IllegalArgumentException("a retold story has at least two tellings, not " + tellings.size());
        }
    }
}
