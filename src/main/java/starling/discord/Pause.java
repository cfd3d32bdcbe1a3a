package starling.discord;

import java.time.Duration;

/** Waiting before something is tried again. */
@FunctionalInterface
interface Pause {
    void rest(Duration duration) throws InterruptedException;
}
