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
 * @param manner how they ask, for a language model that words a question as they would; a sentence or two
 * @param probes how often they ask further on one question at most
 * @param wordings of each line at least one
 */
public record Persona(
        String id, String name, String description, String manner, int probes, Map<Line, List<String>> wordings) {
    /** What an interviewer says besides the questions. */
    public enum Line {
        OPENING,
        THANKS,
        PROBING,
        MOVING_ON,
        SKIPPING,
        TIME_NEARLY_UP,
        CLOSING,
        /** Said at the beginning where all questions are system designs. */
        OPENING_DESIGN,
        /** Said before the next stage of a system-design question. */
        NEXT_STAGE("All right. Let us go on."),
        /** Said before a requirement changes. */
        TWIST("One thing has changed since we began."),
        /** Said to a question that the interviewer has no answer to. */
        YOURS_TO_DECIDE("That is yours to decide."),
        /** Said once, when a stage took more time than it had. */
        OVER_TIME("That took a little longer than planned, so keep an eye on the clock.");

        private final String usual;

        Line() {
            this("");
        }

        Line(String usual) {
            this.usual = usual;
        }

        /** What is said where the owner has written nothing; empty for what they have to write. */
        List<String> usual() {
            return usual.isEmpty() ? List.of() : List.of(usual);
        }

        /** The line that is said where the owner has written nothing; empty for what has no such line. */
        Optional<Line> instead() {
            return this == OPENING_DESIGN ? Optional.of(OPENING) : Optional.empty();
        }

        /** Whether the owner may write nothing. */
        boolean mayBeLeftOut() {
            return !usual.isEmpty() || instead().isPresent();
        }

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
                            .or(() -> line.instead().flatMap(other -> Optional.ofNullable(copied.get(other))))
                            .or(() -> Optional.of(line.usual()))
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
