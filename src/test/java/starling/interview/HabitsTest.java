package starling.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
import starling.command.DailyQuestions;
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
    private final List<Reply> replies = new ArrayList<>();
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

        now = now.plus(Duration.ofMinutes(5));
        outcome = Announcer.Outcome.UNREACHABLE;
        questions.run();
        assertThat(said).hasSize(2);
        assertThat(dailies().of(PLACE)).isEmpty();

        now = now.plus(Duration.ofDays(1));
        outcome = Announcer.Outcome.SAID;
        questions.run();
        assertThat(said).hasSize(2);
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
                new JdbiPersonalData(database()), interviewer(), tested.notebooks(), Clock.fixed(now, ZoneOffset.UTC));
        assertThat(forgetting.forgetExpiredAnswers()).isZero();

        now = now.plus(Duration.ofDays(5)).plusSeconds(1);
        forgetting = new Forgetting(
                new JdbiPersonalData(database()), interviewer(), tested.notebooks(), Clock.fixed(now, ZoneOffset.UTC));
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
        var attempt = new Attempt(UUID.randomUUID(), person, question, "First, the requirements.", now);
        attempts().keep(attempt);
        return attempt;
    }

    /** Starling started once more, doing what is due. */
    private void run() {
        questions().run();
        new Reminders(preferences(), announcer(), Clock.fixed(now, ZoneOffset.UTC)).run();
    }

    private DailyQuestions questions() {
        return new DailyQuestions(dailies(), preferences(), interviewer(), announcer(), new Clock() {
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
            public Outcome sayIn(String place, Reply reply) {
                said.add(place);
                replies.add(reply);
                return outcome;
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
