package starling.star;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns away what is no English prose about something that somebody did, before a part is looked for in it. What it turns
 * away may be full of the right words; that is why it comes first. Immutable, linear in the length of the answer.
 */
final class AnswerGate {
    /** Fewer words than this hold no event: "I am fine", "It went well I guess." */
    static final int FEWEST_WORDS = 7;

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
    private static final String CODE_MARKS = "{}();=<>[]|\\_&^~`@#";

    private final Lexicon lexicon;

    AnswerGate(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Why the answer cannot be read for parts; empty if it can. */
    Optional<KindReason> refusal(String answer, List<Word> words) {
        if (isOtherScript(answer)) {
            return Optional.of(KindReason.OTHER_LANGUAGE);
        }
        if (words.size() < FEWEST_WORDS) {
            return Optional.of(isNoise(words) ? KindReason.GIBBERISH : KindReason.TOO_SHORT);
        }
        if (isCode(answer)) {
            return Optional.of(KindReason.CODE);
        }
        if (isOtherLanguage(words)) {
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

    /** Whether no more than a few words of a sentence are English: noise within a good answer. */
    boolean isNoise(List<Word> words) {
        long letters = words.stream().filter(word -> !word.isNumber()).count();
        if (letters == 0) {
            return words.size() >= FEWEST_WORDS;
        }
        return englishShare(words, letters) < ENGLISH_SHARE || isOneWordAgainAndAgain(words);
    }

    private double englishShare(List<Word> words, long letters) {
        long known = words.stream()
                .filter(word -> !word.isNumber() && lexicon.isEnglish(word.form()))
                .count();
        return (double) known / letters;
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

    /** More words of other languages than English words that hold a sentence together. */
    private boolean isOtherLanguage(List<Word> words) {
        long foreign =
                words.stream().filter(word -> lexicon.isForeign(word.form())).count();
        long english = words.stream()
                .filter(word -> lexicon.isFunctionWord(word.form()) && !lexicon.isForeign(word.form()))
                .count();
        boolean accented = words.stream().filter(word -> hasAccent(word.form())).count() * 8 > words.size();
        return foreign > english || (accented && english * 5 < words.size());
    }

    private static boolean hasAccent(String word) {
        return word.chars().anyMatch(c -> c > 127 && Character.isLetter(c));
    }

    private static boolean isCode(String answer) {
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

    private static boolean looksLikeCode(String line) {
        char last = line.charAt(line.length() - 1);
        return last == '{'
                || last == '}'
                || last == ';'
                || CODE_LINE.matcher(line).matches();
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
