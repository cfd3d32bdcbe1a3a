package starling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.coach.TokenLedger.Taking;
import starling.coach.TokenLimits;
import starling.configuration.DatabaseAddress;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.interview.Preferences;
import starling.interview.Retention;

/** What people use of a language model, on both databases. */
@ParameterizedClass
@EnumSource
final class JdbiTokenLedgerTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final TokenLimits LIMITS = new TokenLimits(1_000, 1_500);

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    JdbiTokenLedgerTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() {
        store = kind.empty(folder);
    }

    @Test
    void aPersonTakesUpToTheLimitAndNotOneMore() {
        try (var database = Database.open(store)) {
            var ledger = new JdbiTokenLedger(database);

            assertThat(ledger.take(ANA, TODAY, 999, LIMITS)).isEqualTo(Taking.TAKEN);
            assertThat(ledger.take(ANA, TODAY, 2, LIMITS)).isEqualTo(Taking.PERSON_SPENT);
            assertThat(ledger.take(ANA, TODAY, 1, LIMITS)).isEqualTo(Taking.TAKEN);
            assertThat(ledger.usedBy(ANA, TODAY)).isEqualTo(1_000);
            assertThat(ledger.usedBy(BEN, TODAY)).isZero();
        }
    }

    @Test
    void allTogetherHaveALimitToo() {
        try (var database = Database.open(store)) {
            var ledger = new JdbiTokenLedger(database);
            ledger.take(ANA, TODAY, 1_000, LIMITS);

            assertThat(ledger.take(BEN, TODAY, 501, LIMITS)).isEqualTo(Taking.DAY_SPENT);
            assertThat(ledger.take(BEN, TODAY, 500, LIMITS)).isEqualTo(Taking.TAKEN);
            assertThat(ledger.usedBy(BEN, TODAY)).isEqualTo(500);
        }
    }

    @Test
    void anotherDayBeginsAnewAndTheOneBeforeYesterdayIsForgotten() {
        try (var database = Database.open(store)) {
            var ledger = new JdbiTokenLedger(database);
            ledger.take(ANA, TODAY.minusDays(2), 1_000, LIMITS);
            ledger.take(ANA, TODAY.minusDays(1), 1_000, LIMITS);

            assertThat(ledger.take(ANA, TODAY, 1_000, LIMITS)).isEqualTo(Taking.TAKEN);
            assertThat(ledger.usedBy(ANA, TODAY.minusDays(1))).isEqualTo(1_000);
            assertThat(ledger.usedBy(ANA, TODAY.minusDays(2))).isZero();
        }
    }

    @Test
    void whatWasTakenIsCorrectedByWhatWasUsed() {
        try (var database = Database.open(store)) {
            var ledger = new JdbiTokenLedger(database);
            ledger.take(ANA, TODAY, 900, LIMITS);

            ledger.settle(ANA, TODAY, 900, 400);

            assertThat(ledger.usedBy(ANA, TODAY)).isEqualTo(400);
            assertThat(ledger.take(BEN, TODAY, 1_000, LIMITS)).isEqualTo(Taking.TAKEN);
            assertThat(ledger.take(BEN, TODAY, 1, LIMITS)).isEqualTo(Taking.PERSON_SPENT);
        }
    }

    @Test
    void moreThanWasTakenCountsToo() {
        try (var database = Database.open(store)) {
            var ledger = new JdbiTokenLedger(database);
            ledger.take(ANA, TODAY, 900, LIMITS);

            ledger.settle(ANA, TODAY, 900, 1_200);

            assertThat(ledger.usedBy(ANA, TODAY)).isEqualTo(1_200);
            assertThat(ledger.take(ANA, TODAY, 0, LIMITS)).isEqualTo(Taking.PERSON_SPENT);
        }
    }

    @Test
    void whatIsGivenBackIsNeverMoreThanWasUsed() {
        try (var database = Database.open(store)) {
            var ledger = new JdbiTokenLedger(database);
            ledger.take(ANA, TODAY, 100, LIMITS);

            ledger.settle(ANA, TODAY, 900, 0);

            assertThat(ledger.usedBy(ANA, TODAY)).isZero();
            assertThat(ledger.take(BEN, TODAY, 1_000, LIMITS)).isEqualTo(Taking.TAKEN);
            assertThat(ledger.take(ANA, TODAY, 501, LIMITS)).isEqualTo(Taking.DAY_SPENT);
        }
    }

    @Test
    void lessThanNothingCannotBeTaken() {
        try (var database = Database.open(store)) {
            var ledger = new JdbiTokenLedger(database);

            assertThatThrownBy(() -> ledger.take(ANA, TODAY, -1, LIMITS))
                    .hasMessage("what is taken is at least 0, was -1");
        }
    }

    @Test
    void ofManyWhoTakeAtOnceInTwoProcessesNoneGoesOverTheLimit() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try (var one = Database.open(store);
                var other = Database.open(store)) {
            Callable<Taking> here = () -> new JdbiTokenLedger(one).take(ANA, TODAY, 300, LIMITS);
            Callable<Taking> there = () -> new JdbiTokenLedger(other).take(ANA, TODAY, 300, LIMITS);
            var takers = new ArrayList<>(Collections.nCopies(4, here));
            takers.addAll(Collections.nCopies(4, there));

            int taken = 0;
            for (var taking : threads.invokeAll(takers)) {
                taken += taking.get() == Taking.TAKEN ? 1 : 0;
            }

            assertThat(taken).isEqualTo(3);
            assertThat(new JdbiTokenLedger(one).usedBy(ANA, TODAY)).isEqualTo(900);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatAPersonUsedGoesWithThemAndComesNotBackWhenItIsSettled() {
        try (var database = Database.open(store)) {
            var ledger = new JdbiTokenLedger(database);
            ledger.take(ANA, TODAY, 900, LIMITS);
            ledger.take(BEN, TODAY, 100, LIMITS);

            new JdbiPersonalData(database).forget(ANA);
            ledger.settle(ANA, TODAY, 900, 800);

            assertThat(ledger.usedBy(ANA, TODAY)).isZero();
            assertThat(ledger.usedBy(BEN, TODAY)).isEqualTo(100);
            // What all used together names nobody.
            assertThat(ledger.take(BEN, TODAY, 601, LIMITS)).isEqualTo(Taking.DAY_SPENT);
        }
    }

    @Test
    void whatAPersonUsedGoesWithTheirOldAnswers() {
        try (var database = Database.open(store)) {
            var ledger = new JdbiTokenLedger(database);
            ledger.take(ANA, TODAY, 900, LIMITS);
            new JdbiAttemptRepository(database)
                    .keep(new Attempt(UUID.randomUUID(), ANA, "deadline", "We baked.", NOON), "terminal");
            new JdbiPreferencesRepository(database).change(ANA, before -> before.withKeeping(Retention.ONE_DAY), NOON);
            var longest = Retention.ONE_DAY.longest().orElseThrow();

            new JdbiPersonalData(database)
                    .forgetExpiredAnswers(ANA, NOON.plus(longest).plusSeconds(86_400));

            assertThat(ledger.usedBy(ANA, TODAY)).isZero();
        }
    }

    @Test
    void whomAPersonLetsReadTheirAnswersOutlivesTheProcess() {
        try (var database = Database.open(store)) {
            new JdbiPreferencesRepository(database).change(ANA, before -> before.withCoachAt("localhost:11434"), NOON);
        }

        try (var database = Database.open(store)) {
            var preferences = new JdbiPreferencesRepository(database);
            assertThat(preferences.of(ANA).coach()).contains("localhost:11434");
            assertThat(preferences.change(ANA, Preferences::withoutCoach, NOON)).isEqualTo(Preferences.USUAL);
            assertThat(preferences.of(BEN).coach()).isEmpty();
        }
    }
}
