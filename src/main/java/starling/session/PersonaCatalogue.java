package starling.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import starling.configuration.ConfigurationException;
import starling.configuration.YamlNode;

/**
 * The interviewers to choose from: {@code config/personas.yaml}. Immutable.
 *
 * @param all at least one; the first is the usual one
 * @param doesNotKnow the words by which a person says that they have nothing to say, as {@link #words} has them
 */
public record PersonaCatalogue(List<Persona> all, List<String> doesNotKnow) {
    private static final Pattern ID = Pattern.compile("[a-z-]{1,20}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");
    private static final Map<String, Integer> PROBES = Map.of("1", 1, "2", 2);
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_DESCRIPTION = 60;
    private static final int LONGEST_WORDING = 300;
    /** As many as Discord lists. */
    private static final int MOST = 25;
    /** Whoever says more than this has something to say, whatever words are in it. */
    private static final int MOST_WORDS_OF_NOTHING = 15;

    public PersonaCatalogue {
        all = List.copyOf(all);
        doesNotKnow = List.copyOf(doesNotKnow);
    }

    /**
     * The catalogue in a file.
     *
     * @param home the folder that messages name the file relative to
     * @throws ConfigurationException naming file, line and column of what is wrong
     */
    public static PersonaCatalogue load(Path home, Path file) {
        var document = YamlNode.read(home, file);
        document.fields(Set.of("does-not-know", "personas"));
        var phrases = new ArrayList<String>();
        for (var phrase : document.field("does-not-know").items()) {
            var words = words(phrase.text());
            if (words.isEmpty()) {
                throw phrase.error("expected words, found none in \"" + phrase.text() + "\"");
            }
            phrases.add(words);
        }
        var all = new ArrayList<Persona>();
        for (var item : document.field("personas").itemsWithUnique("id")) {
            all.add(persona(item));
        }
        if (all.isEmpty() || all.size() > MOST) {
            throw document.field("personas").error("expected 1 to " + MOST + " personas, found " + all.size());
        }
        return new PersonaCatalogue(all, phrases);
    }

    private static Persona persona(YamlNode item) {
        var known = new HashSet<>(Persona.Line.ids());
        known.addAll(Set.of("id", "name", "description", "manner", "probes"));
        item.fields(known);
        var id = item.field("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.error("an id is 1 to 20 lower-case letters and hyphens; found \"" + id.text() + "\"");
        }
        var wordings = new EnumMap<Persona.Line, List<String>>(Persona.Line.class);
        for (var line : Persona.Line.values()) {
            var written = item.find(line.id());
            if (written.isEmpty() && line.mayBeLeftOut()) {
                continue;
            }
            var texts = item.field(line.id());
            if (texts.items().isEmpty()) {
                throw texts.error("expected one wording or more");
            }
            wordings.put(
                    line,
                    texts.items().stream()
                            .map(text -> shortText(text, "wording", LONGEST_WORDING))
                            .toList());
        }
        return new Persona(
                id.text(),
                shortText(item.field("name"), "name", LONGEST_NAME),
                shortText(item.field("description"), "description", LONGEST_DESCRIPTION),
                shortText(item.find("manner").orElse(item.field("description")), "manner", LONGEST_WORDING),
                item.field("probes").oneOf(PROBES),
                wordings);
    }

    private static String shortText(YamlNode text, String what, int longest) {
        if (text.text().length() > longest) {
            throw text.error("a " + what + " has at most " + longest + " characters, this one "
                    + text.text().length());
        }
        return text.text();
    }

    /** The interviewer with this id. */
    public Optional<Persona> find(String id) {
        return all.stream().filter(persona -> persona.id().equals(id)).findFirst();
    }

    /** The interviewer of an interview; the usual one where the owner has removed theirs since it began. */
    public Persona of(Interview interview) {
        return find(interview.plan().persona()).orElseGet(() -> all.get(0));
    }

    /** Whether a person says that they have nothing to say, and little else. */
    boolean saysNothing(String answer) {
        var said = words(answer);
        return said.split(" ", -1).length <= MOST_WORDS_OF_NOTHING
                && doesNotKnow.stream().anyMatch(phrase -> (" " + said + " ").contains(" " + phrase + " "));
    }

    /** In lower case, a blank between each two words, no apostrophes. */
    private static String words(String text) {
        var joined = APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return NO_LETTERS.matcher(joined).replaceAll(" ").strip();
    }
}
