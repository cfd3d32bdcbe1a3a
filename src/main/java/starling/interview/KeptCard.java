package starling.interview;

import java.util.ArrayList;
import java.util.List;
import starling.notes.ConceptCard;

/**
 * A concept card in a notebook, by the name that it can be called.
 *
 * @param id eight hexadecimal digits, of one notebook each once; the same for as long as the card stands in the same file under
 *     the same term, whatever becomes of its text
 */
public record KeptCard(String id, ConceptCard card) {
    private static final String CARD = "card.";

    /** The name for this card beside those of stories: its id, marked as a card's. */
    public String handle() {
        return CARD + id;
    }

    /** The ids of cards, in their order. */
    public static List<KeptCard> of(List<ConceptCard> cards) {
        var ids = new StoryIds();
        var kept = new ArrayList<KeptCard>();
        for (var card : cards) {
            kept.add(new KeptCard(ids.id(card.file(), card.term()), card));
        }
        return List.copyOf(kept);
    }

    /** Says nothing of the card, so that no log ever holds it. */
    @Override
    public String toString() {
        return "card " + id;
    }
}
