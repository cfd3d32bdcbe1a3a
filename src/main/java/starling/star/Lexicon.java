package starling.star;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import starling.configuration.YamlNode;

/** The words of {@code config/lexicon/star.yaml} and {@code config/lexicon/english.yaml}, checked. Immutable. */
final class Lexicon {
    private static final Set<String> FIELDS = Set.of(
            "parts",
            "habit",
            "preamble",
            "no_example",
            "wording",
            "titles",
            "measures",
            "grammar",
            "method",
            "vague",
            "system");
    private static final Set<String> PART_IDS =
            Part.STAR_AND_LEARNING.stream().map(Part::id).collect(Collectors.toUnmodifiableSet());

    private final Grammar grammar;
    private final Map<Part, Phrases> cues = new EnumMap<>(Part.class);
    private final Map<Part, Set<String>> titles = new EnumMap<>(Part.class);
    private final Phrases habit;
    private final Phrases preamble;
    private final Phrases noExample;
    private final WordingReader wording;
    private final Phrases measureUnits;
    private final Phrases measureWords;
    private final Set<String> numbers;
    private final Set<String> method;
    private final Set<String> vague;
    private final Set<String> system;
    private final Set<String> functionWords;
    private final Set<String> english;

    private Lexicon(YamlNode star, YamlNode english) {
        star.fields(FIELDS);
        grammar = new Grammar(star.field("grammar"));
        var parts = star.field("parts");
        parts.fields(PART_IDS);
        var typed = star.field("titles");
        typed.fields(PART_IDS);
        for (var part : Part.STAR_AND_LEARNING) {
            cues.put(part, phrases(parts, part.id()));
            titles.put(part, words(typed, part.id()));
        }
        habit = phrases(star, "habit");
        preamble = phrases(star, "preamble");
        noExample = phrases(star, "no_example");
        var measures = star.field("measures");
        measures.fields(Set.of("numbers", "units", "words"));
        numbers = words(measures, "numbers");
        measureUnits = phrases(measures, "units");
        measureWords = phrases(measures, "words");
        wording = new WordingReader(star.field("wording"), grammar, this::standsFor);
        method = words(star, "method");
        vague = words(star, "vague");
        system = words(star, "system");
        english.fields(Set.of("function", "words"));
        functionWords = words(english, "function");
        var all = new HashSet<>(words(english, "words"));
        all.addAll(functionWords);
        all.addAll(method);
        all.addAll(vague);
        all.addAll(system);
        this.english = Set.copyOf(all);
    }

    /** @throws starling.configuration.ConfigurationException when a file is missing or wrong */
    static Lexicon load(Path home) {
        var folder = home.resolve("config").resolve("lexicon");
        return new Lexicon(
                YamlNode.read(home, folder.resolve("star.yaml")), YamlNode.read(home, folder.resolve("english.yaml")));
    }

    /** The items of a list that must not be empty. */
    static List<YamlNode> filled(YamlNode list) {
        var items = list.items();
        if (items.isEmpty()) {
            throw list.error("the list is empty");
        }
        return items;
    }

    /** The words of a list under a name, in lower case. */
    static Set<String> words(YamlNode parent, String name) {
        var words = new LinkedHashSet<String>();
        for (var item : filled(parent.field(name))) {
            words.add(item.text().toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(words);
    }

    Grammar grammar() {
        return grammar;
    }

    /** The phrases that speak for a part. */
    Phrases cues(Part part) {
        var found = cues.get(part);
        if (found == null) {
            throw new IllegalArgumentException("no phrases speak for " + part);
        }
        return found;
    }

    /** What people type before a part as its title, in lower case. */
    Set<String> titles(Part part) {
        return titles.getOrDefault(part, Set.of());
    }

    Phrases habit() {
        return habit;
    }

    Phrases preamble() {
        return preamble;
    }

    Phrases noExample() {
        return noExample;
    }

    WordingReader wording() {
        return wording;
    }

    Phrases measureUnits() {
        return measureUnits;
    }

    Phrases measureWords() {
        return measureWords;
    }

    boolean isMethodWord(String word) {
        return method.contains(word);
    }

    /** Whether a word says nothing by itself. */
    boolean isVague(String word) {
        return vague.contains(word);
    }

    boolean isSystemWord(String word) {
        return system.contains(word);
    }

    boolean isFunctionWord(String word) {
        return functionWords.contains(word);
    }

    /** Whether a word is a number, in digits or words. */
    boolean isNumber(Word word) {
        return word.isNumber() || numbers.contains(word.form());
    }

    /** Whether a word, or the word without its ending, is a known English word. */
    boolean isEnglish(String word) {
        if (english.contains(word)) {
            return true;
        }
        for (var ending : List.of("'s", "s", "es", "d", "ed", "ing", "ly", "er", "ers", "ment", "ness")) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                var stem = word.substring(0, word.length() - ending.length());
                if (english.contains(stem) || english.contains(stem + "e") || english.contains(undoubled(stem))) {
                    return true;
                }
            }
        }
        boolean fromY = word.endsWith("ied") || word.endsWith("ies") || word.endsWith("ily");
        return fromY ? english.contains(word.substring(0, word.length() - 3) + "y") : grammar.isIrregularPast(word);
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }

    private Phrases phrases(YamlNode parent, String name) {
        return Phrases.of(parent.field(name), this::standsFor);
    }

    private boolean standsFor(String placeholder, Word word) {
        return placeholder.equals("<past>") ? grammar.looksPast(word.form()) : isNumber(word);
    }
}
