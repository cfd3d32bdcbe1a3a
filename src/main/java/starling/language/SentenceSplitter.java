package starling.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences. A line never holds part of a sentence of another line: people type bullets and forget full
 * stops. Within a line a sentence ends at {@code . ! ?} (or an ellipsis, or the full-width marks of Chinese and Japanese)
 * that is followed by a blank, unless the word before the full stop is an abbreviation, an initial or a list number.
 *
 * <p>Linear in the length of the text. Stateless, safe for use by several threads.
 */
public final class SentenceSplitter {
    // Abbreviations that are followed by more of the same sentence, without their last full stop.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "e.g", "i.e", "eg", "ie", "approx", "no", "vol",
            "dept", "est", "fig", "mt", "rev", "gen", "col", "sgt", "capt", "lt", "cf", "al", "resp", "esp", "incl");
    // A bullet, a list number or a quotation mark of Markdown: no words of the sentence. Bounded, because each
    // repetition
    // takes room on the stack and a line can be nothing but marks.
    private static final Pattern LIST_MARK = Pattern.compile("\\G\\s*(?:[-*+•○§▪◦–—>]\\s+|\\(?\\d{1,2}[.)]\\s+){1,16}");

    /** The sentences, in order, without the blanks and list marks around them; empty for a text without words. */
    public List<Span> split(String text) {
        var sentences = new ArrayList<Span>();
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = lineStart;
            while (lineEnd < text.length() && !isLineBreak(text.charAt(lineEnd))) {
                lineEnd++;
            }
            splitLine(text, lineStart, lineEnd, sentences);
            lineStart = lineEnd + 1;
        }
        return List.copyOf(sentences);
    }

    private static void splitLine(String text, int lineStart, int lineEnd, List<Span> sentences) {
        var mark = LIST_MARK.matcher(text).region(lineStart, lineEnd);
        int start = mark.lookingAt() ? mark.end() : lineStart;
        for (int i = start; i < lineEnd; i++) {
            if (!endsSentence(text, start, i, lineEnd)) {
                continue;
            }
            int end = afterClosingMarks(text, i + 1, lineEnd);
            add(text, start, end, sentences);
            start = end;
            i = end - 1;
        }
        add(text, start, lineEnd, sentences);
    }

    private static boolean endsSentence(String text, int start, int i, int lineEnd) {
        char c = text.charAt(i);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?' && c != '…') {
            return false;
        }
        int next = afterClosingMarks(text, i + 1, lineEnd);
        if (next < lineEnd && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        return c != '.' || !isAbbreviation(text, start, i);
    }

    private static boolean isAbbreviation(String text, int start, int fullStop) {
        int wordStart = fullStop;
        while (wordStart > start && !Character.isWhitespace(text.charAt(wordStart - 1))) {
            wordStart--;
        }
        var word = text.substring(wordStart, fullStop).replaceAll("^[(\"'“‘]+", "");
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
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
