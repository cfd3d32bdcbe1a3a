package starling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.interview.Attempt;
import starling.interview.Audience;
import starling.interview.Daily;
import starling.interview.DailyTime;
import starling.interview.PersonId;
import starling.interview.Retention;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionKind;
import starling.recall.Memory;
import starling.recall.Rating;
import starling.recall.RecallKind;
import starling.recall.RecallRound;
import starling.recall.Schedule;
import starling.session.Interview;
import starling.session.InterviewKind;
import starling.session.InterviewPlan;
import starling.session.Piece;
import starling.session.Room;
import starling.session.Turn;

/** Two processes that do the same at the same moment, each with connections of its own, on both databases. */
@ParameterizedClass
@EnumSource
final class SimultaneousChangesTest {
    private static final int ROUNDS = 15;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final TestedDatabase kind;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @TempDir
    private Path folder;

    private Database one;
    private Database other;

    SimultaneousChangesTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void twoProcesses() {
        DatabaseAddress store = kind.empty(folder);
        one = Database.open(store);
        other = Database.open(store);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
        one.close();
        other.close();
    }

    @Test
    void ofTwoInterviewsOfAPersonOneIsBegun() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var person = new PersonId("discord:" + round);
            var first = interview("first-" + round, person, List.of());
            var second = interview("second-" + round, person, List.of());

            assertThat(atOnce(
                            () -> new JdbiInterviews(one).begin(first), () -> new JdbiInterviews(other).begin(second)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void ofTwoChangesOfAnInterviewOneIsKeptAndWithItItsAnswer() throws Exception {
        var interviews = new JdbiInterviews(one);
        for (int round = 0; round < ROUNDS; round++) {
            var person = new PersonId("discord:" + round);
            var begun = interview("interview-" + round, person, List.of());
            interviews.begin(begun);
            var said = interview("interview-" + round, person, List.of(new Piece("7", 1, "I rang.")));
            var first = new Attempt(UUID.randomUUID(), person, "q-1", "I rang.", NOON);
            var second = new Attempt(UUID.randomUUID(), person, "q-1", "I rang.", NOON);

            assertThat(atOnce(
                            () -> interviews.keep(begun, said, Optional.of(first), NOON),
                            () -> new JdbiInterviews(other).keep(begun, said, Optional.of(second), NOON)))
                    .containsExactlyInAnyOrder(true, false);
            assertThat(new JdbiAttemptRepository(one).of(person)).hasSize(1);
        }
    }

    @Test
    void theQuestionOfADayIsClaimedByOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var daily = new Daily(
                    "discord:" + round,
                    new DailyTime(LocalTime.NOON, PARIS),
                    QuestionKind.BEHAVIOURAL,
                    Optional.empty(),
                    NOON);
            dailies(one).keep(daily);

            assertThat(atOnce(
                            () -> dailies(one).claim(daily, DAY, NOON),
                            () -> dailies(other).claim(daily, DAY, NOON)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aReminderIsClaimedByOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var person = new PersonId("discord:" + round);
            new JdbiPreferencesRepository(one)
                    .change(person, before -> before.withZone(PARIS).withReminder(LocalTime.NOON), NOON);

            assertThat(atOnce(
                            () -> new JdbiPreferencesRepository(one).claimReminder(person, DAY),
                            () -> new JdbiPreferencesRepository(other).claimReminder(person, DAY)))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aCardIsRatedOnceAndItsScheduleIsThatOfTheOneRating() throws Exception {
        var rounds = new JdbiRecallRepository(one);
        for (int round = 0; round < ROUNDS; round++) {
            var person = new PersonId("discord:" + round);
            var shown = new RecallRound(UUID.randomUUID(), person, RecallKind.CARDS, "0a1b2c3d");
            rounds.keep(shown);
            Schedule good = new Schedule(new Memory(2, 2), DAY, DAY, DAY.plusDays(3));
            Schedule easy = new Schedule(new Memory(9, 1), DAY, DAY, DAY.plusDays(9));

            var kept = atOnce(
                    () -> rounds.rate(shown.id(), Rating.GOOD, DAY, before -> good),
                    () -> new JdbiRecallRepository(other).rate(shown.id(), Rating.EASY, DAY, before -> easy));

            assertThat(kept).filteredOn(Optional::isPresent).hasSize(1);
            assertThat(rounds.schedules(person, RecallKind.CARDS).values())
                    .containsExactlyElementsOf(
                            kept.stream().flatMap(Optional::stream).toList());
        }
    }

    @Test
    void ofTwoChangesOfSettingsNoneIsLost() throws Exception {
        var person = new PersonId("discord:1");
        for (int round = 0; round < ROUNDS; round++) {
            boolean streak = round % 2 == 0;
            var keeping = round % 2 == 0 ? Retention.ONE_DAY : Retention.UNTIL_FORGOTTEN;

            atOnce(
                    () -> new JdbiPreferencesRepository(one).change(person, before -> before.withStreak(streak), NOON),
                    () -> new JdbiPreferencesRepository(other)
                            .change(person, before -> before.withKeeping(keeping), NOON));

            var settled = new JdbiPreferencesRepository(one).of(person);
            assertThat(settled.streak()).isEqualTo(streak);
            assertThat(settled.keeping()).isEqualTo(keeping);
        }
    }

    private <T> List<T> atOnce(Callable<T> first, Callable<T> second) throws Exception {
        var start = new CyclicBarrier(2);
        var results = new ArrayList<T>();
        for (var done : threads.invokeAll(List.of(after(start, first), after(start, second)))) {
            results.add(done.get());
        }
        return results;
    }

    private static <T> Callable<T> after(CyclicBarrier start, Callable<T> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    private static JdbiDailyRepository dailies(Database database) {
        var project = Path.of("").toAbsolutePath();
        return new JdbiDailyRepository(
                database, CompetencyCatalogue.load(project, project.resolve("config/competencies.yaml")));
    }

    private static Interview interview(String id, PersonId person, List<Piece> pieces) {
        return new Interview(
                id,
                person,
                new Room("discord:77", Audience.OTHERS_TOO),
                new InterviewPlan(InterviewKind.MIXED, 3, Optional.empty(), "friendly"),
                Interview.Status.PAUSED,
                NOON,
                1,
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                List.of(new Turn("q-1", 1, Optional.empty(), 0, false)),
                pieces,
                0);
    }
}
