package starling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.interview.PersonId;

/** How often people may do something, on both databases. */
@ParameterizedClass
@EnumSource
final class JdbiRateLedgerTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    JdbiRateLedgerTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() {
        store = kind.empty(folder);
    }

    @Test
    void whatIsUsedComesBackBitByBit() {
        try (var database = Database.open(store)) {
            for (int answer = 0; answer < 20; answer++) {
                assertThat(take(database, ANA, NOON)).isZero();
            }

            assertThat(take(database, ANA, NOON)).hasSeconds(15);
            assertThat(take(database, BEN, NOON)).isZero();
            assertThat(ledger(database, NOON).take(ANA, "search", 30, FIVE_MINUTES))
                    .isZero();
            assertThat(take(database, ANA, NOON.plusMillis(14_999))).hasMillis(1);
            assertThat(take(database, ANA, NOON.plusSeconds(15))).isZero();
            assertThat(take(database, ANA, NOON.plusSeconds(15))).hasSeconds(15);

            new JdbiPersonalData(database).forget(ANA);
            assertThat(take(database, ANA, NOON)).isZero();
        }
    }

    @Test
    void ofManyThatTakeAtOnceNoneGoesOverTheLimit() throws Exception {
        try (var one = Database.open(store);
                var other = Database.open(store)) {
            var threads = Executors.newFixedThreadPool(4);
            try {
                var takings = new ArrayList<Callable<Duration>>();
                for (int taking = 0; taking < 40; taking++) {
                    var database = taking % 2 == 0 ? one : other;
                    takings.add(() -> take(database, ANA, NOON));
                }
                int taken = 0;
                for (var taking : threads.invokeAll(takings)) {
                    taken += taking.get().isZero() ? 1 : 0;
                }
                assertThat(taken).isEqualTo(20);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Duration take(Database database, PersonId person, Instant now) {
        return ledger(database, now).take(person, "reading", 20, FIVE_MINUTES);
    }

    private static JdbiRateLedger ledger(Database database, Instant now) {
        return new JdbiRateLedger(database, Clock.fixed(now, ZoneOffset.UTC));
    }
}
