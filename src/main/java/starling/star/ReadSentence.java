package starling.star;

import starling.language.Span;

/**
 * A sentence of the answer and the part it is.
 *
 * @param span the sentence and its place in the answer as typed
 * @param confidence from 0 to 1
 * @param cue what points to the part
 */
public record ReadSentence(Span span, Part part, double confidence, Cue cue) {
    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return part + " at " + span.start();
    }

    /** How many words it has. */
    int words() {
        return Word.in(span.text(), 0, span.text().length()).size();
    }
}
