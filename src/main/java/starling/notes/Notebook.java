package starling.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Everything imported from one owner's notes, in the order of the notes.
 *
 * @param unread what of the notes became nothing of all this
 */
public record Notebook(
        List<Story> stories, List<ListedQuestion> questions, List<ConceptCard> cards, List<UnreadLines> unread) {
    /** The notebook of somebody who has no notes. */
    public static final Notebook EMPTY = new Notebook(List.of(), List.of(), List.of(), List.of());

    public Notebook {
        stories = List.copyOf(stories);
        questions = List.copyOf(questions);
        cards = List.copyOf(cards);
        unread = List.copyOf(unread);
    }

    /** One notebook with everything that these hold. */
    public static Notebook of(Collection<Notebook> notebooks) {
        var stories = new ArrayList<Story>();
        var questions = new ArrayList<ListedQuestion>();
        var cards = new ArrayList<ConceptCard>();
        var unread = new ArrayList<UnreadLines>();
        for (var notebook : notebooks) {
            stories.addAll(notebook.stories());
            questions.addAll(notebook.questions());
            cards.addAll(notebook.cards());
            unread.addAll(notebook.unread());
        }
        return new Notebook(stories, questions, cards, unread);
    }

    /** The same with these stories in place of its own. */
    public Notebook withStories(List<Story> others) {
        return new Notebook(others, questions, cards, unread);
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "notebook of " + stories.size() + " stories, " + questions.size() + " questions and " + cards.size()
                + " cards";
    }
}
