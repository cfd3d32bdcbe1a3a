package starling.rubric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts that rules of one kind may use: name (such as {@code result.present}) to type, in the order they are listed. */
public record FactSheet(Map<String, FactType> facts) {
    public FactSheet {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * The same values, checked: every fact of the sheet is there, of its type, and no other.
     *
     * @throws IllegalArgumentException naming the first fact for which that is not so
     */
    public Map<String, Object> check(Map<String, Object> values) {
        facts.forEach((name, type) -> {
            if (!type.javaType().isInstance(values.get(name))) {
                throw new IllegalArgumentException("the fact " + name + " must be a "
                        + type.javaType().getSimpleName() + ", was " + values.get(name));
            }
        });
        if (values.size() != facts.size()) {
            throw new IllegalArgumentException("expected the facts " + facts.keySet() + ", was " + values.keySet());
        }
        return values;
    }
}
