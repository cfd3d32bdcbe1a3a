package starling.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.command.Announcer;
import starling.command.Block;
import starling.command.DailyCommand;
import starling.command.DailyQuestions;
import starling.command.Invocation;
import starling.command.MarkdownText;
import starling.command.Reminders;
import starling.command.Reply;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.question.QuestionPicker;
import starling.store.Database;
import starling.store.JdbiAskedQuestions;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDailyRepository;
import starling.store.JdbiDisagreementRepository;
import starling.store.JdbiPersonalData;
import starling.store.JdbiPreferencesRepository;

/** What Starling does when nobody says anything: questions of the day, reminders, old answers. */
final class HabitsTest {
    private static final PersonId ANN = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final String PLACE = "discord:7";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DailyTime NINE = new DailyTime(LocalTime.of(9, 0), BERLIN);

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private boolean heard = true;
    private Announcer.Outcome outcome = Announcer.Outcome.SAID;
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    private final QuestionBank bank = new QuestionBank(IntStream.rangeClosed(1, 9)
            .mapToObj(number -> new Question(
                    "chat-" + number,
                    QuestionKind.SYSTEM_DESIGN,
                    "Design chat " + number,
                    Optional.empty(),
                    Difficulty.EASY,
                    List.of(),
                    List.of()))
            .toList());
    private final TestedNotebooks tested = new TestedNotebooks(bank);
    private final List<Database> open = new ArrayList<>();

    @BeforeEach
    void start() {
        opened();
    }

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    @Test
    void aQuestionComesOnceADayAlsoAfterARestartAndFromTwoProcesses() {
        dailies().keep(daily());
        run();
        assertThat(said).as("nine had passed when it was set up").isEmpty();

        now = Instant.parse("2026-11-21T07:59:59Z");
        run();
        assertThat(said).isEmpty();

        now = Instant.parse("2026-11-21T08:00:00Z");
        run();
        run();
        opened();
        run();
        assertThat(said).containsExactly(PLACE);
        assertThat(MarkdownText.of(replies.get(0).blocks()))
                .matches("(?s)# Design chat \\d\n\nQuestion of the day · System design · easy\n");
        assertThat(replies.get(0).buttons())
                .extracting(button -> button.label())
                .containsExactly("Answer", "Hint", "Count my days");
    }

    @Test
    void whoeverWasDownAsksLateOnTheSameDayAndNotForTheDaysBefore() {
        dailies().keep(daily());

        now = Instant.parse("2026-11-24T22:59:00Z");
        run();
        now = Instant.parse("2026-11-24T23:01:00Z");
        run();

        assertThat(said).containsExactly(PLACE);
    }

    @Test
    void theQuestionsOfOneWeekDiffer() {
        dailies().keep(daily());
        for (int day = 0; day < 5; day++) {
            now = now.plus(Duration.ofDays(1));
            run();
        }

        assertThat(replies.stream()
                        .map(reply -> MarkdownText.of(reply.blocks()))
                        .distinct())
                .hasSize(5);
    }

    @Test
    void whatFailedIsTriedAgainAfterAWhileAndWhatIsGoneEnds() {
        dailies().keep(daily());
        now = Instant.parse("2026-11-21T08:00:00Z");
        var questions = questions();
        outcome = Announcer.Outcome.FAILED;
        questions.run();
        questions.run();
        assertThat(said).hasSize(1);

        now = now.plus(DailyRepository.BEFORE_ANOTHER_TRY);
        questions.run();
        assertThat(said).hasSize(2);
        assertThat(replies.get(1)).as("the same question").isEqualTo(replies.get(0));
        assertThat(ids.get(1)).isEqualTo(ids.get(0));

        now = now.plus(DailyRepository.BEFORE_ANOTHER_TRY);
        outcome = Announcer.Outcome.UNREACHABLE;
        questions.run();
        assertThat(said).hasSize(3);
        assertThat(dailies().of(PLACE)).isEmpty();

        now = now.plus(Duration.ofDays(1));
        outcome = Announcer.Outcome.SAID;
        questions.run();
        assertThat(said).hasSize(3);
    }

