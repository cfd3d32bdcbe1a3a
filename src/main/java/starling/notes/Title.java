package starling.notes;

import java.util.regex.Pattern;

/** A heading as people would say it. */
final class Title {
    private static final Pattern NUMBER =
            Pattern.compile("^(?:(?i:story|question|project|example|q)\\s*\\d{1,3}\\s*[:.)\\-–]"
                    + "|\\d{1,3}(?:\\.\\d{1,3})*\\s*[.):](?!\\d)|#\\d+|Q\\s*[:：.])\\s*");
    private static final Pattern AROUND = Pattern.compile("^[\\s*_#>\"“”'‘=\\-–—]+|[\\s*_\"”“=\\\\]+$");
    private static final Pattern END = Pattern.compile("[\\s:：*\\\\]+$");
    private static final int LONGEST = 400;

    private Title() {}

    /** The words without numbering, symbols, quotation marks, asterisks and a closing colon; at most 400 characters. */
    static String of(String text) {
        var head = Words.beginning(text, LONGEST);
        int from = 0;
        while (from < head.length() && isSymbol(head.codePointAt(from))) {
            from += Character.charCount(head.codePointAt(from));
        }
        var bare = AROUND.matcher(head.substring(from)).replaceAll("");
        bare = AROUND.matcher(NUMBER.matcher(bare).replaceFirst("")).replaceAll("");
        bare = END.matcher(bare).replaceFirst("");
        return bare.isBlank() ? head.strip() : bare.strip();
    }

    private static boolean isSymbol(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.OTHER_SYMBOL
                || type == Character.NON_SPACING_MARK
                || type == Character.SURROGATE
                || Character.isWhitespace(codePoint);
    }
}
