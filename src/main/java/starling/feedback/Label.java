package starling.feedback;

/**
 * A piece of an answer and what it was taken for.
 *
 * @param start the offset of its first character in the answer as typed, in UTF-16 units
 * @param end the offset after its last character
 * @param part the id of the part or of the delivery step, or {@code none}
 */
public record Label(int start, int end, String part) {}
