package starling.star;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import starling.configuration.YamlNode;
import starling.language.Span;
import starling.star.Wording.Kind;

/** Finds how an answer is worded, by lists of phrases and by the form of words. Immutable, linear in the length of the answer. */
final class WordingReader {
    private static final Set<Kind> BY_FORM = Set.of(Kind.ABBREVIATION, Kind.PASSIVE, Kind.REPEAT, Kind.BREAK);
    private static final Set<String> FORMS = Set.of("known_abbreviations", "passive_with", "not_passive", "dangling");
    // Of people who are named, what was done to them is part of the story: "I was asked".
    private static final Set<String> PEOPLE = Set.of("i", "we", "you", "he", "she", "they", "who");
    private static final Set<String> AUXILIARIES = Set.of("had", "have", "has", "'d", "'ve", "not");
    /** "Thank you." may be said twice. */
    private static final int FEWEST_REPEATED_WORDS = 4;

    private static final int LONGEST_ABBREVIATION = 6;
    /** "had also not been quickly moved"; without a limit, "was" said ten thousand times would take forever. */
    private static final int MOST_BETWEEN = 4;

    private final Grammar grammar;
    private final Map<Kind, Phrases> phrases = new EnumMap<>(Kind.class);
    private final Set<String> knownAbbreviations;
    private final Set<String> passiveWith;
    private final Set<String> notPassive;
    private final Set<String> dangling;

    /**
     * A reader with the lists of the lexicon.
     *
     * @param standsFor whether a word is what a placeholder of a phrase stands for
     * @throws starling.configuration.ConfigurationException when a list is missing, empty or unknown
     */
    WordingReader(YamlNode lists, Grammar grammar, BiPredicate<String, Word> standsFor) {
        this.grammar = grammar;
        var known = new LinkedHashSet<>(FORMS);
        for (var kind : Kind.values()) {
            if (!BY_FORM.contains(kind)) {
                known.add(kind.plural());
                phrases.put(kind, Phrases.of(lists.field(kind.plural()), standsFor));
            }
        }
        lists.fields(known);
        knownAbbreviations = Lexicon.words(lists, "known_abbreviations");
        passiveWith = Lexicon.words(lists, "passive_with");
        notPassive = Lexicon.words(lists, "not_passive");
        dangling = Lexicon.words(lists, "dangling");
    }

    /**
     * How an answer is worded.
     *
     * @param sentences where its sentences are, in order
     */
    Wording read(String answer, List<Span> sentences) {
        var found = new EnumMap<Kind, List<Span>>(Kind.class);
        for (var kind : Kind.values()) {
            found.put(kind, new ArrayList<>());
        }
        var said = new HashSet<String>();
        var abbreviations = new HashSet<String>();
        for (var sentence : sentences) {
            var words = Word.in(answer, sentence.start(), sentence.end());
            phrases.forEach((kind, listed) -> listed.in(words)
                    .forEach(match -> add(found, kind, quote(answer, words, match.from(), match.to()))));
            addAbbreviations(answer, words, abbreviations, found);
            addPassives(answer, words, found);
            var forms = words.stream().map(Word::form).collect(Collectors.joining(" "));
            if (words.size() >= FEWEST_REPEATED_WORDS && !said.add(forms)) {
                add(found, Kind.REPEAT, sentence);
            }
        }
        addBreak(answer, sentences, found);
        return new Wording(found);
    }

    private void addAbbreviations(String answer, List<Word> words, Set<String> seen, Map<Kind, List<Span>> found) {
        if (isShouted(answer, words)) {
            return;
        }
        for (var word : words) {
            int length = word.end() - word.start();
            boolean fits = length >= 2 && length <= LONGEST_ABBREVIATION;
            if (fits && isCapital(answer, word) && !knownAbbreviations.contains(word.form()) && seen.add(word.form())) {
                boolean explained = (word.start() > 0 && answer.charAt(word.start() - 1) == '(')
                        || answer.startsWith(" (", word.end());
                if (!explained) {
                    add(found, Kind.ABBREVIATION, Span.of(answer, word.start(), word.end()));
                }
            }
        }
    }

    /** Whether somebody typed in capitals, which abbreviates nothing. */
    private static boolean isShouted(String answer, List<Word> words) {
        return words.stream().filter(word -> isCapital(answer, word)).count() * 2 > words.size();
    }

    private static boolean isCapital(String answer, Word word) {
        return answer.substring(word.start(), word.end()).chars().allMatch(Character::isUpperCase);
    }

    private void addPassives(String answer, List<Word> words, Map<Kind, List<Span>> found) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (passiveWith.contains(words.get(i).form()) && !isAboutSomebody(words, i)) {
                int verb = i + 1;
                while (verb + 1 < words.size()
                        && verb - i <= MOST_BETWEEN
                        && isBetween(words.get(verb).form())) {
                    verb++;
                }
                var form = words.get(verb).form();
                boolean sameClause = words.subList(i + 1, verb + 1).stream().noneMatch(Word::opens);
                if (sameClause && grammar.isParticiple(form) && !notPassive.contains(form) && !form.equals("been")) {
                    add(found, Kind.PASSIVE, quote(answer, words, i, verb + 1));
                }
            }
        }
    }

    private boolean isBetween(String form) {
        return form.equals("been") || form.equals("being") || grammar.isAdverb(form);
    }

    private boolean isAboutSomebody(List<Word> words, int verb) {
        int before = verb - 1;
        while (before >= 0
                && verb - before <= MOST_BETWEEN
                && isAuxiliary(words.get(before).form())) {
            before--;
        }
        return before >= 0 && PEOPLE.contains(words.get(before).form());
    }

    private boolean isAuxiliary(String form) {
        return AUXILIARIES.contains(form) || passiveWith.contains(form) || grammar.isAdverb(form);
    }

    private void addBreak(String answer, List<Span> sentences, Map<Kind, List<Span>> found) {
        if (sentences.isEmpty()) {
            return;
        }
        var last = sentences.get(sentences.size() - 1);
        var words = Word.in(answer, last.start(), last.end());
        if (words.isEmpty()) {
            return;
        }
        var word = words.get(words.size() - 1);
        var after = answer.substring(word.end()).strip();
        boolean trails = after.startsWith("...") || after.startsWith("…");
        if (trails || (after.isEmpty() && dangling.contains(word.form()))) {
            add(found, Kind.BREAK, Span.of(answer, word.start(), word.end()));
        }
    }

    private static void add(Map<Kind, List<Span>> found, Kind kind, Span span) {
        found.computeIfAbsent(kind, none -> new ArrayList<>()).add(span);
    }

    private static Span quote(String answer, List<Word> words, int from, int to) {
        return Span.of(answer, words.get(from).start(), words.get(to - 1).end());
    }
}
