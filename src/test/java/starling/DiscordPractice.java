package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.Person;
import starling.discord.standin.SeenMessage;
import starling.discord.standin.StandIn;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** The bot as members of a server meet it: all of Starling, through the real JDA, on a stand-in of Discord. */
abstract class DiscordPractice {
    static final String ANSWER = "Last spring our bakery had to fill an order of 600 rolls by six, and the oven broke. "
            + "My job was to get the order out in time. "
            + "I called @everyone at the school kitchen and baked in their ovens through the night. "
            + "As a result all 600 rolls left at 5.40 and the customer ordered again.";

    static final String UNFINISHED = """
            Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the oven broke. \
            My job was to get the order out in time. \
            I called the school kitchen next door, moved our dough there with two colleagues and baked in their ovens all night.""";
    static final String END = "In the end all 600 rolls left at 5.40 and the customer ordered 200 more the next week.";

    @TempDir
    Path folder;

    final StandIn discord = StandIn.open();
    final String channel = discord.channel("practice");
    final Person ann = discord.person("Ann");
    final Person ben = discord.person("Ben");
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    Optional<RunningBot> bot = Optional.empty();

    @BeforeEach
    void startTheBot() {
        bot = Optional.of(RunningBot.start(discord, folder.resolve("starling.db"), err));
    }

    @AfterEach
    void stopTheBot() throws InterruptedException {
        bot.orElseThrow().stop();
        discord.close();
        assertThat(discord.refused()).isEmpty();
        assertThat(discord.pings()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("bakery");
    }

    void changeStore(String statement) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("starling.db"));
                var changing = connection.createStatement()) {
            changing.execute("PRAGMA busy_timeout = 5000");
            changing.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static String probe(SeenMessage feedback) {
        var label = "**An interviewer would ask next**\n";
        var text = feedback.toString();
        int start = text.indexOf(label) + label.length();
        return text.substring(start, text.indexOf('\n', start));
    }

    /** The step of the hint at which stories are named. */
    static SeenMessage titles(Person person, SeenMessage question) {
        return person.presses(person.presses(question, "Hint").reply(), "Show the titles")
                .reply();
    }

    SeenMessage question() {
        return questionIn(channel);
    }

    /** The same question each time, since how an answer is read depends on it; none is asked again before all others. */
    SeenMessage questionIn(String place) {
        var question = ann.types(place, "/question competency:deadline").reply();
        while (!question.toString().startsWith("Tell me about the tightest deadline you have ever met.")) {
            question = ann.types(place, "/question competency:deadline").reply();
        }
        return question;
    }

    List<String> attempts(Person person) {
        try (var database = Database.open(folder.resolve("starling.db"))) {
            return new JdbiAttemptRepository(database)
                    .of(new PersonId("discord:" + person.id())).stream()
                            .map(attempt -> attempt.answer())
                            .toList();
        }
    }
}
