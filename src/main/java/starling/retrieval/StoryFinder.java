package starling.retrieval;

import java.util.List;
import java.util.function.IntConsumer;
import starling.language.Embedder;
import starling.notes.Notebook;
import starling.question.CompetencyCatalogue;
import starling.question.Question;

/** Prepares notebooks for search. Immutable, safe for use by several threads. */
public final class StoryFinder {
    private final Embedder embedder;
    private final CompetencyClassifier competencies;
    private final Weights weights;

    /**
     * Embeds the questions of the bank, which takes about a second.
     *
     * @param bank by which it is known what a competency sounds like
     */
    public StoryFinder(Embedder embedder, CompetencyCatalogue catalogue, List<Question> bank) {
        this.embedder = embedder;
        competencies = new CompetencyClassifier(embedder, catalogue, bank);
        weights = Weights.learnt();
    }

    /** The stories of a notebook, ready to be searched; takes some thirty milliseconds a story. */
    public StoryIndex index(Notebook notebook) {
        return index(notebook, StoryIndex.empty(), ready -> {});
    }

    /**
     * The stories of a notebook, ready to be searched; takes some thirty milliseconds for each story that is not known.
     *
     * @param known an index made by this finder, whose stories are not read again where their words are the same
     * @param done told after each story how many of the notebook's are ready
     */
    public StoryIndex index(Notebook notebook, StoryIndex known, IntConsumer done) {
        return new StoryIndex(notebook.stories(), embedder, competencies, weights, known, done);
    }
}
