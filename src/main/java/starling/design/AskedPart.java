package starling.design;

import java.util.List;

/**
 * A part of an answer that was given when somebody asked for certain steps. It ends where the next one begins, the last one with
 * the answer.
 *
 * @param start the offset of its first character in the answer, from 0 on; behind the end if nothing was said
 * @param asked the steps that were asked for, the most important first; may be empty
 */
public record AskedPart(int start, List<DeliveryStep> asked) {
    public AskedPart {
        asked = List.copyOf(asked);
        if (start < 0) {
            throw new IllegalArgumentException("a part begins at 0 or behind, was " + start);
        }
    }

    /** The place among these of the one that an offset lies in; the first, if it lies before all. */
    static int at(List<AskedPart> parts, int offset) {
        int at = 0;
        while (at + 1 < parts.size() && parts.get(at + 1).start() <= offset) {
            at++;
        }
        return at;
    }
}
