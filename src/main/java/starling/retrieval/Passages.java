package starling.retrieval;

import java.util.ArrayList;
import java.util.List;
import starling.notes.Story;

/** The pieces of a story that are embedded one by one, since an embedding of a whole long story says little of any of it. */
final class Passages {
    private static final int WORDS = 45;
    private static final int MOST = 24;

    private Passages() {}

    /** The title, then runs of whole lines of about 45 words, in order; at most 25 in all. */
    static List<String> of(Story story) {
        var passages = new ArrayList<String>();
        passages.add(story.title());
        var passage = new StringBuilder();
        int words = 0;
        for (var line : (Iterable<String>) story.text().lines()::iterator) {
            passage.append(passage.isEmpty() ? "" : " ").append(line.strip());
            words += line.strip().split("\\s+", -1).length;
            if (words >= WORDS) {
                passages.add(passage.toString());
                passage.setLength(0);
                words = 0;
            }
            if (passages.size() > MOST) {
                return passages;
            }
        }
        if (!passage.toString().isBlank()) {
            passages.add(passage.toString());
        }
        return passages;
    }
}
