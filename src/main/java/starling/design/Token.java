package starling.design;

/**
 * A word or sign of an answer.
 *
 * @param word in lower case, with a straight apostrophe and without a possessive ending
 * @param start the offset of its first character in the answer, in UTF-16 units
 * @param end the offset after its last character
 */
record Token(Kind kind, String word, int start, int end) {
    enum Kind {
        WORD,
        /** Digits with what multiplies them: 4.5, 10k, 3 million. */
        NUMBER,
        /** The name of a function, right before its bracket: {@code createOrder}. */
        CALL,
        /** A path of a URL: {@code /v1/orders}. */
        PATH,
        URL,
        ARROW,
        SIGN
    }

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return kind + " from " + start + " to " + end;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(String other) {
        return word.equals(other);
    }
}
