package starling.discord;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import starling.command.Later;
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

    /** What is still to come to a reply that was delivered; empty where that would not be shown. */
    default Optional<Later> later(Reply delivered) {
        return Optional.empty();
    }

    /**
     * Shows this in place of the reply that was delivered, where that can be; nothing is lost otherwise. Complete as {@link
     * #deliver} is.
     */
    default CompletableFuture<?> amend(Reply reply) {
        return CompletableFuture.completedFuture(reply);
    }

    /** Shows how far it has come, where that can be shown; never after the reply. Comes back at once. */
    default void progress(String sentence) {}
}
