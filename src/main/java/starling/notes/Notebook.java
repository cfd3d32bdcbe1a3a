package starling.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Everything imported from one owner's notes, in the order of the notes. */
public record Notebook(List<Story> stories, List<ListedQuestion> questions, List<ConceptCard> cards) {
    /** The notebook of somebody who has no notes. */
    public static final Notebook EMPTY = new Notebook(List.of(), List.of(), List.of());

    public Notebook {
        stories = List.copyOf(stories);
        questions = List.copyOf(questions);
        cards = List.copyOf(cards);
    }

    /** One notebook with everything that these hold. */
    public static Notebook of(Collection<Notebook> notebooks) {
        var stories = new ArrayList<Story>();
        var questions = new ArrayList<ListedQuestion>();
        var cards = new ArrayList<ConceptCard>();
        for (var notebook : notebooks) {
            stories.addAll(notebook.stories());
            questions.addAll(notebook.questions());
            cards.addAll(notebook.cards());
        }
        return new Notebook(stories, questions, cards);
    }
}