    @Test
    void theNextOneComesTomorrowWhereTodaysWasAsked() {
        dailies().keep(daily());
        now = Instant.parse("2026-11-21T08:00:00Z");
        var start = DailyCommand.all(dailies(), TestedNotebooks.COMPETENCIES, Clock.fixed(now, ZoneOffset.UTC))
                .get(0);
        var later = new Invocation("daily start", ANN, PLACE, Map.of("time", "18:00", "time-zone", "Europe/Berlin"));
        assertThat(MarkdownText.of(start.run(later).blocks()))
                .isEqualTo("A question comes here every day at 18:00 (Europe/Berlin): behavioural. The next one comes"
                        + " today. /daily stop ends it.\n");

        dailies().keep(daily());
        run();
        assertThat(said).containsExactly(PLACE);
        assertThat(MarkdownText.of(start.run(later).blocks()))
                .isEqualTo("A question comes here every day at 18:00 (Europe/Berlin): behavioural. The next one comes"
                        + " tomorrow. /daily stop ends it.\n");
    }

    @Test
    void whatMayHaveBeenSaidIsNotSaidAgainAndNobodyHasMissedIt() {
        dailies().keep(daily());
        preferences().change(ANN, before -> before.withStreak(true), now);
        now = Instant.parse("2026-11-21T08:00:00Z");
        run();
        answer(ANN);

        now = now.plus(Duration.ofDays(1));
        outcome = Announcer.Outcome.UNKNOWN;
        run();
        now = now.plus(Duration.ofHours(1));
        outcome = Announcer.Outcome.SAID;
        run();
        assertThat(said).hasSize(2);

        now = now.plus(Duration.ofDays(1));
        run();
        assertThat(dailies().daysInARow(answer(ANN))).contains(2);
    }

    @Test
    void whoeverDiedWhileSayingTheQuestionSaysTheSameOneLater() {
        dailies().keep(daily());
        now = Instant.parse("2026-11-21T08:00:00Z");
        var questions = new DailyQuestions(
                dailies(),
                interviewer(),
                new Announcer() {
                    @Override
                    public boolean isHeard(String place) {
                        return true;
                    }

                    @Override
                    public Outcome sayIn(String place, Reply reply) {
                        replies.add(reply);
                        throw new IllegalStateException("killed");
                    }

                    @Override
                    public Outcome sayOnceIn(String place, String id, Reply reply) {
                        ids.add(id);
                        return sayIn(place, reply);
                    }

                    @Override
                    public Outcome sayTo(PersonId person, Reply reply) {
                        return sayIn(person.value(), reply);
                    }
                },
                Clock.fixed(now, ZoneOffset.UTC));
        assertThatThrownBy(questions::run).hasMessage("killed");
        run();
        assertThat(said).as("another process may be saying it").isEmpty();

        now = now.plus(DailyRepository.BEFORE_ANOTHER_TRY);
        opened();
        run();
        run();
        assertThat(said).containsExactly(PLACE);
        assertThat(replies.get(1)).isEqualTo(replies.get(0));
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
    }

    @Test
    void whereTheProcessThatHearsAPlaceHasEndedAnotherAsksThere() {
        dailies().keep(daily());
        heard = false;
        now = Instant.parse("2026-11-21T08:00:00Z");
        run();
        now = now.plus(Duration.ofMinutes(5)).minusSeconds(1);
        run();
        assertThat(said).isEmpty();

        now = now.plusSeconds(1);
        run();
        run();
        assertThat(said).containsExactly(PLACE);
    }

    @Test
    void aQuestionThatNobodySawBreaksNoStreak() {
        dailies().keep(daily());
        preferences().change(ANN, before -> before.withStreak(true), now);
        now = Instant.parse("2026-11-21T08:00:00Z");
        run();
        answer(ANN);

        now = now.plus(Duration.ofDays(1));
        outcome = Announcer.Outcome.FAILED;
        run();

        now = now.plus(Duration.ofDays(1));
        outcome = Announcer.Outcome.SAID;
        run();
        assertThat(dailies().daysInARow(answer(ANN))).contains(2);
    }

    @Test
    void nobodyIsNamedWhereTheyAnsweredNothing() {
        var elsewhere = "discord:8";
        var other = new Daily(
                elsewhere, NINE, QuestionKind.SYSTEM_DESIGN, Optional.empty(), Instant.parse("2026-11-20T12:00:00Z"));
        dailies().keep(daily());
        preferences().change(ANN, before -> before.withStreak(true), now);
        now = Instant.parse("2026-11-21T08:00:00Z");
        run();
        var question =
                new JdbiAskedQuestions(database()).recent(daily().asked(), 1).get(0);
        // The same question on the same day in a server where Ann is not.
        dailies().keep(other);
        dailies().claim(other, NINE.day(now), now);
        dailies().choose(other, NINE.day(now), question);
        dailies().said(other, NINE.day(now));

        assertThat(dailies().daysInARow(keep(ANN, question))).contains(1);
        assertThat(dailies().daysInARow(keep(ANN, question, "discord:9"))).isEmpty();
        assertThat(dailies().countedIn(PLACE)).containsExactly(ANN);
        assertThat(dailies().countedIn(elsewhere)).isEmpty();
        assertThat(dailies().daysInARow(ANN, elsewhere, NINE.day(now))).isZero();

        said.clear();
        replies.clear();
        now = now.plus(Duration.ofDays(1));
        run();
        assertThat(said).containsExactly(PLACE, elsewhere);
        assertThat(replies.get(0).blocks()).anyMatch(Block.Standings.class::isInstance);
        assertThat(replies.get(1).blocks()).noneMatch(Block.Standings.class::isInstance);
    }

