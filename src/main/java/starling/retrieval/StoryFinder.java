package starling.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.notes.Notebook;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;

/** Prepares notebooks for search. Immutable, safe for use by several threads. */
public final class StoryFinder {
    private final Embedder embedder;
    private final List<KnownCompetency> competencies;

    /** A competency, and what its description means. */
    record KnownCompetency(Competency competency, Meaning meaning) {}

    /** Embeds the descriptions of the competencies, which takes some fifty milliseconds. */
    public StoryFinder(Embedder embedder, CompetencyCatalogue competencies) {
        this.embedder = embedder;
        var meanings = embedder.embed(competencies.all().stream()
                .map(competency -> competency.name() + ". " + competency.description())
                .toList());
        var known = new ArrayList<KnownCompetency>();
        for (int i = 0; i < meanings.size(); i++) {
            known.add(new KnownCompetency(competencies.all().get(i), meanings.get(i)));
        }
        this.competencies = List.copyOf(known);
    }

    /** The stories of a notebook, ready to be searched; takes some twenty milliseconds a story. */
    public StoryIndex index(Notebook notebook) {
        return index(notebook, StoryIndex.empty(), ready -> {});
    }

    /**
     * The stories of a notebook, ready to be searched; takes some twenty milliseconds for each story that is not known.
     *
     * @param known an index made by this finder, whose stories are not read again where their words are the same
     * @param done told after each story how many of the notebook's are ready
     */
    public StoryIndex index(Notebook notebook, StoryIndex known, IntConsumer done) {
        return new StoryIndex(notebook.stories(), embedder, competencies, known, done);
    }
}
