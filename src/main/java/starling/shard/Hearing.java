package starling.shard;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Logs in to shards and out of them. Safe for use by several threads. */
public interface Hearing extends AutoCloseable {
    /**
     * Logs in to a shard. Comes back at once.
     *
     * @param allowed asked at whatever is heard; what is heard while it says no is dropped
     * @return done when the shard is heard; failed, with nothing left of it, when that cannot be
     */
    CompletableFuture<Void> hear(int shard, BooleanSupplier allowed);

    /**
     * Takes nothing new on a shard, lets what was taken come to its end, and logs out. Comes back at once.
     *
     * @return done when nothing is left of it, whatever happens
     */
    CompletableFuture<Void> leave(int shard);

    /** Leaves all of them and waits for that; nothing is heard any more. */
    @Override
    void close();
}