    @Test
    void aMentionAnswersTheQuestionOfTheDayWhereItCameLast() {
        var asked = new JdbiAskedQuestions(database());
        dailies().keep(daily());
        asked.remember(ANN, PLACE, new AskedQuestion("of-last-week"), now);
        asked.remember(BEN, PLACE, new AskedQuestion("of-ben"), now);
        now = Instant.parse("2026-11-21T08:00:00Z");
        run();
        var question = new AskedQuestion(asked.recent(daily().asked(), 1).get(0));
        assertThat(asked.lastIn(PLACE, ANN)).contains(question);

        asked.remember(ANN, PLACE, new AskedQuestion("of-today"), now);
        assertThat(asked.lastIn(PLACE, ANN)).contains(new AskedQuestion("of-today"));
        assertThat(asked.lastIn(PLACE, BEN)).contains(question);
    }

    @Test
    void aZoneThatThisJavaDoesNotKnowStopsNobodyElse() throws SQLException {
        dailies().keep(daily());
        preferences().change(ANN, before -> before.withZone(BERLIN).withReminder(LocalTime.of(9, 0)), now);
        preferences().change(BEN, before -> before.withZone(BERLIN).withReminder(LocalTime.of(9, 0)), now);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("starling.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE preference SET zone = 'Mars/Olympus' WHERE person = 'discord:1'");
            statement.executeUpdate(
                    "INSERT INTO daily SELECT 'discord:6', time, 'Mars/Olympus', kind, competency, since FROM daily");
        }

