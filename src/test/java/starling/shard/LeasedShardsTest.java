package starling.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import starling.configuration.Shards;
import starling.interview.StorageException;

/** What a process does by what it is given, on a clock that stands still until it is moved. */
final class LeasedShardsTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final GivenLeases leases = new GivenLeases();
    private final Ears ears = new Ears();
    private long now = 7;
    private final LeasedShards shards = new LeasedShards(new Shards(0, 0, 2), LEASE, leases, ears, () -> now);

    @Test
    void itHearsItsOwnOnceItHasTheLease() {
        shards.round();
        assertThat(ears.said).containsExactly("hear 0");
        assertThat(shards.unheard()).contains("0/2 is not heard yet");

        ears.done();
        assertThat(shards.awaitOwn()).isTrue();
        assertThat(shards.unheard()).isEmpty();
        assertThat(shards.held()).isOne();
        shards.round();
        assertThat(leases.last().held()).containsExactly(0);
        assertThat(ears.said).containsExactly("hear 0");
    }

    @Test
    void itStopsHearingBeforeTheLeaseIsOver() {
        shards.round();
        ears.done();

        pass(Duration.ofMillis(24_999));
        assertThat(ears.mayHear(0)).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(ears.mayHear(0)).isFalse();
        assertThat(shards.unheard()).contains("0/2 is not heard yet");
        assertThat(shards.held()).isZero();

        shards.round();
        assertThat(ears.mayHear(0)).as("nobody took it meanwhile").isTrue();
        assertThat(shards.losses()).isZero();
    }

    @Test
    void aLeaseCountsFromWhenItWasAskedFor() {
        leases.slow = () -> pass(Duration.ofSeconds(20));
        shards.round();
        ears.done();

        assertThat(ears.mayHear(0)).isTrue();
        pass(Duration.ofSeconds(5));
        assertThat(ears.mayHear(0)).isFalse();
    }

    @Test
    void whatAnotherTookIsLeftAndHadAgainOnlyWhenNothingIsLeftOfIt() {
        shards.round();
        ears.done();
        leases.give();
        shards.round();

        assertThat(ears.mayHear(0)).isFalse();
        assertThat(ears.said).containsExactly("hear 0", "leave 0");
        assertThat(shards.losses()).isOne();
        shards.round();
        assertThat(leases.last().held()).isEmpty();
        assertThat(leases.last().left()).containsExactly(0);

        ears.done();
        leases.give(0);
        shards.round();
        assertThat(leases.last().left()).isEmpty();
        assertThat(ears.said).containsExactly("hear 0", "leave 0", "hear 0");
        assertThat(leases.givenUp).isEmpty();
    }

    @Test
    void itTakesWhatOthersLeftOnceAllHadTimeToBegin() {
        shards.round();
        ears.done();
        assertThat(leases.last().wanted()).isEqualTo(Bid.Wanted.ITS_OWN);
        pass(LEASE);
        leases.give(0, 1);
        shards.round();

        assertThat(leases.last().wanted()).isEqualTo(Bid.Wanted.ANOTHERS_TOO);
        assertThat(ears.said).containsExactly("hear 0", "hear 1");
        assertThat(shards.takeovers()).isOne();
    }

    @Test
    void whatIsAskedBackIsGivenUpWhenAllIsAnswered() {
        leases.give(0, 1);
        shards.round();
        ears.done();
        leases.asked = Set.of(0, 1);
        shards.round();
        shards.round();

        assertThat(ears.said).as("its own it keeps").containsExactly("hear 0", "hear 1", "leave 1");
        assertThat(leases.last().held()).as("nobody may have it yet").containsExactlyInAnyOrder(0, 1);
        assertThat(leases.givenUp).isEmpty();
        ears.done();
        assertThat(leases.givenUp).containsExactly(1);
        assertThat(ears.mayHear(1)).isFalse();
        leases.give(0);
        shards.round();
        assertThat(leases.last().held()).containsExactly(0);
        assertThat(shards.losses()).isZero();
    }

    @Test
    void whatIsAskedBackWhileItIsLoggedInToIsGivenUpOnceNothingIsLeftOfIt() {
        shards.round();
        ears.done();
        leases.give(0, 1);
        shards.round();
        leases.asked = Set.of(1);
        shards.round();

        assertThat(ears.said).containsExactly("hear 0", "hear 1", "leave 1");
        assertThat(leases.givenUp)
                .as("its login has failed, and something may be left of it")
                .isEmpty();
        ears.done();
        assertThat(leases.givenUp).containsExactly(1);
        leases.asked = Set.of();
        shards.round();
        assertThat(ears.said)
                .as("it is given the shard again")
                .containsExactly("hear 0", "hear 1", "leave 1", "hear 1");
        ears.done();
        assertThat(leases.givenUp).containsExactly(1);
        assertThat(shards.held()).isEqualTo(2);
        assertThat(shards.losses()).isZero();
    }

    @Test
    void whatIsLostWhileItIsLoggedInToIsNotGivenUpInTheNameOfTheNextWhoHasIt() {
        shards.round();
        leases.give();
        shards.round();

        assertThat(ears.said).containsExactly("hear 0", "leave 0");
        ears.done();
        assertThat(leases.givenUp).isEmpty();
        leases.give(0);
        shards.round();
        ears.done();
        assertThat(shards.awaitOwn()).isTrue();
    }

    @Test
    void aRoundThatIsUnderWayAtTheEndIsWaitedFor() throws InterruptedException {
        shards.round();
        ears.done();
        var closer = new Thread(shards::close);
        var goneOn = new AtomicBoolean();
        leases.slow = () -> {
            closer.start();
            // Until it can go no further, or has gone too far.
            while (closer.getState() != Thread.State.WAITING && closer.isAlive()) {
                Thread.onSpinWait();
            }
            goneOn.set(!leases.givenUp.isEmpty());
        };
        shards.round();
        closer.join();

        assertThat(goneOn).isFalse();
        assertThat(leases.givenUp).containsExactly(0);
    }

    @Test
    void whatCannotBeHeardIsGivenUpAndAtTheStartThatIsTheEnd() {
        shards.round();
        ears.fail(new IllegalStateException("wrong token"));

        assertThat(leases.givenUp).containsExactly(0);
        assertThatThrownBy(shards::awaitOwn)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("wrong token");
        shards.round();
        assertThat(ears.said).containsExactly("hear 0", "hear 0");
    }

    @Test
    void atTheEndAllIsAnsweredAndThenGivenUp() {
        shards.round();
        ears.done();
        ears.closing = () -> {
            assertThat(leases.givenUp).isEmpty();
            shards.round();
            assertThat(leases.last().wanted()).isEqualTo(Bid.Wanted.NOTHING);
            assertThat(leases.last().held()).containsExactly(0);
        };
        shards.close();
        shards.close();

        assertThat(ears.said).containsExactly("hear 0", "close");
        assertThat(leases.givenUp).containsExactly(0);
    }

    @Test
    void whoWaitsForAnotherIsReadyAndIsToldWhenItIsClosed() {
        leases.give();
        shards.round();
        assertThat(shards.unheard()).isEmpty();
        assertThat(shards.held()).isZero();
        shards.close();
        assertThat(shards.awaitOwn()).isFalse();
    }

    @Test
    void whyNothingIsHeardIsLoggedOnceAndThatItIsHeardAgain() {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(LeasedShards.class);
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try {
            shards.round();
            ears.done();
            leases.slow = () -> {
                throw new StorageException(
                        "cannot keep which shards are heard in the PostgreSQL database bot on db", null);
            };
            for (int round = 0; round < 10; round++) {
                pass(LEASE.dividedBy(10));
                assertThatThrownBy(shards::round).isInstanceOf(StorageException.class);
            }
            leases.slow = () -> {};
            shards.round();
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "hearing shard 0/2",
                        "shard 0/2: nothing is heard, since the leases could not be renewed for 25 s: cannot keep which"
                                + " shards are heard in the PostgreSQL database bot on db",
                        "shard 0/2: heard again");
    }

    @Test
    void whoWaitsForItsOwnTakesNoOther() {
        leases.give();
        shards.round();
        pass(LEASE);
        shards.round();

        assertThat(leases.last().wanted()).isEqualTo(Bid.Wanted.ITS_OWN);
    }

    @Test
    void whereItCannotStandInThatIsNotTheEnd() {
        leases.give(1);
        shards.round();
        ears.fail(new IllegalStateException("Discord is away"));
        leases.give(0);
        shards.round();
        ears.done();

        assertThat(leases.givenUp).containsExactly(1);
        assertThat(shards.awaitOwn()).isTrue();
    }

    @Test
    void whatItStandsInForDoesNotMakeItUnready() {
        shards.round();
        ears.done();
        pass(LEASE);
        leases.give(0, 1);
        shards.round();

        assertThat(ears.said).containsExactly("hear 0", "hear 1");
        assertThat(shards.unheard()).as("it logs in for another").isEmpty();
        ears.done();
        leases.give(0);
        shards.round();
        assertThat(ears.said).endsWith("leave 1");
        assertThat(shards.unheard()).as("it logs out again").isEmpty();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    /** Gives what the test says. */
    private static final class GivenLeases implements ShardLeases {
        private final List<Bid> bids = new ArrayList<>();
        private final List<Integer> givenUp = new CopyOnWriteArrayList<>();
        private Set<Integer> given = Set.of(0);
        private Set<Integer> asked = Set.of();
        private Runnable slow = () -> {};

        void give(Integer... shards) {
            given = Set.of(shards);
        }

        Bid last() {
            return bids.get(bids.size() - 1);
        }

        @Override
        public Award bid(Bid bid) {
            bids.add(bid);
            slow.run();
            return new Award(given, asked, given.contains(0) ? Set.of() : Set.of(0), Set.of(), Optional.empty());
        }

        @Override
        public void giveUp(String process, int total, Set<Integer> shards, Duration lease) {
            givenUp.addAll(new TreeSet<>(shards));
        }
    }

    /** Remembers what it was told, and does it when the test says so. */
    private static final class Ears implements Hearing {
        private final List<String> said = new ArrayList<>();
        private final Map<Integer, BooleanSupplier> gates = new HashMap<>();
        private final List<CompletableFuture<Void>> pending = new ArrayList<>();
        private Runnable closing = () -> {};

        boolean mayHear(int shard) {
            return gates.getOrDefault(shard, () -> false).getAsBoolean();
        }

        void done() {
            endAll(each -> each.complete(null));
        }

        void fail(Throwable reason) {
            endAll(each -> each.completeExceptionally(reason));
        }

        private void endAll(Consumer<CompletableFuture<Void>> end) {
            var now = List.copyOf(pending);
            pending.clear();
            now.forEach(end);
        }

        @Override
        public Login hear(int shard, BooleanSupplier allowed) {
            said.add("hear " + shard);
            gates.put(shard, allowed);
            var heard = promised();
            return new Login() {
                @Override
                public CompletableFuture<Void> heard() {
                    return heard;
                }

                @Override
                public CompletableFuture<Void> leave() {
                    said.add("leave " + shard);
                    heard.completeExceptionally(new IllegalStateException("left"));
                    return promised();
                }
            };
        }

        private CompletableFuture<Void> promised() {
            var promise = new CompletableFuture<Void>();
            pending.add(promise);
            return promise;
        }

        @Override
        public void close() {
            said.add("close");
            closing.run();
        }
    }
}
