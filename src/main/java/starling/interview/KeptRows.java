package starling.interview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All of one kind that is kept of a person, in the order in which it came.
 *
 * @param kind its name in the store, such as {@code attempt}
 * @param title what it is, for the person
 * @param rows by the names of their fields; a field that holds nothing is left out
 */
public record KeptRows(String kind, String title, List<Map<String, Object>> rows) {
    public KeptRows {
        rows = rows.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
    }

    /** Says nothing of what is kept, so that no log ever holds it. */
    @Override
    public String toString() {
        return rows.size() + " rows of " + kind;
    }
}
