package starling.discord;

import java.time.Duration;

/**
 * How long the bot waits for Discord.
 *
 * @param ready until the gateway says that it is ready, at the start
 * @param answer until a request is answered; it is then sent once more
 * @param betweenLogins from one login at the gateway to the next; Discord asks for five seconds
 */
record Patience(Duration ready, Duration answer, Duration betweenLogins) {
    /** With Discord itself. */
    static final Patience USUAL = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(5));

    /** The same, waiting so long for the gateway. */
    Patience ready(Duration patience) {
        return new Patience(patience, answer, betweenLogins);
    }
}
