package starling.shard;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import starling.configuration.Shards;
import starling.interview.StorageException;

/**
 * The shards that this process hears: its own, and those of processes that have fallen silent until they come back. It hears a
 * shard only as long as it has the lease, by its own clock since the lease was last renewed: a process that was halted, or whose
 * database is away for too long, hears nothing before another begins to. {@link #round} again and again, then {@link #close}.
 * Safe for use by several threads.
 *
 * <p>What is not promised: where the clock of the database is put forward, or this machine sleeps with its clock, by more than a
 * part of the lease, two processes may hear the same until the next round of the one that lost it.
 */
public final class LeasedShards implements AutoCloseable {
    /** So many rounds there should be in a lease, so that a few may fail. */
    public static final int ROUNDS_IN_A_LEASE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(LeasedShards.class);
    /** What is left of a lease when it is not heard by any more: clocks differ in pace, and threads wait. */
    private static final int PARTS_LEFT = 6;

    private final String process = UUID.randomUUID().toString();
    private final Shards own;
    private final Duration lease;
    private final ShardLeases leases;
    private final Hearing hearing;
    private final LongSupplier nanoTime;
    private final long begun;
    private final Map<Integer, Held> held = new TreeMap<>();
    private final CompletableFuture<Void> ownHeard = new CompletableFuture<>();
    /** Held by whoever has a round done, so that none is under way when all is given up. */
    private final ReentrantLock rounds = new ReentrantLock();

    private final ReentrantLock closing = new ReentrantLock();
    private final LongAdder takeovers = new LongAdder();
    private final LongAdder losses = new LongAdder();
    private String told = "";
    /** Its own shards that another has. */
    private Set<Integer> waitedFor = Set.of();
    /** What it has said that it does not hear. */
    private Set<Integer> silent = Set.of();

    private boolean ending;

    /** A shard that is this process's for now. */
    private final class Held {
        private final int shard;
        private volatile long until;
        private volatile boolean lost;
        private boolean heard;
        private boolean leaving;
        private Optional<Hearing.Login> login = Optional.empty();

        private Held(int shard) {
            this.shard = shard;
        }

        CompletableFuture<Void> left() {
            return login.orElseThrow().leave();
        }

        boolean mayBeHeard() {
            return !lost && nanoTime.getAsLong() - until < 0;
        }
    }

    /**
     * Hears nothing yet.
     *
     * @param own what this process was given
     * @param lease how long it may be silent until another takes its shards
     * @param hearing closed with this
     * @param nanoTime as {@link System#nanoTime()} counts
     */
    public LeasedShards(Shards own, Duration lease, ShardLeases leases, Hearing hearing, LongSupplier nanoTime) {
        this.own = own;
        this.lease = lease;
        this.leases = leases;
        this.hearing = hearing;
        this.nanoTime = nanoTime;
        begun = nanoTime.getAsLong();
    }

    /** Renews what it has, and begins to hear, or leaves, what has changed. Waits for the store, and for nothing else. */
    public void round() {
        rounds.lock();
        try {
            bidNow();
        } finally {
            rounds.unlock();
        }
    }

    private void bidNow() {
        Bid bid;
        long asked;
        synchronized (this) {
            bid = bid();
            // The lease is counted from when it was asked for, which is before it was given.
            asked = nanoTime.getAsLong();
        }
        var award = awarded(bid);
        synchronized (this) {
            apply(bid, award, asked);
        }
        tell(award);
    }

    private Award awarded(Bid bid) {
        try {
            return leases.bid(bid);
        } catch (RuntimeException e) {
            tellSilence(e);
            throw e;
        }
    }

    /** Says once that it does not hear by its own clock, and why. */
    private synchronized void tellSilence(RuntimeException failure) {
        var now = held.values().stream()
                .filter(each -> each.heard && !each.lost && !each.mayBeHeard())
                .map(each -> each.shard)
                .collect(Collectors.toSet());
        if (silent.isEmpty() && !now.isEmpty() && !ending) {
            LOG.warn(
                    "{}: nothing is heard, since the leases could not be renewed for {} s: {}",
                    listed(now),
                    mayBeHeardFor().toSeconds(),
                    // What another exception says may be of any kind.
                    failure instanceof StorageException
                            ? failure.getMessage()
                            : failure.getClass().getName());
        }
        silent = now;
    }

    private void tellThatItHearsAgain() {
        var again = silent.stream()
                .filter(shard -> held.containsKey(shard) && held.get(shard).mayBeHeard())
                .collect(Collectors.toSet());
        if (!again.isEmpty()) {
            LOG.info("{}: heard again", listed(again));
        }
        silent = Set.of();
    }