        now = Instant.parse("2026-11-21T08:00:00Z");
        run();
        assertThat(said).containsExactly(PLACE, BEN.value());
    }

    @Test
    void daysInARowAreCountedForThoseWhoWantItAndShownUnderTheQuestion() {
        dailies().keep(daily());
        preferences().change(ANN, before -> before.withStreak(true), now);
        var attempt = Optional.<Attempt>empty();
        for (int day = 0; day < 3; day++) {
            now = now.plus(Duration.ofDays(1));
            run();
            attempt = Optional.of(answer(ANN));
            answer(BEN);
        }
        assertThat(dailies().daysInARow(attempt.orElseThrow())).contains(3);
        assertThat(dailies().daysInARow(answer(BEN))).isEmpty();

        now = now.plus(Duration.ofDays(1));
        run();
        assertThat(replies.get(3).blocks())
                .contains(new Block.Standings("Days in a row", List.of(new Block.Standings.Place(ANN, "3 days"))));

        now = now.plus(Duration.ofDays(1));
        run();
        assertThat(replies.get(4).blocks()).noneMatch(Block.Standings.class::isInstance);
    }

    @Test
    void aTimeThatIsSkippedComesWhenTheClocksGoOnAndOneThatComesTwiceIsOnce() {
        var half = new DailyTime(LocalTime.of(2, 30), BERLIN);

        assertThat(half.on(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(half.on(LocalDate.of(2026, 10, 25))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(half.isDue(Instant.parse("2026-03-29T00:59:59Z"), Instant.EPOCH))
                .isFalse();
        assertThat(half.isDue(Instant.parse("2026-03-29T01:00:00Z"), Instant.EPOCH))
                .isTrue();
    }

    @Test
    void aReminderComesOnceOnDaysWithoutAnAnswer() {
        preferences().change(ANN, before -> before.withZone(BERLIN).withReminder(LocalTime.of(9, 0)), now);
        preferences().change(BEN, before -> before.withZone(BERLIN).withReminder(LocalTime.of(9, 0)), now);
        run();
        assertThat(said).as("nine had passed when it was set").isEmpty();

        now = Instant.parse("2026-11-21T07:00:00Z");
        keep(BEN, "chat-1");
        now = Instant.parse("2026-11-21T08:00:00Z");
        run();
        run();
        assertThat(said).containsExactly("discord:1");
        assertThat(MarkdownText.of(replies.get(0).blocks()))
                .isEqualTo("You asked me to remind you: no question answered yet today.\n");
        assertThat(replies.get(0).buttons())
                .extracting(button -> button.label())
                .containsExactly("Ask me a question", "Stop reminders");
    }

    @Test
    void whoeverCannotBeReachedIsRemindedNoMore() {
        preferences().change(ANN, before -> before.withZone(BERLIN).withReminder(LocalTime.of(9, 0)), now);
        now = Instant.parse("2026-11-21T08:00:00Z");
        outcome = Announcer.Outcome.UNREACHABLE;
        run();

        assertThat(preferences().of(ANN)).isEqualTo(Preferences.USUAL.withZone(BERLIN));
    }

    @Test
    void anAnswerGoesOnceItIsOlderThanItsPersonWants() {
        preferences().change(ANN, before -> before.withKeeping(Retention.SEVEN_DAYS), now);
        var old = keep(ANN, "chat-1");
        keep(BEN, "chat-1");
        now = now.plus(Duration.ofDays(2));
        var follows = new Attempt(UUID.randomUUID(), ANN, "chat-1", "more", now, Optional.of(old.id()));
        attempts().keep(follows);
        var forgetting = new Forgetting(
                new JdbiPersonalData(database()),
                interviewer(),
                tested.notebooks(),
                (person, removing) -> removing.get(),
                Clock.fixed(now, ZoneOffset.UTC));
        assertThat(forgetting.forgetExpiredAnswers()).isZero();

        now = now.plus(Duration.ofDays(5)).plusSeconds(1);
        forgetting = new Forgetting(
                new JdbiPersonalData(database()),
                interviewer(),
                tested.notebooks(),
                (person, removing) -> removing.get(),
                Clock.fixed(now, ZoneOffset.UTC));
        assertThat(forgetting.forgetExpiredAnswers()).isEqualTo(1);
        assertThat(attempts().of(ANN))
                .singleElement()
                .satisfies(left -> assertThat(left.follows()).isEmpty());
        assertThat(attempts().of(BEN)).hasSize(1);
    }

    private static Daily daily() {
        return new Daily(
                PLACE, NINE, QuestionKind.SYSTEM_DESIGN, Optional.empty(), Instant.parse("2026-11-20T12:00:00Z"));
    }

    /** An answer to the question that came last. */
    private Attempt answer(PersonId person) {
        var last = new JdbiAskedQuestions(database()).recent(daily().asked(), 1).get(0);
        return keep(person, last);
    }

    private Attempt keep(PersonId person, String question) {
        return keep(person, question, PLACE);
    }

    private Attempt keep(PersonId person, String question, String place) {
        var attempt = new Attempt(UUID.randomUUID(), person, question, "First, the requirements.", now);
        attempts().keep(attempt, place);
        return attempt;
    }

    /** Starling started once more, doing what is due. */
    private void run() {
        questions().run();
        new Reminders(preferences(), announcer(), Clock.fixed(now, ZoneOffset.UTC)).run();
    }

    private DailyQuestions questions() {
        return new DailyQuestions(dailies(), interviewer(), announcer(), new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private Announcer announcer() {
        return new Announcer() {
            @Override
            public boolean isHeard(String place) {
                return heard;
            }

            @Override
            public Outcome sayIn(String place, Reply reply) {
                said.add(place);
                replies.add(reply);
                return outcome;
            }

            @Override
            public Outcome sayOnceIn(String place, String id, Reply reply) {
                ids.add(id);
                return sayIn(place, reply);
            }

            @Override
            public Outcome sayTo(PersonId person, Reply reply) {
                return sayIn(person.value(), reply);
            }
        };
    }

    private Interviewer interviewer() {
        return new Interviewer(
                bank,
                new QuestionPicker(new Random(3)),
                () -> {
                    throw new IllegalStateException("nothing is read here");
                },
                tested.notebooks(),
                tested.valueStories(),
                attempts(),
                new JdbiAskedQuestions(database()),
                new JdbiDisagreementRepository(database()),
                tested.unread(),
                attempt -> List.of(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private JdbiAttemptRepository attempts() {
        return new JdbiAttemptRepository(database());
    }

    private JdbiPreferencesRepository preferences() {
        return new JdbiPreferencesRepository(database());
    }

    private JdbiDailyRepository dailies() {
        return new JdbiDailyRepository(database(), TestedNotebooks.COMPETENCIES);
    }

    /** Opens the store, as another process does. */
    private void opened() {
        open.add(Database.open(folder.resolve("starling.db")));
    }

    private Database database() {
        return open.get(open.size() - 1);
    }
}
