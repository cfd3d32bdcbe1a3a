package starling.session;

import java.util.UUID;

/**
 * A message that is part of an answer.
 *
 * @param message its id
 * @param step the step that it answers; 0 if it no longer belongs to any
 * @param text what it says; empty once that is handed in
 * @param asked what it asks the interviewer; no part of the answer where it does not stand in the text too
 */
public record Piece(String message, int step, String text, String asked) {
    /** A message that asks nothing. */
    public Piece(String message, int step, String text) {
        this(message, step, text, "");
    }

    /**
     * The message that words are kept as that come by a form, or from somebody who hands in at once.
     *
     * @param words the id of the words, as {@link InterviewRepository#idOf} has it
     */
    static String atOnce(int step, UUID words) {
        return "at once " + step + " " + words;
    }

    Piece handedIn() {
        return new Piece(message, step, "", asked);
    }

    Piece dropped() {
        return new Piece(message, 0, "");
    }

    /** Says nothing of the text, so that no log ever holds it. */
    @Override
    public String toString() {
        return "piece of " + text.length() + " characters at step " + step;
    }
}
