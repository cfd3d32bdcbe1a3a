package starling.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits text into words. */
final class Words {
    private Words() {}

    /** The words in lower case: letters and digits, with straight apostrophes inside them. */
    static List<String> of(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        var words = new ArrayList<String>();
        int start = -1;
        for (int at = 0; at <= lower.length(); at++) {
            boolean inside = at < lower.length() && (Character.isLetterOrDigit(lower.charAt(at)) || isInner(lower, at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, at));
                start = -1;
            }
        }
        return words;
    }

    /** How many stretches without blanks a text has; stops counting past a limit. */
    static int count(String text, int limit) {
        int count = 0;
        boolean inside = false;
        for (int at = 0; at < text.length() && count <= limit; at++) {
            boolean blank = Character.isWhitespace(text.charAt(at));
            count += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return count;
    }

    /** At most so many characters from the beginning of a text; none of them is cut in two. */
    static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean isInner(String lower, int at) {
        return lower.charAt(at) == '\''
                && at > 0
                && at + 1 < lower.length()
                && Character.isLetter(lower.charAt(at - 1))
                && Character.isLetter(lower.charAt(at + 1));
    }
}
