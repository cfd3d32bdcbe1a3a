package starling.star;

import starling.language.Span;

/**
 * A sentence of the answer and the part it is.
 *
 * @param span the sentence and its place in the answer as typed
 * @param confidence from 0 to 1
 * @param cue the words that decided, quoted from the sentence, or a reason in a few words; may be empty
 */
public record ReadSentence(Span span, Part part, double confidence, String cue) {
    /** How many words it has. */
    int words() {
        return Word.in(span.text(), 0, span.text().length()).size();
    }
}
