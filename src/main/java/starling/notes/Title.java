package starling.notes;

import java.util.regex.Pattern;

/** A heading as people would say it. */
final class Title {
    private static final Pattern NUMBER =
            Pattern.compile("^(?:(?i:story|question|project|example|q)\\s*\\d{1,3}\\s*[:.)\\-–]"
                    + "|\\d{1,3}(?:\\.\\d{1,3})*\\s*[.):](?!\\d)|#\\d+|Q\\s*[:：.])\\s*");
    /** What {@link #NUMBER} can begin with. */
    private static final String NUMBER_BEGINS = "0123456789#QqSsPpEe";

    // These are stripped character by character: an expression takes several times as long, and each line is asked for.
    private static final String BLANKS = " \t\n\u000B\f\r";
    private static final String BEFORE = BLANKS + "*_#>\"“”'‘=-–—";
    private static final String BEHIND = BLANKS + "*_\"”“=\\";
    private static final String END = BLANKS + ":：*\\";
    private static final int LONGEST = 400;

    private Title() {}

    /** The words without numbering, symbols, quotation marks, asterisks and a closing colon; at most 400 characters. */
    static String of(String text) {
        var head = Words.beginning(text, LONGEST);
        int from = 0;
        while (from < head.length() && isSymbol(head.codePointAt(from))) {
            from += Character.charCount(head.codePointAt(from));
        }
        var bare = without(BEFORE, head.substring(from), BEHIND);
        if (!bare.isEmpty() && NUMBER_BEGINS.indexOf(bare.charAt(0)) >= 0) {
            bare = without(BEFORE, NUMBER.matcher(bare).replaceFirst(""), BEHIND);
        }
        bare = without("", bare, END);
        return bare.isBlank() ? head.strip() : bare.strip();
    }

    /** The text without such characters at its beginning and its end. */
    private static String without(String before, String text, String behind) {
        int from = 0;
        while (from < text.length() && before.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = text.length();
        while (to > from && behind.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSymbol(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.OTHER_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.SURROGATE
                || Character.isWhitespace(codePoint);
    }
}
