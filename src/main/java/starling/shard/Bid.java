package starling.shard;

import java.time.Duration;
import java.util.Set;
import starling.configuration.Shards;

/**
 * What a process has of the shards, and wants.
 *
 * @param process its id, another at each start
 * @param own what it was given, and of how many
 * @param held what it has, to be renewed
 * @param left what it shall not be given now, since it is still leaving it
 * @param wanted what it takes of the rest
 * @param lease how long what it is given is its alone
 */
public record Bid(String process, Shards own, Set<Integer> held, Set<Integer> left, Wanted wanted, Duration lease) {
    /** What a process takes besides what it has. */
    public enum Wanted {
        NOTHING,
        ITS_OWN,
        /** And one that its own process has left. */
        ANOTHERS_TOO
    }

    public Bid {
        held = Set.copyOf(held);
        left = Set.copyOf(left);
        if (lease.toMillis() < 1) {
            throw new IllegalArgumentException("a lease lasts at least a millisecond, was " + lease);
        }
    }
}
