package starling.rubric;

import dev.cel.runtime.Program;
import java.util.List;

/**
 * An expression, checked and compiled. Safe for use by several threads.
 *
 * @param facts the names of the facts that it stands on, each once, in its order
 */
record Expression(Program program, List<String> facts) {
    Expression {
        facts = List.copyOf(facts);
    }
}
