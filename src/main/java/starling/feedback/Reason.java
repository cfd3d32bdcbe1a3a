package starling.feedback;

import java.util.Locale;

/**
 * One of the facts that a {@link Finding} stands on.
 *
 * @param fact its name in the rules, such as {@code result.present}
 * @param value what it was for this answer, as people write it: {@code true}, {@code 49}, {@code 0.333} or {@code story}
 */
public record Reason(String fact, String value) {
    /** A fact of a {@link starling.rubric.FactSheet}; of a share, three digits after the point say all there is to say. */
    static Reason of(String fact, Object value) {
        var text = value instanceof Double share ? String.format(Locale.ROOT, "%.3f", share) : String.valueOf(value);
        return new Reason(fact, text);
    }
}
