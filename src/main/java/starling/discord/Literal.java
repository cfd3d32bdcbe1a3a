package starling.discord;

/**
 * Text that Discord shows as it is: it cannot ping, format, link, unfold into an emoji or a time stamp, start a heading, a list
 * or a quote, or break out of one. Control characters and the invisible ones that hide or reorder text are left out;
 * right-to-left letters and emoji stay as they are. Takes time linear in the length of the text.
 *
 * @see <a href="https://discord.com/developers/docs/reference#message-formatting">Discord: message formatting</a>
 */
final class Literal {
    private static final String ELLIPSIS = "…";
    /** Means something to Discord wherever it stands. */
    private static final String MARKUP = "\\*_~`|<>[]#";
    /** Means something at the beginning of a line only, the dot after a number. */
    private static final String LINE_START = "-+.";
    /** Discord looks for mentions before it looks at backslashes; this keeps "@" and "everyone" apart for it. */
    private static final String POWERLESS_AT = "@\u200B";

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final StringBuilder shown = new StringBuilder();
    private final String text;
    private final int limit;
    private final boolean escaping;
    private final boolean oneLine;
    /** Where the last word that is not the only one ends: what a cut goes back to. */
    private int wholeWords;

    /** White space read since the last word; written only when another word follows. */
    private String gap = "";

    private boolean lineStart = true;

    private Literal(String text, int limit, boolean escaping, boolean oneLine) {
        this.text = text;
        this.limit = limit;
        this.escaping = escaping;
        this.oneLine = oneLine;
    }

    /** The text on one line, in at most {@code limit} characters; a cut ends in "…". */
    static String line(String text, int limit) {
        return new Literal(text, limit, true, true).read();
    }

    /** The same with its line breaks, at most one empty line in a row. */
    static String lines(String text, int limit) {
        return new Literal(text, limit, true, false).read();
    }

    /** The text on one line for where Discord reads no markup: a button, the title of a modal, a choice. */
    static String label(String text, int limit) {
        return new Literal(text, limit, false, true).read();
    }

    private String read() {
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            var next = at + Character.charCount(point);
            if (isSpace(point)) {
                space(point, next);
            } else if (!isHidden(point) || joins(point, at, next)) {
                if (!word(unit(point, next))) {
                    return cut();
                }
            }
            at = next;
        }
        return shown.toString();
    }

    private void space(int point, int next) {
        var firstHalfOfBreak = point == '\r' && next < text.length() && text.charAt(next) == '\n';
        if (firstHalfOfBreak || shown.isEmpty()) {
            return;
        }
        if (!oneLine && isLineBreak(point)) {
            gap = gap.startsWith("\n") ? "\n\n" : "\n";
            lineStart = true;
        } else if (gap.isEmpty()) {
            gap = " ";
        }
    }

    /** Writes a piece of a word that must not be torn; false if it does not fit. */
    private boolean word(String unit) {
        if (shown.length() + gap.length() + unit.length() > limit) {
            return false;
        }
        if (!gap.isEmpty()) {
            wholeWords = shown.length();
        }
        shown.append(gap).append(unit);
        gap = "";
        lineStart = lineStart && Character.isDigit(unit.codePointAt(0));
        return true;
    }

    private String unit(int point, int next) {
        if (Character.getType(point) == Character.SURROGATE) {
            return "\uFFFD";
        }
        if (!escaping) {
            return Character.toString(point);
        }
        if (point == '@' && !endsWord(next)) {
            return POWERLESS_AT;
        }
        return (isMarkup(point, next) ? "\\" : "") + Character.toString(point);
    }

    private boolean isMarkup(int point, int next) {
        // "https://" and ":smile:", but not "the outcome: 3 %".
        if (point == ':') {
            return !endsWord(next);
        }
        return MARKUP.indexOf(point) >= 0 || (lineStart && LINE_START.indexOf(point) >= 0);
    }

    private boolean endsWord(int next) {
        return next == text.length() || isSpace(text.codePointAt(next));
    }

    /** Ends in "…" after the last whole word, or within a word where going back would lose more than half. */
    private String cut() {
        if (limit < ELLIPSIS.length()) {
            return "";
        }
        if (!gap.isEmpty() && shown.length() < limit) {
            return shown.append(ELLIPSIS).toString();
        }
        if (wholeWords > limit / 2) {
            shown.setLength(wholeWords);
        }
        while (shown.length() + ELLIPSIS.length() > limit) {
            dropLast();
        }
        return shown.append(ELLIPSIS).toString();
    }

    /** Drops the last code point, and the backslash that belongs to it. */
    private void dropLast() {
        shown.setLength(shown.offsetByCodePoints(shown.length(), -1));
        var backslashes = 0;
        while (backslashes < shown.length() && shown.charAt(shown.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        if (escaping && backslashes % 2 == 1) {
            shown.setLength(shown.length() - 1);
        }
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || isLineBreak(point);
    }

    private static boolean isLineBreak(int point) {
        return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    /** Controls, format characters (zero width, direction, tags), and the letters that look like nothing. */
    private static boolean isHidden(int point) {
        var type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || point == 0x034F // combining grapheme joiner
                || point == 0x115F // Hangul fillers
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0;
    }

    /** Persian, Indic scripts and emoji need their joiners; beside ASCII a joiner only hides something. */
    private boolean joins(int point, int at, int next) {
        return (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER)
                && at > 0
                && next < text.length()
                && isJoined(text.codePointBefore(at))
                && isJoined(text.codePointAt(next));
    }

    private static boolean isJoined(int point) {
        return point > 0x7F && !isSpace(point) && !isHidden(point) && Character.getType(point) != Character.SURROGATE;
    }
}
