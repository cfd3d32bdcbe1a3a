package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.Person;
import starling.discord.standin.SeenMessage;
import starling.discord.standin.StandIn;
import starling.interview.Attempt;
import starling.interview.Daily;
import starling.interview.DailyTime;
import starling.interview.PersonId;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionKind;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDailyRepository;
import starling.store.JdbiPreferencesRepository;

/** What comes by itself in Discord, and what people set there: all of Starling, started in the middle of a day. */
final class HabitsInDiscordTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String ANSWER = "Last spring the oven of our bakery broke. My job was to bake 600 rolls. "
            + "I called the school and baked there through the night. In the end all 600 rolls left at 5.40.";

    @TempDir
    private Path folder;

    private final StandIn discord = StandIn.open();
    private final String channel = discord.channel("practice");
    private final Person ann = discord.person("Ann");
    private final Person ben = discord.person("Ben");
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Optional<RunningBot> bot = Optional.empty();

    @BeforeEach
    void startTheBotAfterADayInAChannelThatHasADaily() {
        try (var database = Database.open(folder.resolve("starling.db"))) {
            keepYesterday(database);
        }
        bot = Optional.of(RunningBot.start(discord, folder.resolve("starling.db"), err));
    }

    /** Midnight has passed whenever this runs, so that all that comes at midnight comes late. */
    private void keepYesterday(Database database) {
        var competencies = CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml"));
        var midnight = new DailyTime(LocalTime.MIDNIGHT, ZoneId.of("UTC"));
        var dailies = new JdbiDailyRepository(database, competencies);
        var daily = new Daily(
                "discord:" + channel, midnight, QuestionKind.BEHAVIOURAL, competencies.find("deadline"), Instant.EPOCH);
        var yesterday = midnight.day(Instant.now()).minusDays(1);
        dailies.keep(daily);
        dailies.claim(daily, yesterday, midnight.beginOf(yesterday));
        dailies.choose(daily, yesterday, "conflict-with-peer");
        dailies.said(daily, yesterday);
        new JdbiAttemptRepository(database)
                .keep(
                        new Attempt(
                                UUID.randomUUID(),
                                id(ann),
                                "conflict-with-peer",
                                "I rang.",
                                midnight.beginOf(yesterday),
                                Optional.empty()),
                        daily.place());
        var preferences = new JdbiPreferencesRepository(database);
        preferences.change(id(ann), before -> before.withStreak(true), Instant.EPOCH);
        preferences.change(
                id(ben), before -> before.withZone(ZoneId.of("UTC")).withReminder(LocalTime.MIDNIGHT), Instant.EPOCH);
    }

    @AfterEach
    void stopTheBot() throws InterruptedException {
        bot.orElseThrow().stop();
        discord.close();
        assertThat(discord.refused()).isEmpty();
        assertThat(discord.pings()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("failed");
    }

    @Test
    void theQuestionOfTheDayComesWithTheDaysInARowOfThoseWhoWantThemSeen() {
        var question = ann.seesFromTheBot(channel);
        assertThat(question.toString())
                .contains("Question of the day · Deadline · ")
                .endsWith("**Days in a row**\n<@" + ann.id() + "> 1 day\n[Answer] [Hint] [Count my days]");

        var feedback =
                ann.submits(ann.presses(question, "Answer").form(), ANSWER).reply();
        assertThat(feedback.toString()).contains("Question of the day: 2 days in a row.");

        var set = ben.presses(question, "Count my days").reply();
        assertThat(set.isEphemeral()).isTrue();
        assertThat(set.toString()).contains("**Streak**\nOn. Your days in a row on the question of the day stand");
        assertThat(ben.submits(ben.presses(question, "Answer").form(), ANSWER)
                        .reply()
                        .toString())
                .contains("Question of the day: your first day in a row.");
    }

    @Test
    void whoManagesTheServerSetsTheQuestionOfTheDay() {
        var question = ann.seesFromTheBot(channel);

        assertThat(read(ann.types(channel, "/daily show").reply()))
                .isEqualTo(
                        "A question comes here every day at 00:00 (UTC): behavioural, on Deadline. The next one comes"
                                + " tomorrow. /daily stop ends it.");
        assertThat(read(ann.types(channel, "/daily start time:soon time-zone:UTC")
                        .reply()))
                .isEqualTo(
                        "This is no time of the day:\n\n> soon\n\nWrite it like 08:30 or 20:15, such as /daily start time:09:00.");
        assertThat(read(ann.types(channel, "/daily start time:00:00 time-zone:tokyo")
                        .reply()))
                .isEqualTo("A question comes here every day at 00:00 (Asia/Tokyo): behavioural. The next one comes"
                        + " tomorrow. /daily stop ends it.");
        var thread = ann.startsThread(question, "Answers");
        assertThat(read(ann.types(thread, "/daily start time:09:00 time-zone:UTC")
                        .reply()))
                .isEqualTo(
                        "Discord puts a thread away once nobody writes in it, and no question could come here then. Say"
                                + " /daily start in the channel itself.");
        assertThat(read(ann.types(channel, "/daily stop").reply()))
                .isEqualTo("No more questions of the day come here.");
        assertThat(read(ann.types(channel, "/daily stop").reply()))
                .isEqualTo("No question of the day comes here, so there is nothing to stop.");
        assertThat(read(ann.types(channel, "/daily show").reply()))
                .isEqualTo("No question of the day comes here. /daily start has one come every day.");
    }

    @Test
    void aReminderComesByDirectMessageAndIsStoppedThere() {
        var reminder = ben.seesFromTheBot(ben.directMessages());
        assertThat(reminder.toString()).isEqualTo("""
                You asked me to remind you: no question answered yet today.
                [Ask me a question] [Stop reminders]""");

        assertThat(read(ben.presses(reminder, "Stop reminders").reply()))
                .contains("**Reminder**\nOff. /settings reminder:08:30 sends you a direct message");
        assertThat(read(ann.types(channel, "/settings reminder:07:30").reply()))
                .isEqualTo(
                        "I need your time zone for a reminder. Say /settings reminder:07:30 time-zone: and a large city"
                                + " near you. Nothing is changed.");
        assertThat(read(ann.types(channel, "/settings reminder:7.30 pm time-zone:berlin")
                        .reply()))
                .contains("**Reminder**\nAt 19:30 (Europe/Berlin), by direct message, on days on which you have not");
        assertThat(read(ann.types(channel, "/settings scores:hidden").reply())).contains("**Scores**\nHidden.");

        var feedback = ann.submits(
                        ann.presses(
                                        ann.types(channel, "/question competency:deadline")
                                                .reply(),
                                        "Answer")
                                .form(),
                        ANSWER)
                .reply();
        assertThat(feedback.toString()).doesNotContain("of 100");
        assertThat(read(ann.presses(feedback, "Share").reply())).doesNotContain("of 100");
        assertThat(read(ann.types(channel, "/history").reply()))
                .contains("**1 · today · A story**\n")
                .doesNotContain("of 100");
        assertThat(read(ann.types(channel, "/forget").reply()))
                .contains(
                        "What you typed in Discord and what I said there stays in Discord until it is deleted there.");
    }

    /** What is read; the backslashes keep a text from being anything but text. */
    private static String read(SeenMessage message) {
        return message.toString().replace("\\", "");
    }

    private static PersonId id(Person person) {
        return new PersonId("discord:" + person.id());
    }
}
