package starling.interview;

import java.util.function.IntConsumer;
import starling.notes.Notebook;
import starling.retrieval.StoryIndex;

/** Prepares notebooks for search. Safe for use by several threads. */
@FunctionalInterface
public interface StoryIndexer {
    /**
     * The stories of a notebook, ready to be searched; none where this machine cannot search, since all else works without.
     *
     * @param known an index made before, of which what has stayed the same is taken over
     * @param done told after each story how many are ready
     */
    StoryIndex index(Notebook notebook, StoryIndex known, IntConsumer done);
}
