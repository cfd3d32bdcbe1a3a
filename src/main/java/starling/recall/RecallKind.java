package starling.recall;

import java.util.Arrays;
import java.util.Optional;

/** What somebody can be drilled on from memory, and in which order. */
public enum RecallKind {
    /** Concept cards, those that are due first, then new ones. */
    CARDS("cards"),
    /** Concept cards at the places of a memory palace, in the order of the notes, due or not. */
    WALK("walk"),
    /** The numbers and the outcome of stories, those that are due first, then new ones. */
    NUMBERS("numbers");

    private final String id;

    RecallKind(String id) {
        this.id = id;
    }

    /** The kind of this id; empty if there is none. */
    public static Optional<RecallKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** By which it is kept and typed. */
    public String id() {
        return id;
    }

    /** The kind under which its ratings are kept: a card that is met on a walk and by its term is one card. */
    public RecallKind deck() {
        return this == WALK ? CARDS : this;
    }
}
