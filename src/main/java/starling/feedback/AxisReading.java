package starling.feedback;

import java.util.List;

/**
 * How an answer does on one axis.
 *
 * @param earned what it has, in a few words each
 * @param open what it could have earned as well, in a few words each
 */
public record AxisReading(Axis axis, List<String> earned, List<String> open) {
    public AxisReading {
        earned = List.copyOf(earned);
        open = List.copyOf(open);
    }

    /** How much there is to earn: everything counts as much as everything else. */
    public int most() {
        return earned.size() + open.size();
    }
}
