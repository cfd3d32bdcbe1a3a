package starling.configuration;

import java.util.regex.Pattern;

/**
 * Which part of Discord a process hears. Discord deals the servers out to so many shards by their ids; direct messages come to
 * the first.
 *
 * @param first from 0 on
 * @param last at least the first, and less than there are
 * @param total how many there are, in all processes
 * @see <a href="https://discord.com/developers/docs/events/gateway#sharding">Discord: sharding</a>
 */
public record Shards(int first, int last, int total) {
    /** All of Discord. */
    public static final Shards ALL = new Shards(0, 0, 1);

    /** More than the largest bots have. */
    private static final int MOST = 16_384;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?\\s*/\\s*(\\d{1,5})");

    public Shards {
        if (first < 0 || last < first || total <= last || total > MOST) {
            throw new IllegalArgumentException("there are no shards " + first + " to " + last + " of " + total);
        }
    }

    /** What is written as {@code 0-3/8}, or as {@code 0/2} where it is one. */
    static Shards of(Setting setting) {
        var written = WRITTEN.matcher(setting.value());
        if (written.matches()) {
            int first = Integer.parseInt(written.group(1));
            int last = written.group(2) == null ? first : Integer.parseInt(written.group(2));
            try {
                return new Shards(first, last, Integer.parseInt(written.group(3)));
            } catch (IllegalArgumentException e) {
                // Falls through to the sentence below, which says what there is.
            }
        }
        throw setting.error(
                "expected the shards of this process, counted from 0, and how many there are in all, such as"
                        + " 0-3/8, found \"" + setting.value() + "\"");
    }

    /** Whether other processes may hear some of them, now or when this one has ended. */
    public boolean areShared() {
        return total > 1;
    }

    /** How many of them this process hears. */
    public int count() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return (first == last ? "" + first : first + "-" + last) + "/" + total;
    }
}
