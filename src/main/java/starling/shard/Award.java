package starling.shard;

import java.util.Optional;
import java.util.Set;

/**
 * What a process was given.
 *
 * @param held all that it has now
 * @param askedFor what it has and another asks for
 * @param withOwners of its own shards those that a living process has to which they were given, too
 * @param withStandIns of its own shards those that another has in its place, and that are asked for now
 * @param otherTotal into how many shards living processes share Discord out, if that is another number; nothing new is given then
 */
public record Award(
        Set<Integer> held,
        Set<Integer> askedFor,
        Set<Integer> withOwners,
        Set<Integer> withStandIns,
        Optional<Integer> otherTotal) {
    public Award {
        held = Set.copyOf(held);
        askedFor = Set.copyOf(askedFor);
        withOwners = Set.copyOf(withOwners);
        withStandIns = Set.copyOf(withStandIns);
    }
}
