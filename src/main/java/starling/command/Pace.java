package starling.command;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How fast somebody spoke.
 *
 * @param count of the words, at least {@value #FEWEST_WORDS}
 * @param length at least ten seconds
 * @see <a href="https://en.wikipedia.org/wiki/Words_per_minute#Speech_and_listening">150 to 160 words a minute are what people
 *     comfortably hear and say</a>
 */
record Pace(int count, Duration length) {
    private static final int FEWEST_WORDS = 10;
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final double MILLISECONDS_OF_A_MINUTE = 60_000;

    /** Below and above these it is told what is usual: people differ, and an answer has pauses. */
    private static final long SLOW = 100;

    private static final long FAST = 190;

    /** The pace of these words; empty where the length is not known, or too little was said to tell. */
    static Optional<Pace> of(String text, Duration length) {
        int count = (int) WORD.matcher(text).results().count();
        return count < FEWEST_WORDS || length.compareTo(SHORTEST) < 0
                ? Optional.empty()
                : Optional.of(new Pace(count, length));
    }

    String words() {
        long rate = Math.round(count * MILLISECONDS_OF_A_MINUTE / length.toMillis());
        long seconds = Math.round(length.toMillis() / 1000.0);
        return "You spoke " + count + " words in " + seconds + " seconds: " + rate + " a minute." + meaning(rate);
    }

    private static String meaning(long rate) {
        if (rate > FAST) {
            return " About 130 to 160 are easy to follow: take more time.";
        }
        return rate < SLOW ? " About 130 to 160 are easy to follow: there is room for more, or for fewer pauses." : "";
    }
}
