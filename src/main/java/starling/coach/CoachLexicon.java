package starling.coach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.configuration.YamlNode;
import starling.design.DeliveryStep;
import starling.star.Part;

/** The words of {@code config/lexicon/coach.yaml}, checked. Immutable. */
final class CoachLexicon {
    private static final String FILE = "config/lexicon/coach.yaml";
    private static final Set<String> FIELDS =
            Set.of("praise", "no-praise-after", "missing", "adding", "parts", "no-names", "dates");

    /** Words that may stand between what says that something is missing and what it is. */
    private static final String BETWEEN =
            "(?:(?:a|an|the|your|any|of|on|about|clear|real|single|own|actual|concrete|much) )*";

    private static final String IS = "(?:(?:is|are|was|were|seems|still|itself|completely|entirely|to|be) )*";

    private final Pattern praise;
    private final Set<String> noPraiseAfter;
    private final Map<String, Pattern> calledMissing = new LinkedHashMap<>();
    private final Map<String, Pattern> calledTheirs = new LinkedHashMap<>();
    private final Set<String> noNames;
    private final Set<String> dates;

    private CoachLexicon(YamlNode file) {
        file.fields(FIELDS);
        praise = Pattern.compile(whole(either(phrases(file.field("praise")))));
        noPraiseAfter = Set.copyOf(phrases(file.field("no-praise-after")));
        dates = Set.copyOf(phrases(file.field("dates")));
        var missing = either(phrases(file.field("missing")));
        var adding = either(phrases(file.field("adding")));
        var parts = file.field("parts");
        parts.fields(Part.STAR_AND_LEARNING.stream().map(Part::id).collect(Collectors.toSet()));
        var called = new ArrayList<>(phrases(file.field("no-names")));
        for (var part : Part.STAR_AND_LEARNING) {
            var names = phrases(parts.field(part.id()));
            called.addAll(names);
            add(part.id(), either(names), missing, adding);
        }
        for (var step : DeliveryStep.values()) {
            var name = step.heading().toLowerCase(Locale.ROOT);
            called.addAll(List.of(name.split(" ", -1)));
            add(step.id(), Pattern.quote(name), missing, adding);
        }
        noNames = Set.copyOf(called);
    }

    private void add(String aspect, String names, String missing, String adding) {
        calledMissing.put(
                aspect,
                Pattern.compile(whole("(?:" + missing + "|" + adding + ") " + BETWEEN + "(?:" + names + ")") + "|"
                        + whole("(?:" + names + ") " + IS + "(?:" + missing + ")")));
        calledTheirs.put(aspect, Pattern.compile(whole("your (?:[\\p{L}-]+ )?(?:" + names + ")")));
    }

    /** @throws starling.configuration.ConfigurationException naming file, line and column of what is wrong */
    static CoachLexicon load(Path home) {
        return new CoachLexicon(YamlNode.read(home, home.resolve(FILE)));
    }

    private static List<String> phrases(YamlNode list) {
        if (list.items().isEmpty()) {
            throw list.error("the list is empty");
        }
        return list.texts().stream().map(CoachLexicon::plain).toList();
    }

    private static String either(List<String> phrases) {
        return phrases.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static String whole(String pattern) {
        return "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])";
    }

    /** A text as phrases are looked for in it. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[‘’`´]", "'")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether a text calls something good. */
    boolean praises(String text) {
        var plain = plain(text);
        var found = praise.matcher(plain);
        while (found.find()) {
            if (wordsBefore(plain, found.start()).noneMatch(noPraiseAfter::contains)) {
                return true;
            }
        }
        return false;
    }

    /** The four words before a place in its sentence. */
    private static Stream<String> wordsBefore(String plain, int end) {
        var words = plain.substring(sentenceStart(plain, end), end).strip().split("[^\\p{L}'-]+", -1);
        return Stream.of(words).skip(Math.max(0, words.length - 4));
    }

    private static int sentenceStart(String plain, int end) {
        int start = end;
        while (start > 0 && ".!?;:".indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Whether a text says that a part or step is not there. */
    boolean callsMissing(String aspect, String text) {
        return matches(calledMissing, aspect, text);
    }

    /** Whether a text speaks of a part or step as of one that the person has. */
    boolean callsTheirs(String aspect, String text) {
        return matches(calledTheirs, aspect, text);
    }

    private static boolean matches(Map<String, Pattern> patterns, String aspect, String text) {
        var pattern = patterns.get(aspect);
        return pattern != null && pattern.matcher(plain(text)).find();
    }

    /** Whether a word that begins with a capital is none of a name. */
    boolean isNoName(String word) {
        return noNames.contains(word);
    }

    boolean isDate(String word) {
        return dates.contains(word);
    }
}
