package starling.progress;

import java.util.Set;
import starling.picture.TitleText;

/** Text in columns of a terminal, where Chinese, Japanese and Korean letters and most emoji are two columns wide. */
final class TextColumns {
    private static final String CUT = "…";
    private static final Set<Character.UnicodeScript> WIDE = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);
    private static final int FIRST_EMOJI = 0x1F300;
    private static final int LAST_EMOJI = 0x1FAFF;

    private TextColumns() {}

    /** The text on one line, in exactly so many columns: cut, which ends in "…", or filled with blanks. */
    static String padded(String text, int columns) {
        var line = TitleText.oneLine(text);
        boolean fits = width(line) <= columns;
        int room = fits ? columns : columns - 1;
        var shown = new StringBuilder();
        int used = 0;
        for (int point : line.codePoints().toArray()) {
            int width = width(point);
            if (used + width > room) {
                break;
            }
            shown.appendCodePoint(point);
            used += width;
        }
        if (!fits) {
            shown.append(CUT);
            used++;
        }
        return shown + " ".repeat(columns - used);
    }

    private static int width(String text) {
        return text.codePoints().map(TextColumns::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean emoji = point >= FIRST_EMOJI && point <= LAST_EMOJI;
        return emoji || WIDE.contains(Character.UnicodeScript.of(point)) ? 2 : 1;
    }
}
