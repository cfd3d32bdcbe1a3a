package starling.discord;

import java.util.concurrent.CompletableFuture;
import starling.command.Reply;

/** The way back to a person. */
@FunctionalInterface
interface Delivery {
    /**
     * Sends the reply; complete when Discord has taken it or nothing more can be done, and never exceptionally.
     *
     * @throws RuntimeException when the reply is none that can be shown
     */
    CompletableFuture<?> deliver(Reply reply);

    /** Shows how far it has come, where that can be shown; never after the reply. Comes back at once. */
    default void progress(String sentence) {}
}
