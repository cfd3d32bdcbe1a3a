package starling.coach;

/**
 * What a language model replied, word for word and unchecked.
 *
 * @param inputTokens how much it was given, as its provider counts, or an estimate where it does not
 * @param outputTokens how much it said
 */
public record ModelReply(String text, int inputTokens, int outputTokens) {
    @Override
    public String toString() {
        return "a reply of " + text.length() + " characters";
    }
}
