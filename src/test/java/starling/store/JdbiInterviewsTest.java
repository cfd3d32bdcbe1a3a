package starling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.interview.Attempt;
import starling.interview.Audience;
import starling.interview.PersonId;
import starling.interview.Retention;
import starling.session.Interview;
import starling.session.InterviewKind;
import starling.session.InterviewPlan;
import starling.session.Piece;
import starling.session.Room;
import starling.session.Turn;

/** Interviews in the database: kept whole, changed by one at a time, and forgotten. */
@ParameterizedClass
@EnumSource
final class JdbiInterviewsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PersonId ANN = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final String WORDS = "the quarrel about the rota";

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    JdbiInterviewsTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() {
        store = kind.empty(folder);
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        try (var database = Database.open(store)) {
            var interviews = new JdbiInterviews(database);
            var interview = interview("aaaaaaaaaa", ANN, List.of());

            assertThat(interviews.begin(interview)).isTrue();

            assertThat(interviews.find("aaaaaaaaaa")).contains(interview);
            assertThat(interviews.open(ANN)).contains(interview);
            assertThat(interviews.open(BEN)).isEmpty();
            assertThat(new JdbiAskedQuestions(database).recent(ANN, 5)).containsExactly("q-1");
        }
    }

    @Test
    void aSecondOneIsNotBegunAndAnOldStateChangesNothing() {
        try (var database = Database.open(store)) {
            var interviews = new JdbiInterviews(database);
            var interview = interview("aaaaaaaaaa", ANN, List.of());
            interviews.begin(interview);
            var said = interview("aaaaaaaaaa", ANN, List.of(new Piece("7", 1, WORDS)));

            assertThat(interviews.begin(interview("bbbbbbbbbb", ANN, List.of())))
                    .isFalse();
            assertThat(interviews.keep(interview, said, Optional.empty(), NOON)).isTrue();
            assertThat(interviews.keep(interview, said, Optional.empty(), NOON)).isFalse();
            assertThat(interviews.hearing("7").map(Interview::id)).contains("aaaaaaaaaa");
            assertThat(interviews.hearing("8")).isEmpty();
        }
    }

    @Test
    void anAnswerThatIsRemovedLeavesItsQuestionWithoutOne() {
        try (var database = Database.open(store)) {
            var interviews = new JdbiInterviews(database);
            var interview = interview("aaaaaaaaaa", ANN, List.of());
            interviews.begin(interview);
            var attempt = new Attempt(UUID.randomUUID(), ANN, "q-1", WORDS, NOON);
            var answered = new Interview(
                    interview.id(),
                    ANN,
                    interview.room(),
                    interview.plan(),
                    Interview.Status.PAUSED,
                    NOON,
                    1,
                    Optional.empty(),
                    Duration.ZERO,
                    Optional.empty(),
                    List.of(new Turn("q-1", 1, Optional.of(attempt.id()), 0, false)),
                    List.of(),
                    0);
            interviews.keep(interview, answered, Optional.of(attempt), NOON);
            assertThat(interviews.find("aaaaaaaaaa").orElseThrow().turn().attempt())
                    .contains(attempt.id());

            database.write("a test", handle -> handle.execute("DELETE FROM attempt"));

            assertThat(interviews.find("aaaaaaaaaa").orElseThrow().turn().attempt())
                    .isEmpty();
        }
    }

    @Test
    void whoIsForgottenHasNoInterviewsAndNobodyElseLosesAny() {
        try (var database = Database.open(store)) {
            var interviews = new JdbiInterviews(database);
            interviews.begin(interview("aaaaaaaaaa", ANN, List.of()));
            interviews.begin(interview("bbbbbbbbbb", BEN, List.of()));

            database.write("a test", handle -> PersonTable.forget(handle, ANN));

            assertThat(interviews.find("aaaaaaaaaa")).isEmpty();
            assertThat(interviews.open(BEN)).isPresent();
            int turns = database.read(
                    "a test",
                    handle -> handle.createQuery("SELECT COUNT(*) FROM interview_turn")
                            .mapTo(Integer.class)
                            .one());
            assertThat(turns).isEqualTo(1);
        }
    }

    @Test
    void whatIsTypedAndNotHandedInGoesOnceItIsOlderThanItsPersonWants() {
        try (var database = Database.open(store)) {
            var interviews = new JdbiInterviews(database);
            var data = new JdbiPersonalData(database);
            new JdbiPreferencesRepository(database).change(ANN, before -> before.withKeeping(Retention.ONE_DAY), NOON);
            for (var person : List.of(ANN, BEN)) {
                var id = person.equals(ANN) ? "aaaaaaaaaa" : "bbbbbbbbbb";
                var said = List.of(
                        new Piece("7" + id, 1, WORDS + " " + id), new Piece("8" + id, 1, "", WORDS + " " + id + "?"));
                interviews.begin(interview(id, person, List.of()));
                interviews.keep(interview(id, person, List.of()), interview(id, person, said), Optional.empty(), NOON);
            }
            var typed = interviews.open(ANN).orElseThrow();
            var later = NOON.plus(Duration.ofDays(1)).plusSeconds(1);
            assertThat(data.withExpiredAnswers(NOON.plus(Duration.ofDays(1)))).isEmpty();
            assertThat(data.withExpiredAnswers(later)).containsExactly(ANN);
            assertThat(data.answersBefore(ANN, later.minus(Duration.ofDays(1)))).isEqualTo(1);

            data.forgetExpiredAnswers(ANN, later);

            assertThat(interviews.open(ANN).orElseThrow().hasSaid()).isFalse();
            assertThat(interviews.open(BEN).orElseThrow().hasSaid()).isTrue();
            assertThat(interviews.keep(typed, typed, Optional.empty(), later))
                    .as("whoever had read it before")
                    .isFalse();
            assertThat(data.withExpiredAnswers(later)).isEmpty();
            assertThat(kind.found(store)).doesNotContain(WORDS + " aaaaaaaaaa").contains(WORDS + " bbbbbbbbbb");
        }
    }

    private static Interview interview(String id, PersonId person, List<Piece> pieces) {
        return new Interview(
                id,
                person,
                new Room("discord:77", Audience.OTHERS_TOO),
                new InterviewPlan(InterviewKind.MIXED, 3, Optional.of(Duration.ofMinutes(20)), "friendly"),
                Interview.Status.PAUSED,
                NOON,
                1,
                Optional.empty(),
                Duration.ofSeconds(90),
                Optional.empty(),
                List.of(new Turn("q-1", 1, Optional.empty(), 0, false)),
                pieces,
                0);
    }
}