    /** As long as it hears by a lease. */
    private Duration mayBeHeardFor() {
        return lease.minus(lease.dividedBy(PARTS_LEFT));
    }

    private Bid bid() {
        var renewing = held.values().stream()
                .filter(each -> !each.lost)
                .map(each -> each.shard)
                .collect(Collectors.toSet());
        var leaving = held.values().stream()
                .filter(each -> each.lost)
                .map(each -> each.shard)
                .collect(Collectors.toSet());
        // Those who are started together come one after the other, and nobody's shards are to be taken meanwhile. Who
        // waits for its own has not begun with all that belongs to hearing.
        boolean settled = ownHeard.isDone() && nanoTime.getAsLong() - begun >= lease.toNanos();
        var wanted = ending ? Bid.Wanted.NOTHING : settled ? Bid.Wanted.ANOTHERS_TOO : Bid.Wanted.ITS_OWN;
        return new Bid(process, own, renewing, leaving, wanted, lease);
    }

    private void apply(Bid bid, Award award, long asked) {
        waitedFor = waitedFor(award);
        long until = asked + mayBeHeardFor().toNanos();
        for (int shard : bid.held()) {
            var kept = held.get(shard);
            if (kept == null) {
                continue;
            }
            if (award.held().contains(shard)) {
                kept.until = until;
            } else if (!kept.leaving && !kept.lost) {
                lose(kept);
            }
        }
        tellThatItHearsAgain();
        for (int shard : new TreeSet<>(award.held())) {
            if (!bid.held().contains(shard)) {
                begin(shard, until);
            }
        }
        for (int shard : award.askedFor()) {
            var kept = held.get(shard);
            if (kept != null && !isOwn(shard) && !kept.leaving && !kept.lost) {
                LOG.info("shard {} is asked back by its own process", named(shard));
                leave(kept);
            }
        }
    }

    private void begin(int shard, long until) {
        if (ending) {
            giveUp(Set.of(shard));
            return;
        }
        var taken = new Held(shard);
        taken.until = until;
        held.put(shard, taken);
        if (!isOwn(shard)) {
            takeovers.increment();
            LOG.warn(
                    "taking over shard {}, whose own process has stopped, or was silent for {} s",
                    named(shard),
                    lease.toSeconds());
        }
        var login = hearing.hear(shard, taken::mayBeHeard);
        taken.login = Optional.of(login);
        var unused = login.heard().whenComplete((heard, failure) -> {
            if (failure == null) {
                heard(taken);
            } else {
                failed(taken, failure);
            }
        });
    }

    private synchronized void heard(Held taken) {
        if (taken.leaving || taken.lost) {
            return;
        }
        taken.heard = true;
        LOG.info("hearing shard {}", named(taken.shard));
        if (ownShards().allMatch(shard -> held.containsKey(shard) && held.get(shard).heard)) {
            ownHeard.complete(null);
        }
    }

    private void failed(Held taken, Throwable failure) {
        var reason =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        synchronized (this) {
            if (taken.leaving || taken.lost || ending) {
                // Whoever leaves it gives it up, once nothing is left of it.
                return;
            }
            // Given up before it is forgotten: else a round in between takes it as still its own.
            taken.lost = true;
        }
        giveUp(Set.of(taken.shard));
        remove(taken);
        // At the start whoever waits is told, and there is an end of it.
        if (!isOwn(taken.shard) || !ownHeard.completeExceptionally(reason)) {
            LOG.warn("cannot hear shard {}: {}", named(taken.shard), reason.getMessage());
        }
    }

    /** Another has it: what is left is to say goodbye. */
    private void lose(Held kept) {
        losses.increment();
        LOG.warn(
                "lost shard {} to another process, since its lease was not renewed in time; leaving it",
                named(kept.shard));
        kept.lost = true;
        var unused = kept.left().whenComplete((left, failure) -> remove(kept));
    }

    private void leave(Held kept) {
        kept.leaving = true;
        var unused = kept.left().whenComplete((left, failure) -> {
            // Nobody may hear it again here on the strength of a renewal that is on its way.
            kept.lost = true;
            giveUp(Set.of(kept.shard));
            remove(kept);
            LOG.info("gave shard {} back", named(kept.shard));
        });
    }

    private synchronized void remove(Held kept) {
        held.remove(kept.shard, kept);
    }

