package starling.design;

import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * The parts of an answer once its text was changed in one place. Lines that stay as they were keep their part, and what was
     * changed within a part is of that part; nobody asked for what was added behind the end, or put in the place of several parts.
     *
     * @param parts of the text before, in their order
     * @return in their order; empty if no line at the beginning or the end has stayed
     */
    public static List<AskedPart> afterChange(List<AskedPart> parts, String before, String after) {
        int from = linesThatBegin(before, after);
        int kept = linesThatEnd(before, after, from);
        if (parts.isEmpty() || from + kept == 0) {
            return List.of();
        }
        int to = before.length() - kept;
        int moved = after.length() - before.length();
        var now = new ArrayList<AskedPart>();
        for (var part : parts) {
            if (part.start() < from || (part.start() == from && from < to)) {
                now.add(part);
            } else if (part.start() >= to) {
                now.add(new AskedPart(part.start() + moved, part.asked()));
            }
        }
        boolean added = from == before.length() && after.length() > from;
        boolean several = from < to && at(parts, from) != at(parts, to - 1);
        if (added || several) {
            now.add(new AskedPart(from, List.of()));
        }
        if (several && kept > 0) {
            now.add(new AskedPart(to + moved, parts.get(at(parts, to)).asked()));
        }
        // Stable: of two that begin at the same place, the one that was put there last counts.
        now.sort(Comparator.comparingInt(AskedPart::start));
        return List.copyOf(now);
    }

    /** How many characters at the beginning are the same, in whole lines. */
    private static int linesThatBegin(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return isEndOfLine(one, same) && isEndOfLine(other, same) ? same : one.lastIndexOf('\n', same - 1) + 1;
    }

    private static boolean isEndOfLine(String text, int place) {
        return place == text.length() || text.charAt(place) == '\n';
    }

    /** How many characters at the end are the same, in whole lines, of those that come behind so many. */
    private static int linesThatEnd(String one, String other, int behind) {
        int most = Math.min(one.length(), other.length()) - behind;
        int same = 0;
        while (same < most && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        int start = one.length() - same;
        if (isBeginOfLine(one, start) && isBeginOfLine(other, other.length() - same)) {
            return same;
        }
        int end = one.indexOf('\n', start);
        return end < 0 ? 0 : one.length() - end - 1;
    }

    private static boolean isBeginOfLine(String text, int place) {
        return place == 0 || text.charAt(place - 1) == '\n';
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
