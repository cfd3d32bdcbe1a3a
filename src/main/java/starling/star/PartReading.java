package starling.star;

import java.util.List;
import starling.language.Span;

/**
 * What the answer holds of one part.
 *
 * @param present whether a coach would tick it
 * @param share the part's words, as a share of all words of the answer, from 0 to 1
 * @param confidence how sure {@code present} is, from 0 to 1
 * @param evidence the sentences (or clauses) that earned it, the strongest first; empty if not present
 */
public record PartReading(boolean present, double share, double confidence, List<Span> evidence) {
    public PartReading {
        evidence = List.copyOf(evidence);
        if (present == evidence.isEmpty()) {
            throw new IllegalArgumentException("a part is present if, and only if, something in the answer earned it");
        }
    }
}
