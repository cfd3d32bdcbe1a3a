package starling.discord;

import java.time.Duration;

/**
 * How long to wait before each new try: 1, 2, 4, 8 and 16 seconds, and then no more, since a start that has failed for half a
 * minute is better told than prolonged. For one thread.
 */
final class BackOff {
    private static final int TRIES = 6;

    private final Pause pause;
    private int failures;

    BackOff(Pause pause) {
        this.pause = pause;
    }

    /** Waits before the next try; false, at once, when there shall be none. */
    boolean allowsAnotherTry() throws InterruptedException {
        failures++;
        if (failures >= TRIES) {
            return false;
        }
        pause.rest(Duration.ofSeconds(1L << (failures - 1)));
        return true;
    }
}