    private void giveUp(Set<Integer> shards) {
        try {
            leases.giveUp(process, own.total(), shards, lease);
        } catch (RuntimeException e) {
            // They run out by themselves. What the exception says may be of any kind.
            LOG.warn(
                    "the shards could not be given up at once ({})",
                    e.getClass().getSimpleName());
        }
    }

    private boolean isOwn(int shard) {
        return shard >= own.first() && shard <= own.last();
    }

    private String named(int shard) {
        return shard + "/" + own.total();
    }

    private Stream<Integer> ownShards() {
        return IntStream.rangeClosed(own.first(), own.last()).boxed();
    }

    private String numbers(Set<Integer> shards) {
        return new TreeSet<>(shards).stream().map(this::named).collect(Collectors.joining(", "));
    }

    private String listed(Set<Integer> shards) {
        return (shards.size() == 1 ? "shard " : "shards ") + numbers(shards);
    }

    private static String are(Set<Integer> shards) {
        return shards.size() == 1 ? " is" : " are";
    }

    private String named(Set<Integer> shards) {
        return listed(shards) + are(shards);
    }

    private Set<Integer> waitedFor(Award award) {
        return ownShards()
                .filter(shard -> award.otherTotal().isPresent()
                        ? !award.held().contains(shard)
                        : award.withOwners().contains(shard)
                                || award.withStandIns().contains(shard))
                .collect(Collectors.toSet());
    }

    /** Says what it waits for, once. */
    private synchronized void tell(Award award) {
        var waiting = waiting(award);
        if (!waiting.equals(told) && !waiting.isEmpty() && !ending) {
            LOG.warn(waiting);
        }
        told = waiting;
    }

    private String waiting(Award award) {
        if (award.otherTotal().isPresent()) {
            return "another process shares Discord out into "
                    + award.otherTotal().get() + " shards, this one into " + own.total()
                    + ": waiting until that one has stopped. Give all the same number (STARLING_SHARDS)";
        }
        if (!award.withOwners().isEmpty()) {
            return named(award.withOwners()) + " heard by another process that was given the same: waiting until that"
                    + " one has stopped, or was silent for " + lease.toSeconds()
                    + " s. If both are to run, give each its own (STARLING_SHARDS)";
        }
        if (!award.withStandIns().isEmpty()) {
            return named(award.withStandIns()) + " heard by another process in the place of this one, and asked back";
        }
        return "";
    }

    /**
     * Waits until its own shards are heard.
     *
     * @return false if it was closed before
     * @throws CompletionException with the reason why one could not be heard
     */
    public boolean awaitOwn() {
        ownHeard.join();
        synchronized (this) {
            return !ending;
        }
    }

    /** How many shards it may hear at this moment. */
    public synchronized int held() {
        return (int) held.values().stream()
                .filter(each -> each.heard && each.mayBeHeard())
                .count();
    }

    /** How often it has taken a shard that another was given. */
    public long takeovers() {
        return takeovers.sum();
    }

    /** How often another took a shard since it could not renew its lease in time. */
    public long losses() {
        return losses.sum();
    }

    /**
     * Which of its own shards nobody hears as far as it knows, such as {@code 0/2, 1/2 are not heard yet}; empty if it hears
     * each, or waits for another that does. What it stands in for does not count.
     */
    public synchronized Optional<String> unheard() {
        var missing = ownShards().filter(shard -> !isCaredFor(shard)).collect(Collectors.toSet());
        return missing.isEmpty() ? Optional.empty() : Optional.of(numbers(missing) + are(missing) + " not heard yet");
    }

    private boolean isCaredFor(int shard) {
        var kept = held.get(shard);
        return kept == null ? waitedFor.contains(shard) : kept.heard && kept.mayBeHeard();
    }

    /** Lets what was taken come to its end, leaves all shards and gives them up; whoever calls it again waits for that. */
    @Override
    public void close() {
        closing.lock();
        try {
            synchronized (this) {
                if (ending) {
                    return;
                }
                ending = true;
                ownHeard.complete(null);
            }
            hearing.close();
            // A round that is under way would take again what is given up before it is over.
            rounds.lock();
            try {
                giveUpAll();
            } finally {
                rounds.unlock();
            }
        } finally {
            closing.unlock();
        }
    }

    private void giveUpAll() {
        var all = new HashSet<Integer>();
        synchronized (this) {
            held.values().forEach(each -> {
                each.lost = true;
                all.add(each.shard);
            });
            held.clear();
        }
        giveUp(all);
    }
}
