package starling.star;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.language.LanguageDetector;

/**
 * Turns away what is no English prose about something that somebody did, before a part is looked for in it. What it turns
 * away may be full of the right words; that is why it comes first. Safe for use by several threads, linear in the length of
 * the answer.
 */
final class AnswerGate {
    /** Fewer words than this hold no event: "I am fine", "It went well I guess." */
    static final int FEWEST_WORDS = 7;

    // With fewer, "um loyal" and "jkl asdf" look like a language too.
    private static final int FEWEST_WORDS_OF_A_LANGUAGE = 4;
    private static final int FEWEST_CONTENT_WORDS = 3;
    private static final double ENGLISH_SHARE = 0.36;
    private static final double FUNCTION_SHARE = 0.12;
    private static final double ONE_WORD_SHARE = 0.4;
    private static final double SYSTEM_SHARE = 0.1;
    private static final double CODE_LINE_SHARE = 0.5;
    private static final double CODE_MARK_SHARE = 0.08;
    private static final Pattern CODE_LINE = Pattern.compile(
            "\\s*+(?:(?:import|from|def|class|public|private|static|return|const|let|var|func|fn|void|int|select|insert|"
                    + "update|create table|#include|package|using|if \\(|for \\(|while \\(|at [a-z]++\\.|//|\\$ )\\b.*+"
                    + "|\\[?\\d{4}-\\d\\d-\\d\\d.*+|\\d\\d:\\d\\d:\\d\\d.*+|(?:ERROR|WARN|INFO|DEBUG|TRACE)\\b.*+|[{}()\\[\\];]++)");
    /** {@code - id: ok}, as settings and data are written; "Situation: the till broke" is a title that a person types. */
    private static final Pattern KEY_LINE =
            Pattern.compile("\\s*+(?:- )?+[\"']?([a-z][A-Za-z0-9_.-]*+)[\"']?:(?: .*+)?+");

    /** Two neighbouring keys are a word in many languages. */
    private static final int FEWEST_KEYS = 3;

    /** The rows of the usual keyboards, from either side. */
    private static final List<String> KEYS = List.of(
            "qwertyuiop",
            "poiuytrewq",
            "asdfghjkl",
            "lkjhgfdsa",
            "zxcvbnm",
            "mnbvcxz",
            "qwertzuiop",
            "poiuztrewq",
            "yxcvbnm",
            "mnbvcxy",
            "azertyuiop",
            "poiuytreza");

    private static final String CODE_MARKS = "{}();=<>[]|\\_&^~`@#";

    private final Lexicon lexicon;
    private final LanguageDetector languages = new LanguageDetector();

    AnswerGate(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Why the answer cannot be read for parts; empty if it can. */
    Optional<KindReason> refusal(String answer, List<Word> words) {
        if (isOtherScript(answer)) {
            return Optional.of(KindReason.OTHER_LANGUAGE);
        }
        if (words.size() < FEWEST_WORDS) {
            return Optional.of(shortRefusal(answer, words));
        }
        if (isCode(answer)) {
            return Optional.of(KindReason.CODE);
        }
        if (isOtherLanguage(answer, words)) {
            return Optional.of(KindReason.OTHER_LANGUAGE);
        }
        if (isNoise(words)) {
            return Optional.of(KindReason.GIBBERISH);
        }
        if (isKeywords(words)) {
            return Optional.of(KindReason.KEYWORDS);
        }
        if (contentWords(words, true) < FEWEST_CONTENT_WORDS) {
            return Optional.of(KindReason.TOO_SHORT);
        }
        return isSystemDescription(words) ? Optional.of(KindReason.SYSTEM_DESCRIPTION) : Optional.empty();
    }

    private KindReason shortRefusal(String answer, List<Word> words) {
        if (isOtherLanguage(answer, words)) {
            return KindReason.OTHER_LANGUAGE;
        }
        if (isNoise(words)) {
            return KindReason.GIBBERISH;
        }
        if (!lexicon.noExample().in(words).isEmpty()) {
            return KindReason.NO_EXAMPLE;
        }
        boolean hypothetical = Telling.of(words, lexicon.grammar()).mood() == Telling.Mood.HYPOTHETICAL;
        return hypothetical ? KindReason.HYPOTHETICAL : KindReason.TOO_SHORT;
    }

    /** Whether no more than a few words of a sentence are English: noise within a good answer. */
    boolean isNoise(List<Word> words) {
        if (words.stream().allMatch(Word::isNumber)) {
            return words.size() >= FEWEST_WORDS;
        }
        return hasFewEnglishWords(words) || isOneWordAgainAndAgain(words);
    }

    private boolean hasFewEnglishWords(List<Word> words) {
        var spelled = words.stream().filter(word -> !word.isNumber()).toList();
        long english =
                spelled.stream().filter(word -> lexicon.isEnglish(word.form())).count();
        return english < ENGLISH_SHARE * spelled.size();
    }

    private boolean isOneWordAgainAndAgain(List<Word> words) {
        if (words.size() < FEWEST_WORDS) {
            return false;
        }
        var counts = new HashMap<String, Integer>();
        int most = 0;
        for (var word : words) {
            most = Math.max(most, counts.merge(word.form(), 1, Integer::sum));
        }
        return most > ONE_WORD_SHARE * words.size();
    }

    private static boolean isOtherScript(String answer) {
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < answer.length(); i++) {
            if (Character.isLetter(answer.charAt(i))) {
                letters++;
                latin += Character.UnicodeScript.of(answer.charAt(i)) == Character.UnicodeScript.LATIN ? 1 : 0;
            }
        }
        return letters > 1 && latin * 2 < letters;
    }

