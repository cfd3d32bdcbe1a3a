package starling.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word of a text.
 *
 * @param form the word in lower case, its apostrophes straight
 * @param start the offset of its first character in the text, in UTF-16 units
 * @param end the offset after its last character
 * @param opens whether a comma, a colon, a dash or the like stands between it and the word before, or no word is before
 */
record Word(String form, int start, int end, boolean opens) {
    private static final Set<String> PRONOUNS = Set.of("i", "we", "you", "they", "he", "she", "it");
    private static final String BREAKS = ",;:()[]–—\"“”•|\n\r";

    /**
     * The words of a part of a text, in order. "I'd" is two words, "i" and "'d", as every pronoun with a short verb is;
     * "didn't" is one. A number keeps its points and commas: "1,200".
     */
    static List<Word> in(String text, int from, int to) {
        var words = new ArrayList<Word>();
        boolean opens = true;
        int i = from;
        while (i < to) {
            if (!isWordCharacter(text, i)) {
                opens |= BREAKS.indexOf(text.charAt(i)) >= 0 || isDash(text, i, from, to);
                i++;
                continue;
            }
            int end = endOfWord(text, i, to);
            addWord(text, i, end, opens, words);
            opens = false;
            i = end;
        }
        return words;
    }

    /** The words of a phrase. */
    static List<String> forms(String phrase) {
        return in(phrase, 0, phrase.length()).stream().map(Word::form).toList();
    }

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "word from " + start + " to " + end;
    }

    boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }

    private static int endOfWord(String text, int start, int to) {
        int end = start;
        while (end < to) {
            if (isWordCharacter(text, end)) {
                end++;
            } else if (end + 1 < to && isWordCharacter(text, end + 1) && joins(text, end)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean joins(String text, int i) {
        char c = text.charAt(i);
        boolean betweenDigits = Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
        return c == '\'' || c == '’' || c == 'ʼ' || ((c == '.' || c == ',') && betweenDigits);
    }

    private static void addWord(String text, int start, int end, boolean opens, List<Word> words) {
        var form = text.substring(start, end)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'');
        int apostrophe = form.indexOf('\'');
        // Lower case can be longer than what was typed (İ); then the apostrophe's place is not known.
        if (apostrophe > 0 && form.length() == end - start && PRONOUNS.contains(form.substring(0, apostrophe))) {
            words.add(new Word(form.substring(0, apostrophe), start, start + apostrophe, opens));
            words.add(new Word(form.substring(apostrophe), start + apostrophe, end, false));
        } else {
            words.add(new Word(form, start, end, opens));
        }
    }

    private static boolean isWordCharacter(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** A hyphen with a blank beside it separates; one within "co-worker" does not. */
    private static boolean isDash(String text, int i, int from, int to) {
        return text.charAt(i) == '-'
                && (i == from
                        || i + 1 == to
                        || Character.isWhitespace(text.charAt(i - 1))
                        || Character.isWhitespace(text.charAt(i + 1)));
    }
}
