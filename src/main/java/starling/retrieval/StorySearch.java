package starling.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What one search of one notebook found, as it was then. Why a story fits is found out when that is asked for first, since it takes
 * as long as to find that it does. For one thread at a time.
 */
public final class StorySearch {
    private final List<StoryMatch> unexplained;
    private final IntFunction<List<Reason>> reasons;
    private final List<StoryMatch> explained = new ArrayList<>();

    /**
     * A search that is over.
     *
     * @param unexplained the stories that fit, the best first, without reasons
     * @param reasons why the story at each place fits
     */
    StorySearch(List<StoryMatch> unexplained, IntFunction<List<Reason>> reasons) {
        this.unexplained = unexplained;
        this.reasons = reasons;
    }

    /** A search that found nothing. */
    static StorySearch empty() {
        return new StorySearch(List.of(), number -> List.of());
    }

    /** The stories that fit, the best first. */
    public List<StoryMatch> best(int limit) {
        int found = Math.min(limit, unexplained.size());
        while (explained.size() < found) {
            int next = explained.size();
            var match = unexplained.get(next);
            explained.add(new StoryMatch(match.story(), match.score(), reasons.apply(next), match.points()));
        }
        return List.copyOf(explained.subList(0, found));
    }

    /** The same, all of them, without the reasons. */
    public List<StoryMatch> unexplained() {
        return unexplained;
    }
}
