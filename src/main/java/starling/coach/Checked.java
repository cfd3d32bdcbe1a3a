package starling.coach;

import java.util.List;
import java.util.Optional;

/**
 * What was left of a reply after it was checked.
 *
 * @param value empty if nothing was left
 * @param claims how many things it said that can be true or not
 * @param grounded how many of them were found to be so
 * @param flaws why the others were dropped, one for each
 */
record Checked<T>(Optional<T> value, int claims, int grounded, List<Flaw> flaws) {
    Checked {
        flaws = List.copyOf(flaws);
    }

    /** Nothing is left, and for one reason. */
    static <T> Checked<T> dropped(Flaw flaw) {
        return new Checked<>(Optional.empty(), flaw == Flaw.FORMAT ? 0 : 1, 0, List.of(flaw));
    }

    /** The one thing that was said is so. */
    static <T> Checked<T> kept(T value) {
        return new Checked<>(Optional.of(value), 1, 1, List.of());
    }

    /** Says nothing of the reply, so that no log ever holds it. */
    @Override
    public String toString() {
        return grounded + " of " + claims + " claims";
    }
}
