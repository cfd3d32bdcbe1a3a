package starling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.Shards;
import starling.shard.Award;
import starling.shard.Bid;
import starling.shard.Bid.Wanted;

/** Two processes of one shard each, and what becomes of their leases. */
@ParameterizedClass
@EnumSource
final class JdbiShardLeasesTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Shards FIRST = new Shards(0, 0, 2);
    private static final Shards SECOND = new Shards(1, 1, 2);

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private JdbiShardLeases leases;

    JdbiShardLeasesTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = Database.open(kind.empty(folder));
        leases = new JdbiShardLeases(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachIsGivenItsOwnAndKeepsIt() {
        assertThat(bid("a", FIRST)).isEqualTo(held(0));
        assertThat(bid("b", SECOND)).isEqualTo(held(1));
        pass(LEASE.dividedBy(2));
        assertThat(bid("a", FIRST, 0)).isEqualTo(held(0));
        pass(LEASE.dividedBy(2));
        assertThat(bid("b", SECOND, 1))
                .as("its own has run out and that of the other has not")
                .isEqualTo(held(1));
    }

    @Test
    void whatNobodyEverHadIsItsOwnersAlone() {
        assertThat(bid("a", FIRST, 0)).isEqualTo(held(0));
        assertThat(bid("a", FIRST, 0)).isEqualTo(held(0));
    }

    @Test
    void whatAnotherWasGivenTooIsNotGivenTwice() {
        assertThat(bid("a", FIRST)).isEqualTo(held(0));
        assertThat(bid("other", FIRST)).isEqualTo(new Award(Set.of(), Set.of(), Set.of(0), Set.of(), Optional.empty()));
        assertThat(bid("a", FIRST, 0)).isEqualTo(new Award(Set.of(0), Set.of(0), Set.of(), Set.of(), Optional.empty()));

        leases.giveUp("a", 2, Set.of(0), LEASE);
        assertThat(bid("other", FIRST)).isEqualTo(held(0));
    }

    @Test
    void whatHasRunOutAnotherTakesUntilItIsAskedBack() {
        bid("a", FIRST);
        bid("b", SECOND);
        pass(LEASE);
        assertThat(bid("a", FIRST, 0)).isEqualTo(held(0, 1));
        assertThat(bid("b", SECOND, 1)).isEqualTo(new Award(Set.of(), Set.of(), Set.of(), Set.of(1), Optional.empty()));
        assertThat(bid("a", FIRST, 0, 1))
                .isEqualTo(new Award(Set.of(0, 1), Set.of(1), Set.of(), Set.of(), Optional.empty()));

        leases.giveUp("a", 2, Set.of(1), LEASE);
        assertThat(bid("a", FIRST, 0)).as("it is another's").isEqualTo(held(0));
        assertThat(bid("b", SECOND)).isEqualTo(held(1));
    }

    @Test
    void whatWasGivenUpAnotherTakesAfterALease() {
        bid("a", FIRST);
        bid("b", SECOND);
        leases.giveUp("b", 2, Set.of(1), LEASE);
        assertThat(bid("a", FIRST, 0)).isEqualTo(held(0));
        pass(LEASE);
        assertThat(bid("a", FIRST, 0)).isEqualTo(held(0, 1));
        leases.giveUp("b", 2, Set.of(1), LEASE);
        assertThat(bid("a", FIRST, 0, 1)).as("it was not the other's any more").isEqualTo(held(0, 1));
    }

    @Test
    void ofWhatOthersLeftOneIsTakenAtATime() {
        bid("many", new Shards(0, 2, 4));
        bid("one", new Shards(3, 3, 4));
        pass(LEASE);
        assertThat(bid("one", new Shards(3, 3, 4), 3)).isEqualTo(held(0, 3));
        assertThat(bid("one", new Shards(3, 3, 4), 0, 3)).isEqualTo(held(0, 1, 3));
    }

    @Test
    void whoWantsNothingOrIsStillLeavingIsGivenNothing() {
        bid("a", FIRST);
        pass(LEASE);
        assertThat(leases.bid(new Bid("b", SECOND, Set.of(), Set.of(), Wanted.NOTHING, LEASE)))
                .isEqualTo(held());
        assertThat(leases.bid(new Bid("b", SECOND, Set.of(), Set.of(), Wanted.ITS_OWN, LEASE)))
                .isEqualTo(held(1));
        assertThat(leases.bid(new Bid("a", FIRST, Set.of(), Set.of(0), Wanted.ANOTHERS_TOO, LEASE)))
                .isEqualTo(held());
    }

    @Test
    void nothingIsGivenWhileAnotherSharesDiscordOutInAnotherWay() {
        bid("a", FIRST);
        var four = new Shards(0, 1, 4);
        assertThat(bid("b", four)).isEqualTo(new Award(Set.of(), Set.of(), Set.of(), Set.of(), Optional.of(2)));
        pass(LEASE);
        assertThat(bid("b", four)).isEqualTo(held(0, 1));
        assertThat(bid("a", FIRST, 0))
                .as("what it has it keeps")
                .isEqualTo(new Award(Set.of(0), Set.of(), Set.of(), Set.of(), Optional.of(4)));
    }

    @Test
    void ofTwoWhoWantTheSameExactlyOneIsGivenIt() throws Exception {
        bid("dead", new Shards(2, 2, 3));
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                pass(LEASE.multipliedBy(2));
                var together = new CyclicBarrier(2);
                var bids = new ArrayList<Callable<Award>>();
                for (int number = 0; number < 2; number++) {
                    var bid = new Bid(
                            round + "-" + number,
                            new Shards(number, number, 3),
                            Set.of(),
                            Set.of(0, 1),
                            Wanted.ANOTHERS_TOO,
                            LEASE);
                    bids.add(() -> {
                        together.await();
                        return leases.bid(bid);
                    });
                }
                var awards = new ArrayList<Set<Integer>>();
                for (var award : threads.invokeAll(bids)) {
                    awards.add(award.get().held());
                }
                assertThat(awards).containsExactlyInAnyOrder(Set.of(), Set.of(2));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Award bid(String process, Shards own, Integer... held) {
        return leases.bid(new Bid(process, own, Set.of(held), Set.of(), Wanted.ANOTHERS_TOO, LEASE));
    }

    private static Award held(Integer... shards) {
        return new Award(Set.copyOf(List.of(shards)), Set.of(), Set.of(), Set.of(), Optional.empty());
    }

    /** As if that much time were over, by the database's own clock. */
    private void pass(Duration time) {
        database.write(
                "a test",
                handle -> handle.execute(
                        "UPDATE shard_lease SET until = until - ?, asked_until = asked_until - ?",
                        time.toMillis(),
                        time.toMillis()));
    }
}
