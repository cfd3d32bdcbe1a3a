package starling.rubric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One rule of the owner's.
 *
 * @param id unique among the rules of its file
 * @param when the CEL expression, as written
 * @param facts the names of the facts that the expression stands on, each once, in its order
 * @param message what is so, said to the person; in it, in the advice and in the probe a name in braces stands for one of the
 *     texts of the {@link FactSheet}, to be filled in by {@link RuleText}
 * @param advice what to do about it, with a sentence stem to start from where that helps; may be absent for a strength
 * @param probe what an interviewer would ask next
 * @param quote what to quote from the answer, as a name that the caller understands (such as {@code result} or
 *     {@code hedge})
 * @param praisesWhole whether it is a strength that the whole answer earns
 * @param caps the most of 100 that an answer earns for which the rule holds
 * @param takes the mark that such an answer does not earn, one of those of the {@link FactSheet}
 */
public record Rule(
        String id,
        String when,
        List<String> facts,
        Severity severity,
        String message,
        Optional<String> advice,
        Optional<String> probe,
        Optional<String> quote,
        boolean praisesWhole,
        OptionalInt caps,
        Optional<String> takes) {
    public Rule {
        facts = List.copyOf(facts);
    }
}
