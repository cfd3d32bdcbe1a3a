package starling.session;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an interviewer talks. Immutable.
 *
 * @param id the name in commands and in the store
 * @param name the name shown to people
 * @param description how they are, in a few words
 * @param probes how often they ask further on one question at most
 * @param wordings of each line at least one
 */
public record Persona(String id, String name, String description, int probes, Map<Line, List<String>> wordings) {
    /** What an interviewer says besides the questions. */
    public enum Line {
        OPENING,
        THANKS,
        PROBING,
        MOVING_ON,
        SKIPPING,
        TIME_NEARLY_UP,
        CLOSING;

        /** The name in the file. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static List<String> ids() {
            return Arrays.stream(values()).map(Line::id).toList();
        }
    }

    public Persona {
        var copied = new EnumMap<Line, List<String>>(Line.class);
        for (var line : Line.values()) {
            copied.put(
                    line,
                    Optional.ofNullable(wordings.get(line))
                            .filter(texts -> !texts.isEmpty())
                            .map(List::copyOf)
                            .orElseThrow(() -> new IllegalArgumentException(id + " has no wording for " + line)));
        }
        wordings = copied.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A wording of this line at this step of an interview: the same each time that it is shown, another at the next step. */
    public String says(Line line, Interview interview) {
        var texts = wordings.getOrDefault(line, List.of());
        return texts.get(Math.floorMod(interview.id().hashCode() + interview.step(), texts.size()));
    }
}
