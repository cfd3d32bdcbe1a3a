package starling.rubric;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Map;

/** A rule and its expression, compiled. Safe for use by several threads. */
record CheckedRule(Rule rule, Program program) {
    /**
     * Whether the rule holds.
     *
     * @param facts those of the sheet that the expression was checked against
     * @throws IllegalStateException naming the rule, when its expression goes on for too long or a number grows too large
     */
    boolean holds(Map<String, Object> facts) {
        try {
            return (Boolean) program.eval(facts);
        } catch (CelEvaluationException e) {
            // Without the cause: its message may hold what a fact was.
            throw new IllegalStateException(
                    "the rule \"" + rule.id() + "\" could not be applied (" + e.getErrorCode() + ")");
        }
    }
}
