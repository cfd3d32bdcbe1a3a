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
    private static final Set<String> FIELDS = Set.of(
            "praise",
            "always-praise",
            "no-praise-after",
            "sweeping",
            "asking",
            "accusing",
            "holding",
            "advising",
            "missing",
            "parts",
            "no-names",
            "dates");

    /** Words that may stand between what says that something is missing and what it is. */
    private static final String BETWEEN =
            "(?:(?:a|an|the|your|any|of|on|about|clear|real|single|own|actual|concrete|much) )*";

    private static final String IS = "(?:(?:is|are|was|were|seems|still|itself|completely|entirely|to|be) )*";

    /** What is called good before it is asked for: "this strong ending". */
    private static final Set<String> POINTING = Set.of(
            "this", "that", "these", "those", "your", "such", "so", "very", "really", "is", "are", "was", "were",
            "already", "how", "what");

    private static final Pattern NO_DENIAL = Pattern.compile(
            "\\b(?:not only|not just|not merely|nothing but|no doubt|without (?:a |any )?doubt|no less than)\\b");

    private final Pattern praise;
    private final Pattern alwaysPraise;
    private final Pattern sweeping;
    private final Pattern accusing;
    private final Set<String> asking;
    private final Set<String> holding;
    private final Set<String> advising;
    private final Map<String, Pattern> names = new LinkedHashMap<>();
    private final Set<String> noPraiseAfter;
    private final Map<String, Pattern> calledMissing = new LinkedHashMap<>();
    private final Map<String, Pattern> calledTheirs = new LinkedHashMap<>();
    private final Set<String> noNames;
    private final Set<String> dates;

    private CoachLexicon(YamlNode file) {
        file.fields(FIELDS);
        praise = Pattern.compile(whole(either(phrases(file.field("praise")))));
        alwaysPraise = Pattern.compile(whole(either(phrases(file.field("always-praise")))));
        sweeping = Pattern.compile(whole(either(phrases(file.field("sweeping")))));
        accusing = Pattern.compile(whole(either(phrases(file.field("accusing")))));
        asking = Set.copyOf(phrases(file.field("asking")));
        holding = Set.copyOf(Account.stems(String.join(" ", phrases(file.field("holding")))));
        advising = union(holding, Account.stems(String.join(" ", phrases(file.field("advising")))));
        noPraiseAfter = Set.copyOf(phrases(file.field("no-praise-after")));
        dates = Set.copyOf(phrases(file.field("dates")));
        var missing = either(phrases(file.field("missing")));
        var adding = either(List.of("add"));
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
        // "Close with your result" asks for one.
        calledTheirs.put(
                aspect,
                Pattern.compile("(?<!(?:" + either(List.copyOf(asking)) + ") (?:with |on |by |from )?)"
                        + whole("your (?:[\\p{L}-]+ )?(?:" + names + ")")));
        this.names.put(aspect, Pattern.compile(whole(names)));
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

    /** Whether a text calls something good, and does not only ask for it: "state a clear outcome". */
    boolean praises(String text) {
        var plain = NO_DENIAL.matcher(plain(text)).replaceAll(" ");
        if (alwaysPraise.matcher(plain).find()) {
            return true;
        }
        var found = praise.matcher(plain);
        while (found.find()) {
            var before = wordsBefore(plain, found.start());
            boolean asked = !before.isEmpty()
                    && before.stream().limit(2).anyMatch(asking::contains)
                    && !POINTING.contains(before.get(before.size() - 1));
            boolean denied =
                    before.stream().skip(Math.max(0, before.size() - 3)).anyMatch(noPraiseAfter::contains);
            if (!asked && !denied) {
                return true;
            }
        }
        return false;
    }

    /** The words before a place in its clause. */
    private static List<String> wordsBefore(String plain, int end) {
        return Stream.of(plain.substring(clauseStart(plain, end), end).split("[^\\p{L}'-]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int clauseStart(String plain, int end) {
        int start = end;
        while (start > 0 && ".,!?;:—–()".indexOf(plain.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Whether praise in a text is about more than one part: the answer, the person, what an interviewer will think. */
    boolean sweeps(String text) {
        return sweeping.matcher(plain(text)).find();
    }

    /** Whether a text names a part or step. */
    boolean names(String aspect, String text) {
        return matches(names, aspect, text);
    }

    /** What a text accuses somebody of, as the words stand in it. */
    List<String> accusations(String text) {
        return accusing.matcher(plain(text)).results().map(word -> word.group()).toList();
    }

    /** Whether a word, as the first of a clause, asks the person to do something. */
    boolean asks(String word) {
        return asking.contains(word);
    }

    /** The stems of words that hold any text together and tell nothing of what happened. */
    Set<String> holding() {
        return holding;
    }

    /** These, and the stems of words that advice is made of. */
    Set<String> advising() {
        return advising;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
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
