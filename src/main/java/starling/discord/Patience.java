package starling.discord;

import java.time.Duration;

/**
 * How long the bot waits for Discord, and for itself.
 *
 * @param ready until the gateway says that it is ready, at the start
 * @param answer until a request is answered; it is then sent once more
 * @param betweenLogins from one login at the gateway to the next; Discord asks for five seconds
 * @param farewell for what is being answered when it stops; service managers kill what has not ended after half a minute or more
 */
record Patience(Duration ready, Duration answer, Duration betweenLogins, Duration farewell) {
    /** With Discord itself. */
    static final Patience USUAL =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(20));

    /** The same, waiting so long for the gateway. */
    Patience ready(Duration patience) {
        return new Patience(patience, answer, betweenLogins, farewell);
    }
}