    /**
     * Whether few words are English, and the answer is in a language nevertheless. English with a sentence of another
     * language in it has enough English words to be read.
     */
    private boolean isOtherLanguage(String answer, List<Word> words) {
        if (words.size() < FEWEST_WORDS_OF_A_LANGUAGE || !hasFewEnglishWords(words)) {
            return false;
        }
        if (areKeysInARow(words)) {
            return false;
        }
        // The detector does not know every language; nobody who hits keys at random takes the trouble of accents.
        boolean accented = words.stream().filter(word -> hasAccent(word.form())).count() * 8 > words.size();
        return accented
                || languages
                        .detect(answer)
                        .filter(language -> !isEnglish(language))
                        .isPresent();
    }

    /** Whether at least half of the words are what a hand finds on a keyboard without looking: "asdf", "poiu". */
    private static boolean areKeysInARow(List<Word> words) {
        long rows = words.stream().filter(word -> areKeysInARow(word.form())).count();
        return rows * 2 >= words.size();
    }

    private static boolean areKeysInARow(String word) {
        return word.length() >= FEWEST_KEYS && KEYS.stream().anyMatch(row -> row.contains(word));
    }

    private static boolean isEnglish(Locale language) {
        return language.getISO3Language().equals(Locale.ENGLISH.getISO3Language());
    }

    private static boolean hasAccent(String word) {
        return word.chars().anyMatch(c -> c > 127 && Character.isLetter(c));
    }

    private boolean isCode(String answer) {
        int lines = 0;
        int codeLines = 0;
        for (var line : (Iterable<String>) answer.lines()::iterator) {
            if (!line.isBlank()) {
                lines++;
                codeLines += looksLikeCode(line.strip()) ? 1 : 0;
            }
        }
        long marks = answer.chars().filter(c -> CODE_MARKS.indexOf(c) >= 0).count();
        long filled = answer.chars().filter(c -> !Character.isWhitespace(c)).count();
        return (codeLines >= 2 && codeLines >= CODE_LINE_SHARE * lines) || marks > CODE_MARK_SHARE * filled;
    }

    private boolean looksLikeCode(String line) {
        char last = line.charAt(line.length() - 1);
        return last == '{'
                || last == '}'
                || last == ';'
                || CODE_LINE.matcher(line).matches()
                || isKeyLine(line);
    }

    private boolean isKeyLine(String line) {
        var matcher = KEY_LINE.matcher(line);
        return matcher.matches()
                && Part.STAR_AND_LEARNING.stream()
                        .noneMatch(part -> lexicon.titles(part).contains(matcher.group(1)));
    }

    /** The words of the method, or a list of nouns and numbers, with no sentence around them. */
    private boolean isKeywords(List<Word> words) {
        long method =
                words.stream().filter(word -> lexicon.isMethodWord(word.form())).count();
        boolean salad = method >= 3 && contentWords(words, false) < method;
        long function = words.stream()
                .filter(word -> lexicon.isFunctionWord(word.form()))
                .count();
        return salad || function < FUNCTION_SHARE * words.size();
    }

    /** How many different words say something: neither small words, nor numbers, nor vague ones. */
    private int contentWords(List<Word> words, boolean withMethod) {
        var content = new HashSet<String>();
        for (var word : words) {
            var form = word.form();
            if (!word.isNumber()
                    && !lexicon.isFunctionWord(form)
                    && (withMethod || !lexicon.isMethodWord(form))
                    && !lexicon.isVague(form)) {
                content.add(form);
            }
        }
        return content.size();
    }

    private boolean isSystemDescription(List<Word> words) {
        long system =
                words.stream().filter(word -> lexicon.isSystemWord(word.form())).count();
        var telling = Telling.of(words, lexicon.grammar());
        int deeds = telling.singular() + telling.plural();
        return system >= 4 && system > SYSTEM_SHARE * words.size() && deeds < 2;
    }
}
