package starling.clarification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import starling.question.DesignBrief.Fact;

/**
 * What is asked about nearly every system, in the words in which people ask it, so that no brief has to repeat them; and what no
 * brief knows, because it is for the candidate to decide or is no part of the system. Immutable.
 */
final class UsualQuestions {
    private static final String RESOURCE = "ways.txt";
    private static final String FOR_THE_CANDIDATE = "-";
    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern COMMA = Pattern.compile(",\\s*");
    private static final Pattern SEMICOLON = Pattern.compile(";\\s*");

    private final List<Usual> known = new ArrayList<>();
    private final List<String> forTheCandidate = new ArrayList<>();

    /**
     * Something that most briefs know.
     *
     * @param wordings a fact that has one of these among its own is about this
     * @param ways other ways to ask for it
     */
    private record Usual(Set<String> wordings, List<String> ways) {}

    private UsualQuestions() {}

    /** Those that come with Starling. */
    static UsualQuestions load() {
        var usual = new UsualQuestions();
        try (var in = Objects.requireNonNull(UsualQuestions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> COLUMNS.split(line, 2))
                    .forEach(columns -> usual.add(
                            columns[0], SEMICOLON.splitAsStream(columns[1]).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("the class path holds no " + RESOURCE, e);
        }
        return usual;
    }

    private void add(String wordings, List<String> ways) {
        if (wordings.equals(FOR_THE_CANDIDATE)) {
            forTheCandidate.addAll(ways);
        } else {
            known.add(new Usual(Set.copyOf(Arrays.asList(COMMA.split(wordings))), ways));
        }
    }

    /** How else people ask for this fact; empty if it is one of its brief alone. */
    List<String> waysToAskFor(Fact fact) {
        var own = new HashSet<String>();
        own.add(fact.asked().toLowerCase(Locale.ROOT));
        fact.also().forEach(wording -> own.add(wording.toLowerCase(Locale.ROOT)));
        return known.stream()
                .filter(usual -> usual.wordings().stream().anyMatch(own::contains))
                .flatMap(usual -> usual.ways().stream())
                .toList();
    }

    /** What people ask that no interviewer answers. */
    List<String> forTheCandidate() {
        return List.copyOf(forTheCandidate);
    }
}
