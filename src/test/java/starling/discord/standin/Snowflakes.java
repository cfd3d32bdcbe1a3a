package starling.discord.standin;

import java.time.Clock;

/** Ids that hold the time they were made at, as Discord's do; JDA reads it from them. Safe for use by several threads. */
final class Snowflakes {
    private static final long DISCORD_EPOCH = 1_420_070_400_000L;

    private final Clock clock;
    private long last;

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    /** One of a server that, of two shards, the second hears. */
    synchronized String nextOfSecondShard() {
        next();
        last |= 1L << 22;
        return Long.toString(last);
    }

    synchronized String next() {
        last = Math.max(last + 1, (clock.millis() - DISCORD_EPOCH) << 22);
        return Long.toString(last);
    }
}
