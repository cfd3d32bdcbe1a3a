package starling.language;

/**
 * A piece of a text and its place there.
 *
 * @param text the piece, exactly as it stands in the whole
 * @param start the offset of its first character in the whole, in UTF-16 units
 * @param end the offset after its last character
 */
public record Span(String text, int start, int end) {
    public Span {
        if (start < 0 || end < start || end - start != text.length()) {
            throw new IllegalArgumentException(
                    "a span of " + text.length() + " characters cannot lie at " + start + " to " + end);
        }
    }

    /** Says where it is and nothing of what it says, so that no log ever holds it. */
    @Override
    public String toString() {
        return "text from " + start + " to " + end;
    }

    /** The piece of a text between two offsets. */
    public static Span of(String whole, int start, int end) {
        return new Span(whole.substring(start, end), start, end);
    }
}
