package starling.coach;

import java.util.Locale;
import java.util.Optional;
import starling.language.Span;

/**
 * A text in which quoted words are looked for: however they are spaced, in capitals or not, with typographic signs or plain ones, and
 * with whatever sign at their end. Immutable.
 */
final class Quotes {
    private static final int FEWEST_LETTERS = 6;

    private final String text;
    private final String plain;
    private final int[] places;

    /** A text to look in. */
    Quotes(String text) {
        this.text = text;
        var out = new StringBuilder();
        var from = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = plain(text.charAt(i));
            if (c != ' ' || (out.length() > 0 && out.charAt(out.length() - 1) != ' ')) {
                from[out.length()] = i;
                out.append(c);
            }
        }
        plain = out.toString();
        places = from;
    }

    /** The words as they stand in the text; empty if they do not, or are too few to be anybody's. */
    Optional<Span> find(String quote) {
        var wanted = bare(new Quotes(quote).plain);
        if (wanted.chars().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        int at = plain.indexOf(wanted);
        while (at >= 0 && !isWhole(at, at + wanted.length())) {
            at = plain.indexOf(wanted, at + 1);
        }
        return at < 0 ? Optional.empty() : Optional.of(Span.of(text, places[at], places[at + wanted.length() - 1] + 1));
    }

    private boolean isWhole(int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(plain.charAt(start - 1)))
                && (end == plain.length() || !Character.isLetterOrDigit(plain.charAt(end)));
    }

    /** Without the signs around it. */
    private static String bare(String quote) {
        int start = 0;
        int end = quote.length();
        while (start < end && isSign(quote.charAt(start))) {
            start++;
        }
        while (end > start && isSign(quote.charAt(end - 1))) {
            end--;
        }
        return quote.substring(start, end);
    }

    private static boolean isSign(char c) {
        return " .,;:!?…\"'-".indexOf(c) >= 0;
    }

    private static char plain(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '‘', '’', '‚', '`', '´' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '‐', '‑', '–', '—' -> '-';
            default -> String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
        };
    }

    /** Says nothing of the text, so that no log ever holds it. */
    @Override
    public String toString() {
        return "a text of " + text.length() + " characters";
    }
}
