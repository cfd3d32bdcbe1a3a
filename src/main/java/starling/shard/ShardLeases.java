package starling.shard;

import java.time.Duration;
import java.util.Set;

/**
 * The leases of shards, kept where all processes see them and timed by the clock of that place alone. Of two that want the same
 * exactly one is given it. Implementations throw {@code starling.interview.StorageException} where that fails, and are safe for
 * use by several threads and processes.
 */
public interface ShardLeases {
    /**
     * Renews what a process has, gives it what it may have of what it wants, and takes note of what it asks back. Its own it is
     * given if nobody living has it; what is another's, one at a time, once the lease of that one has run out and nobody
     * asks for it. A shard that nobody ever had is its owner's alone.
     */
    Award bid(Bid bid);

    /**
     * Gives shards up: whoever they were given to may have them at once, another when a lease has passed.
     *
     * @param total of how many they are
     */
    void giveUp(String process, int total, Set<Integer> shards, Duration lease);
}
