package starling.shard;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Logs in to shards and out of them. Safe for use by several threads. */
public interface Hearing extends AutoCloseable {
    /**
     * Logs in to a shard. Comes back at once.
     *
     * @param allowed asked at whatever is heard; what is heard while it says no is dropped
     */
    Login hear(int shard, BooleanSupplier allowed);

    /** One login to a shard. Another to the same has nothing to do with it. */
    interface Login {
        /**
         * Done when the shard is heard; failed when that cannot be, with nothing left of it, and with what the operator may be
         * told of it as the message.
         */
        CompletableFuture<Void> heard();

        /**
         * Takes nothing new, lets what was taken come to its end, and logs out; a login that is still under way fails. Comes
         * back at once.
         *
         * @return done when nothing is left of this login, whatever happens, and {@link #heard} is
         */
        CompletableFuture<Void> leave();
    }

    /** Leaves all of them and waits for that; nothing is heard any more. */
    @Override
    void close();
}
