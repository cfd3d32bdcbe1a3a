package starling.discord;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import starling.command.Effort;
import starling.interview.PersonId;
import starling.interview.RateLedger;
import starling.interview.StorageException;

/**
 * How often one person may say what costs time or money. Nobody who practises quickly meets the limit. What was used comes back
 * bit by bit. The latest {@value #PEOPLE} people are remembered, so that it takes a bounded amount of memory. Safe for use by
 * several threads.
 */
final class Allowance {
    private static final int PEOPLE = 10_000;

    private static final Map<Effort, Limit> LIMITS = Map.of(
            Effort.READING,
                    new Limit(20, Duration.ofMinutes(5), "I read at most 20 answers of one person in 5 minutes."),
            Effort.SEARCH,
                    new Limit(30, Duration.ofMinutes(5), "I search at most 30 times for one person in 5 minutes."),
            Effort.CLARIFYING,
                    new Limit(
                            30,
                            Duration.ofMinutes(5),
                            "I answer questions of one person at most 30 times in 5 minutes."),
            Effort.IMPORT, new Limit(10, Duration.ofMinutes(10), "I take in notes at most 10 times in 10 minutes."));

    private record Limit(int times, Duration within, String sentence) {}

    private record Spending(PersonId person, Effort effort) {}

    private final TimeMeter clock;
    private final RateLedger everywhere;
    private final Map<Spending, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Spending, Bucket> eldest) {
            return size() > PEOPLE;
        }
    };

    /**
     * Nobody has said anything yet.
     *
     * @param nanoTime as {@link System#nanoTime()} counts
     * @param everywhere counts what people say to all processes, where there are several
     */
    Allowance(LongSupplier nanoTime, RateLedger everywhere) {
        this.everywhere = everywhere;
        this.clock = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanoTime.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    /** Takes note that a person says it once more; if that is too often, why they may not, and when they may. */
    Optional<String> spend(PersonId person, Effort effort) {
        return Optional.ofNullable(LIMITS.get(effort)).flatMap(limit -> {
            var left = bucket(new Spending(person, effort), limit).tryConsumeAndReturnRemaining(1);
            return left.isConsumed() ? Optional.empty() : Optional.of(refusal(limit, left.getNanosToWaitForRefill()));
        });
    }

    /**
     * The same of all processes together. Takes a look into the store; where that cannot be, nobody is refused for it.
     */
    Optional<String> spendEverywhere(PersonId person, Effort effort) {
        return Optional.ofNullable(LIMITS.get(effort)).flatMap(limit -> {
            try {
                var wait =
                        everywhere.take(person, effort.name().toLowerCase(Locale.ROOT), limit.times(), limit.within());
                return wait.isZero() ? Optional.empty() : Optional.of(refusal(limit, wait.toNanos()));
            } catch (StorageException e) {
                CommandDesk.log("counting how often a person does something", e);
                return Optional.empty();
            }
        });
    }

    private static String refusal(Limit limit, long nanos) {
        return limit.sentence() + " Go on in " + seconds(nanos) + ".";
    }

    private synchronized Bucket bucket(Spending spending, Limit limit) {
        return buckets.computeIfAbsent(
                spending,
                first -> Bucket.builder()
                        .addLimit(bandwidth ->
                                bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    /** Rounded up, so that nobody comes too early. */
    private static String seconds(long nanos) {
        long seconds = 1 + (nanos - 1) / TimeUnit.SECONDS.toNanos(1);
        return seconds == 1 ? "a second" : seconds + " seconds";
    }
}
