package starling.design;

/**
 * A number of an answer, with what it counts and over what time.
 *
 * @param value in bytes for a size; of a share in percent, the percent
 * @param noun what is counted, in the singular; empty if that is not said
 * @param each what it is one's share of, in the singular ("500 bytes per message"); empty if it is of the whole
 * @param from the index of its first token
 * @param to the index after the last token of its unit
 */
record Amount(double value, Unit unit, Period period, String noun, String each, int from, int to) {
    enum Unit {
        COUNT,
        BYTES,
        PERCENT,
        /** A stretch of time, such as 200 ms or 5 years. */
        DURATION
    }

    /** The time over which something is counted. */
    enum Period {
        NONE(0, ""),
        SECOND(1, " a second"),
        MINUTE(60, " a minute"),
        HOUR(3_600, " an hour"),
        DAY(86_400, " a day"),
        WEEK(604_800, " a week"),
        MONTH(2_592_000, " a month"),
        YEAR(31_536_000, " a year");

        private final int seconds;
        private final String words;

        Period(int seconds, String words) {
            this.seconds = seconds;
            this.words = words;
        }

        int seconds() {
            return seconds;
        }

        String words() {
            return words;
        }
    }

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "amount from " + from;
    }

    boolean is(Unit other, Period over) {
        return unit == other && period == over;
    }

    /** Whether the number says how large, fast or many something is. */
    boolean isMeasure() {
        return unit != Unit.COUNT || period != Period.NONE || !each.isEmpty() || value >= 1_000;
    }
}
