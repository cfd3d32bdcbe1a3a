package starling.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences. A line never holds part of a sentence of another line, since people type bullets and forget
 * full stops, unless the line was wrapped: it is full, ends without a mark, and the next goes on in lower case. Within a line
 * a sentence ends at {@code . ! ?} (or an ellipsis, or the full-width marks of Chinese and Japanese) that is followed by a
 * blank (or, where the blank was forgotten, by a capital), unless the word before the full stop is an abbreviation, an initial
 * or a list number.
 *
 * <p>Linear in the length of the text. Stateless, safe for use by several threads.
 */
public final class SentenceSplitter {
    // Abbreviations that are followed by more of the same sentence, without their last full stop.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "e.g", "i.e", "eg", "ie", "approx", "vol", "dept",
            "est", "fig", "mt", "rev", "gen", "col", "sgt", "capt", "lt", "cf", "al", "resp", "esp", "incl");
    // Abbreviations that may also end a sentence: they do, unless it goes on in lower case.
    private static final Set<String> ABBREVIATIONS_WITHIN = Set.of("etc", "inc", "ltd", "p.m", "a.m", "u.s", "u.k");
    // Lines that are wrapped are about as long as they may be.
    private static final int SHORTEST_WRAPPED = 60;
    private static final int LONGEST_WRAPPED = 140;
    // The longest word that a forgotten blank is looked for behind.
    private static final int LONGEST_WORD = 30;
    // A bullet, a list number or a quotation mark of Markdown: no words of the sentence.
    private static final Pattern LIST_MARK = Pattern.compile("\\s*+(?:[-*+•○§▪◦–—>]\\s|\\(?\\d{1,2}[.)]\\s)");

    /** The sentences, in order, without the blanks and list marks around them; empty for a text without words. */
    public List<Span> split(String text) {
        var sentences = new ArrayList<Span>();
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = lineEnd(text, lineStart);
            int begun = lineStart;
            while (isWrapped(text, begun, lineEnd)) {
                begun = afterLineBreak(text, lineEnd);
                lineEnd = lineEnd(text, begun);
            }
            splitLine(text, lineStart, lineEnd, sentences);
            lineStart = lineEnd + 1;
        }
        return List.copyOf(sentences);
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isLineBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int afterLineBreak(String text, int lineEnd) {
        boolean two = text.charAt(lineEnd) == '\r' && lineEnd + 1 < text.length() && text.charAt(lineEnd + 1) == '\n';
        return lineEnd + (two ? 2 : 1);
    }

    /** Whether a line was broken because it was full, as mail programs and editors do, and goes on in the next one. */
    private static boolean isWrapped(String text, int lineStart, int lineEnd) {
        int length = lineEnd - lineStart;
        if (length < SHORTEST_WRAPPED || length > LONGEST_WRAPPED || lineEnd == text.length()) {
            return false;
        }
        char last = text.charAt(lineEnd - 1);
        int next = afterLineBreak(text, lineEnd);
        return next < text.length()
                && Character.isLowerCase(text.charAt(next))
                && (Character.isLetterOrDigit(last) || last == ',' || last == ' ' || last == '-');
    }

    private static void splitLine(String text, int lineStart, int lineEnd, List<Span> sentences) {
        int start = afterListMarks(text, lineStart, lineEnd);
        for (int i = start; i < lineEnd; i++) {
            if (!isEndMark(text.charAt(i))) {
                continue;
            }
            int end = afterClosingMarks(text, i + 1, lineEnd);
            if (endsSentence(text, start, i, end, lineEnd)) {
                add(text, start, end, sentences);
                start = end;
            }
            // The marks behind the first were looked at with it.
            i = end - 1;
        }
        add(text, start, lineEnd, sentences);
    }

    private static int afterListMarks(String text, int lineStart, int lineEnd) {
        var mark = LIST_MARK.matcher(text);
        int start = lineStart;
        while (mark.region(start, lineEnd).lookingAt()) {
            start = mark.end();
        }
        return start;
    }

    private static boolean isEndMark(char c) {
        return ".!?…。！？".indexOf(c) >= 0;
    }

    private static boolean endsSentence(String text, int start, int i, int next, int lineEnd) {
        char c = text.charAt(i);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        if (next < lineEnd && !Character.isWhitespace(text.charAt(next))) {
            return c == '.' && next == i + 1 && isBlankForgotten(text, start, i, lineEnd);
        }
        return c != '.' || !isAbbreviation(text, start, i, next, lineEnd);
    }

    /** Whether a new sentence starts right behind a full stop: "... it.Then", but not "Node.js" or "java.lang.String". */
    private static boolean isBlankForgotten(String text, int start, int fullStop, int lineEnd) {
        int after = fullStop + 2;
        if (!Character.isUpperCase(text.charAt(fullStop + 1))
                || (after < lineEnd && !Character.isLowerCase(text.charAt(after)) && text.charAt(after) != ' ')) {
            return false;
        }
        int i = fullStop - 1;
        while (i >= start && fullStop - i <= LONGEST_WORD && Character.isLowerCase(text.charAt(i))) {
            i--;
        }
        boolean wholeWord = i < start || Character.isWhitespace(text.charAt(i));
        return wholeWord && fullStop - i > 2;
    }

    private static boolean isAbbreviation(String text, int start, int fullStop, int next, int lineEnd) {
        int wordStart = fullStop;
        while (wordStart > start && !Character.isWhitespace(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        while (wordStart < fullStop && "(\"'“‘".indexOf(text.charAt(wordStart)) >= 0) {
            wordStart++;
        }
        var word = text.substring(wordStart, fullStop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        var lower = word.toLowerCase(Locale.ROOT);
        if (initial || ABBREVIATIONS.contains(lower)) {
            return !lower.equals("ms") || !isAfterNumber(text, start, wordStart);
        }
        int following = next;
        while (following < lineEnd && Character.isWhitespace(text.charAt(following))) {
            following++;
        }
        if (following == lineEnd) {
            return false;
        }
        char goesOn = text.charAt(following);
        return lower.equals("no")
                ? Character.isDigit(goesOn)
                : ABBREVIATIONS_WITHIN.contains(lower) && Character.isLowerCase(goesOn);
    }

    /** "Within 50 ms." is no lady. */
    private static boolean isAfterNumber(String text, int start, int wordStart) {
        int i = wordStart - 1;
        while (i >= start && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i >= start && Character.isDigit(text.charAt(i));
    }

    private static int afterClosingMarks(String text, int from, int lineEnd) {
        int i = from;
        while (i < lineEnd && ".!?…)]\"'”’".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static void add(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(Span.of(text, start, end));
        }
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000B' || c == '\f';
    }
}
