package starling.interview;

import java.util.List;
import java.util.Optional;
import starling.retrieval.StoryIndex;
import starling.retrieval.StoryMatch;
import starling.retrieval.StorySearch;

/**
 * What was found for a question in a person's own notes and in the shared ones. Their own go first, for nobody tells another's
 * story as well as their own. For one thread at a time.
 */
final class NotesSearch {
    /** A search that found nothing. */
    static final NotesSearch NOTHING = new NotesSearch(Optional.empty());

    private final Optional<Searches> searches;

    private record Searches(StorySearch own, StorySearch shared) {}

    NotesSearch(StorySearch own, StorySearch shared) {
        this(Optional.of(new Searches(own, shared)));
    }

    private NotesSearch(Optional<Searches> searches) {
        this.searches = searches;
    }

    /**
     * The stories that fit, the best first.
     *
     * @param limit how many at most
     */
    List<StoryMatch> best(int limit) {
        // A shared story may be one of their own, which is then told once.
        int enough = 2 * limit;
        return searches.map(
                        found -> both(found.own().best(enough), found.shared().best(enough), limit))
                .orElseGet(List::of);
    }

    /** The same without the reasons, which take as long to find as the stories. */
    List<StoryMatch> unexplained(int limit) {
        return searches.map(
                        found -> both(found.own().unexplained(), found.shared().unexplained(), limit))
                .orElseGet(List::of);
    }

    private static List<StoryMatch> both(List<StoryMatch> own, List<StoryMatch> shared, int limit) {
        var others = shared.stream().map(StoryMatch::ofSharedNotes).toList();
        return StoryIndex.best(List.of(own, others), limit);
    }
}
