package starling.session;

/**
 * A message that is part of an answer.
 *
 * @param message its id
 * @param step the step that it answers; 0 if it no longer belongs to any
 * @param text what stands in it; empty once that is handed in
 */
public record Piece(String message, int step, String text) {
    /** Says nothing of the text, so that no log ever holds it. */
    @Override
    public String toString() {
        return "piece of " + text.length() + " characters at step " + step;
    }
}
