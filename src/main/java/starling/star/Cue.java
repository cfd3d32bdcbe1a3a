package starling.star;

/**
 * What points to the part of a sentence.
 *
 * @param text words of the sentence, or a reason in a few words; may be empty
 * @param quoted whether they are words of the sentence
 */
public record Cue(String text, boolean quoted) {
    /** Nothing that could be pointed at. */
    static final Cue NONE = new Cue("", false);

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return quoted ? "cue of " + text.length() + " characters" : "a reason";
    }

    static Cue quoted(String words) {
        return new Cue(words, true);
    }

    static Cue reason(String text) {
        return new Cue(text, false);
    }
}
