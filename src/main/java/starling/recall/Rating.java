package starling.recall;

import java.util.Arrays;
import java.util.Optional;

/** How well somebody remembered a card, by their own word; worse before better. */
public enum Rating {
    /** It was gone. */
    AGAIN(1),
    /** It came back with trouble, or only some of it. */
    HARD(2),
    /** It came back. */
    GOOD(3),
    /** It was no effort at all. */
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** Its number in the papers of the field, from 1 to 4. */
    public int grade() {
        return grade;
    }

    /** The rating of this grade; empty if there is none. */
    public static Optional<Rating> of(int grade) {
        return Arrays.stream(values()).filter(rating -> rating.grade == grade).findFirst();
    }
}
