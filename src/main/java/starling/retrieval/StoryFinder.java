package starling.retrieval;

import java.util.ArrayList;
import java.util.List;
import starling.language.Embedder;
import starling.notes.Notebook;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;

/** Prepares notebooks for search. Immutable, safe for use by several threads. */
public final class StoryFinder {
    private final Embedder embedder;
    private final List<KnownCompetency> competencies;

    /** A competency, and where its description lies. */
    record KnownCompetency(Competency competency, float[] vector) {}

    /** Embeds the descriptions of the competencies, which takes some fifty milliseconds. */
    public StoryFinder(Embedder embedder, CompetencyCatalogue competencies) {
        this.embedder = embedder;
        var vectors = embedder.embed(competencies.all().stream()
                .map(competency -> competency.name() + ". " + competency.description())
                .toList());
        var known = new ArrayList<KnownCompetency>();
        for (int i = 0; i < vectors.size(); i++) {
            known.add(new KnownCompetency(competencies.all().get(i), vectors.get(i)));
        }
        this.competencies = List.copyOf(known);
    }

    /** The stories of a notebook, ready to be searched; takes some twenty milliseconds a story. */
    public StoryIndex index(Notebook notebook) {
        return new StoryIndex(notebook.stories(), embedder, competencies);
    }
}
