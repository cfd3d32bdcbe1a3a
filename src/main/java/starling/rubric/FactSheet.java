package starling.rubric;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What rules of one kind may use.
 *
 * @param facts name (such as {@code result.present}) to type, in the order they are listed
 * @param words what a fact that is a {@link FactType#WORD} can be; one that is not in the map can be anything
 * @param quotes what a rule can quote from an answer
 * @param texts what may stand in braces in the message, the advice and the probe of a rule, such as {@code {crux}}
 * @param marks what a rule can take from an answer that would have earned it
 */
public record FactSheet(
        Map<String, FactType> facts,
        Map<String, List<String>> words,
        Set<String> quotes,
        Set<String> texts,
        Set<String> marks) {
    /** A sheet of which rules can say no more than is written in them. */
    public FactSheet(Map<String, FactType> facts, Map<String, List<String>> words, Set<String> quotes) {
        this(facts, words, quotes, Set.of(), Set.of());
    }

    public FactSheet {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        words = Map.copyOf(words);
        quotes = Collections.unmodifiableSet(new LinkedHashSet<>(quotes));
        texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
        marks = Collections.unmodifiableSet(new LinkedHashSet<>(marks));
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

    /** The fact that somebody who typed this most likely meant; empty if none is near. */
    Optional<String> nearest(String typed) {
        return nearest(typed, facts.keySet());
    }

    /** The one of several names that somebody who typed this most likely meant; empty if none is near. */
    static Optional<String> nearest(String typed, Collection<String> names) {
        return names.stream()
                .filter(name -> edits(name, typed) <= Math.max(1, name.length() / 4))
                .min(Comparator.comparingInt(name -> edits(name, typed)));
    }

    /** The Levenshtein distance: how many characters to insert, drop or replace to turn one text into the other. */
    private static int edits(String from, String to) {
        var row = new int[to.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
