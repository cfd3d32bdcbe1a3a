package starling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.interview.PersonId;
import starling.recall.DrillRound;
import starling.recall.HitRate;
import starling.recall.Pick;

/** What people were drilled on, on both databases. */
@ParameterizedClass
@EnumSource
final class JdbiDrillRepositoryTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<DrillRound.Choice> CHOICES = List.of(
            new DrillRound.Choice("0a1b2c3d", false),
            new DrillRound.Choice("ffffffff", true),
            new DrillRound.Choice("00000000", false));

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    JdbiDrillRepositoryTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() {
        store = kind.empty(folder);
    }

    @Test
    void aRoundOutlivesTheProcessAsItWasDealt() {
        var round = round(ANA, "deadline", NOON.plusNanos(1));
        try (var database = Database.open(store)) {
            new JdbiDrillRepository(database).keep(round);
        }

        try (var database = Database.open(store)) {
            var rounds = new JdbiDrillRepository(database);
            assertThat(rounds.find(round.id())).contains(round);
            assertThat(rounds.find(UUID.randomUUID())).isEmpty();
        }
    }

    @Test
    void theFirstPickCountsAndNoOther() {
        try (var database = Database.open(store)) {
            var rounds = new JdbiDrillRepository(database);
            var round = round(ANA, "deadline", NOON);
            rounds.keep(round);

            assertThat(rounds.keep(round.id(), new Pick(1, NOON, false))).isTrue();
            assertThat(rounds.keep(round.id(), new Pick(2, NOON, true))).isFalse();
            assertThat(rounds.keep(UUID.randomUUID(), new Pick(2, NOON, true))).isFalse();
            assertThat(rounds.hitRate(ANA, Instant.EPOCH)).isEqualTo(new HitRate(0, 1));
        }
    }

    @Test
    void ofManyPicksAtOnceOneCounts() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try (var database = Database.open(store)) {
            var rounds = new JdbiDrillRepository(database);
            var round = round(ANA, "deadline", NOON);
            rounds.keep(round);
            Callable<Boolean> pick = () -> rounds.keep(round.id(), new Pick(2, NOON, true));

            var kept = threads.invokeAll(List.of(pick, pick, pick, pick));

            int counted = 0;
            for (var one : kept) {
                counted += one.get() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(1);
            assertThat(rounds.hitRate(ANA, Instant.EPOCH)).isEqualTo(new HitRate(1, 1));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theHitRateIsOnesOwnSinceAMomentAndCountsWhatWasPicked() {
        try (var database = Database.open(store)) {
            var rounds = new JdbiDrillRepository(database);
            pick(rounds, ANA, NOON.minusNanos(1), true);
            pick(rounds, ANA, NOON, false);
            pick(rounds, ANA, NOON.plus(Duration.ofHours(1)), true);
            pick(rounds, BEN, NOON, true);
            rounds.keep(round(ANA, "deadline", NOON));

            assertThat(rounds.hitRate(ANA, Instant.EPOCH)).isEqualTo(new HitRate(2, 3));
            assertThat(rounds.hitRate(ANA, NOON)).isEqualTo(new HitRate(1, 2));
            assertThat(rounds.hitRate(new PersonId("discord:3"), NOON)).isEqualTo(new HitRate(0, 0));
        }
    }

    @Test
    void theQuestionsOfAPersonComeBackTheLatestFirstEachOnce() {
        try (var database = Database.open(store)) {
            var rounds = new JdbiDrillRepository(database);
            for (var question : List.of("failure", "deadline", "conflict", "failure")) {
                rounds.keep(round(ANA, question, NOON));
            }
            rounds.keep(round(BEN, "pride", NOON));

            assertThat(rounds.recent(ANA, 9)).containsExactly("failure", "conflict", "deadline");
            assertThat(rounds.recent(ANA, 2)).containsExactly("failure", "conflict");
        }
    }

    private static void pick(JdbiDrillRepository rounds, PersonId person, Instant at, boolean hit) {
        var round = round(person, "deadline", NOON);
        rounds.keep(round);
        assertThat(rounds.keep(round.id(), new Pick(2, at, hit))).isTrue();
    }

    private static DrillRound round(PersonId person, String question, Instant shown) {
        return new DrillRound(UUID.randomUUID(), person, question, CHOICES, shown);
    }
}
