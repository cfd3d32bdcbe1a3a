package starling.rubric;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The rules of one file, checked and compiled. Immutable, safe for use by several threads. */
public final class RuleBook {
    private RuleBook() {}

    /**
     * The rules of a file, in its order.
     *
     * @param home the folder that messages name the file relative to
     * @throws starling.configuration.ConfigurationException naming file, line and column of the first mistake, and for an
     *     unknown fact the facts there are
     */
    public static RuleBook load(Path home, Path file, FactSheet sheet) {
        throw new UnsupportedOperationException("being written for " + home + file + sheet);
    }

    /** All rules, in the order of the file. */
    public List<Rule> rules() {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * The rules that hold for these facts, the gravest first, otherwise in the order of the file.
     *
     * @throws IllegalArgumentException when the facts are not those of the sheet
     */
    public List<Rule> holding(Map<String, Object> facts) {
        throw new UnsupportedOperationException("being written for " + facts);
    }
}
