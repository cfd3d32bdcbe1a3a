/**
 * Which process hears which shard of Discord, where several share them. {@link starling.shard.LeasedShards} is what a process
 * does about it: it hears its own shards as long as it has their leases, takes those of a process that has fallen silent, and
 * gives them back. The leases are kept by {@link starling.shard.ShardLeases} where all processes see them, and hearing is done
 * through {@link starling.shard.Hearing}; nothing here knows of a database or of Discord.
 */
@NullMarked
package starling.shard;

import org.jspecify.annotations.NullMarked;
