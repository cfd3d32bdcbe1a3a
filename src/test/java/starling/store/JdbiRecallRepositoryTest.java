package starling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.interview.KeptNotes;
import starling.interview.PersonId;
import starling.recall.Memory;
import starling.recall.Rating;
import starling.recall.RecallKind;
import starling.recall.RecallRound;
import starling.recall.Schedule;

/** What people were drilled on, on both databases. */
@ParameterizedClass
@EnumSource
final class JdbiRecallRepositoryTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Schedule FIRST =
            new Schedule(new Memory(2.3065, 2.11810397), MONDAY, MONDAY, MONDAY.plusDays(3));

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    JdbiRecallRepositoryTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() {
        store = kind.empty(folder);
    }

    @Test
    void aRoundAndItsScheduleOutliveTheProcess() {
        var round = round(ANA, RecallKind.WALK, "0a1b2c3d");
        try (var database = Database.open(store)) {
            var rounds = new JdbiRecallRepository(database);
            rounds.keep(round);
            rounds.rate(round.id(), Rating.GOOD, MONDAY, before -> FIRST);
        }

        try (var database = Database.open(store)) {
            var rounds = new JdbiRecallRepository(database);
            assertThat(rounds.find(round.id())).contains(round);
            assertThat(rounds.find(UUID.randomUUID())).isEmpty();
            assertThat(rounds.isRated(round.id())).isTrue();
            // A card that is met on a walk is the card that is met by its term.
            assertThat(rounds.schedules(ANA, RecallKind.CARDS)).isEqualTo(Map.of("0a1b2c3d", FIRST));
            assertThat(rounds.schedules(ANA, RecallKind.NUMBERS)).isEmpty();
            assertThat(rounds.schedules(BEN, RecallKind.CARDS)).isEmpty();
        }
    }

    @Test
    void theSecondReviewSeesTheFirstAndWhenItWasLearntStays() {
        try (var database = Database.open(store)) {
            var rounds = new JdbiRecallRepository(database);
            rated(rounds, ANA, MONDAY, FIRST);
            var again = round(ANA, RecallKind.CARDS, "0a1b2c3d");
            rounds.keep(again);

            var second = new Schedule(new Memory(14, 2), MONDAY, MONDAY.plusDays(3), MONDAY.plusDays(17));
            assertThat(rounds.rate(again.id(), Rating.GOOD, MONDAY.plusDays(3), before -> {
                        assertThat(before).contains(FIRST);
                        return second;
                    }))
                    .contains(second);
            assertThat(rounds.schedules(ANA, RecallKind.CARDS)).containsValue(second);
        }
    }

    @Test
    void ofManyRatingsAtOnceOneCounts() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try (var database = Database.open(store)) {
            var rounds = new JdbiRecallRepository(database);
            var round = round(ANA, RecallKind.CARDS, "0a1b2c3d");
            rounds.keep(round);
            Callable<Boolean> rate = () -> rounds.rate(round.id(), Rating.GOOD, MONDAY, before -> FIRST)
                    .isPresent();

            int counted = 0;
            for (var one : threads.invokeAll(List.of(rate, rate, rate, rate))) {
                counted += one.get() ? 1 : 0;
            }

            assertThat(counted).isEqualTo(1);
            assertThat(rounds.rate(UUID.randomUUID(), Rating.GOOD, MONDAY, before -> FIRST))
                    .isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRatingThatFailsIsNoRating() {
        try (var database = Database.open(store)) {
            var rounds = new JdbiRecallRepository(database);
            var round = round(ANA, RecallKind.CARDS, "0a1b2c3d");
            rounds.keep(round);

            assertThatThrownBy(() -> rounds.rate(round.id(), Rating.GOOD, MONDAY, before -> {
                        throw new IllegalStateException("no schedule");
                    }))
                    .hasMessage("no schedule");
            assertThat(rounds.isRated(round.id())).isFalse();
        }
    }

    @Test
    void theDaysAreOnesOwnTheLatestFirstEachOnce() {
        try (var database = Database.open(store)) {
            var rounds = new JdbiRecallRepository(database);
            rated(rounds, ANA, MONDAY, FIRST);
            rated(rounds, ANA, MONDAY.plusDays(1), FIRST);
            rated(rounds, ANA, MONDAY.plusDays(1), FIRST);
            rated(rounds, BEN, MONDAY.plusDays(9), FIRST);
            rounds.keep(round(ANA, RecallKind.CARDS, "0a1b2c3d"));

            assertThat(rounds.days(ANA)).containsExactly(MONDAY.plusDays(1), MONDAY);
        }
    }

    @Test
    void aStoryThatGetsAnotherIdKeepsItsScheduleAndTwoMaySwap() {
        try (var database = Database.open(store)) {
            var rounds = new JdbiRecallRepository(database);
            var notes = new JdbiNotebookRepository(database);
            var other = new Schedule(new Memory(9, 5), MONDAY, MONDAY, MONDAY.plusDays(9));
            rated(rounds, round(ANA, RecallKind.NUMBERS, "aaaaaaaa"), FIRST);
            rated(rounds, round(ANA, RecallKind.NUMBERS, "bbbbbbbb"), other);
            rated(rounds, round(ANA, RecallKind.NUMBERS, "cccccccc"), FIRST);
            rated(rounds, round(ANA, RecallKind.CARDS, "aaaaaaaa"), FIRST);
            rated(rounds, round(BEN, RecallKind.NUMBERS, "aaaaaaaa"), FIRST);

            notes.keep(
                    ANA,
                    List.of(new KeptNotes("mine.md", "# Mine", Instant.EPOCH)),
                    Map.of("aaaaaaaa", "bbbbbbbb", "bbbbbbbb", "cccccccc"));

            assertThat(rounds.schedules(ANA, RecallKind.NUMBERS))
                    .isEqualTo(Map.of("bbbbbbbb", FIRST, "cccccccc", other));
            assertThat(rounds.schedules(ANA, RecallKind.CARDS)).containsOnlyKeys("aaaaaaaa");
            assertThat(rounds.schedules(BEN, RecallKind.NUMBERS)).containsOnlyKeys("aaaaaaaa");
        }
    }

    @Test
    void whoForgetsTheirNotesIsNotRemembered() {
        try (var database = Database.open(store)) {
            var rounds = new JdbiRecallRepository(database);
            rated(rounds, ANA, MONDAY, FIRST);
            rated(rounds, BEN, MONDAY, FIRST);

            new JdbiNotebookRepository(database).forget(ANA);

            assertThat(rounds.schedules(ANA, RecallKind.CARDS)).isEmpty();
            assertThat(rounds.days(ANA)).isEmpty();
            assertThat(rounds.schedules(BEN, RecallKind.CARDS)).hasSize(1);
            assertThat(rounds.days(BEN)).hasSize(1);
        }
    }

    private static void rated(JdbiRecallRepository rounds, PersonId person, LocalDate day, Schedule schedule) {
        var round = round(person, RecallKind.CARDS, "0a1b2c3d");
        rounds.keep(round);
        assertThat(rounds.rate(round.id(), Rating.GOOD, day, before -> schedule))
                .contains(schedule);
    }

    private static void rated(JdbiRecallRepository rounds, RecallRound round, Schedule schedule) {
        rounds.keep(round);
        rounds.rate(round.id(), Rating.GOOD, MONDAY, before -> schedule);
    }

    private static RecallRound round(PersonId person, RecallKind kind, String card) {
        return new RecallRound(UUID.randomUUID(), person, kind, card);
    }
}
