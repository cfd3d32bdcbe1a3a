package starling.feedback;

import java.util.List;
import java.util.Optional;
import starling.language.Span;
import starling.rubric.Severity;

/**
 * What one rule concluded.
 *
 * @param rule the id of the rule
 * @param message what is so
 * @param quote the person's own words that it stands on
 * @param advice what to do about it
 * @param probe what an interviewer would ask next
 * @param praisesWhole whether it is a strength that the whole answer earns
 * @param when the expression of the rule, as its owner wrote it
 * @param reasons what each fact in the expression was for this answer, in the order of the expression
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        Optional<Span> quote,
        Optional<String> advice,
        Optional<String> probe,
        boolean praisesWhole,
        String when,
        List<Reason> reasons) {
    public Finding {
        reasons = List.copyOf(reasons);
    }

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "finding of " + rule;
    }
}
