package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.Person;
import starling.discord.standin.StandIn;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** The bot as members of a server meet it: all of Starling, through the real JDA, on a stand-in of Discord. */
final class DiscordPracticeTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String ANSWER =
            "Last spring our bakery had to fill an order of 600 rolls by six, and the oven broke. "
                    + "My job was to get the order out in time. "
                    + "I called @everyone at the school kitchen and baked in their ovens through the night. "
                    + "As a result all 600 rolls left at 5.40 and the customer ordered again.";

    @TempDir
    private Path folder;

    private final StandIn discord = StandIn.open();
    private final String channel = discord.channel("practice");
    private final Person ann = discord.person("Ann");
    private final Person ben = discord.person("Ben");
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private Thread bot = new Thread();

    @BeforeEach
    void startTheBot() {
        var environment = Map.of(
                "STARLING_HOME", PROJECT.toString(),
                "STARLING_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("starling.db"),
                "STARLING_DISCORD_REST_URL", discord.restUrl(),
                "STARLING_DISCORD_GATEWAY_URL", discord.gatewayUrl(),
                "DISCORD_TOKEN", discord.token());
        var online = new CompletableFuture<String>();
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                online.complete(line);
            }
        };
        bot = new Thread(() -> {
            try {
                status.complete(Starling.run(
                        new String[0],
                        InputStream.nullInputStream(),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment));
            } finally {
                online.complete("ended");
            }
        });
        bot.start();
        assertThat(online.join()).isEqualTo("Starling is on Discord. Stop it with Ctrl-C.");
    }

    @AfterEach
    void stopTheBot() throws InterruptedException {
        bot.interrupt();
        bot.join();
        discord.close();
        assertThat(status).isCompletedWithValue(0);
        assertThat(discord.refused()).isEmpty();
        assertThat(discord.pings()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("bakery");
    }

    @Test
    void aQuestionIsAnsweredInAFormAndOnlyItsAuthorReadsTheFeedbackUntilItIsShared() {
        var question = ann.types(channel, "/question competency:deadline").reply();
        assertThat(question.toString()).contains("Deadline · ").endsWith("[Answer] [Hint] [Another]");
        assertThat(question.isEphemeral()).isFalse();

        var form = ann.presses(question, "Answer").form();
        var feedback = ann.submits(form, ANSWER).reply();

        assertThat(feedback.isEphemeral()).isTrue();
        assertThat(feedback.toString())
                .startsWith("A story with all four parts")
                .contains("✅ **Result**")
                .contains("600 rolls left at 5.40")
                .endsWith("[Try again] [Another question] [Share]");
        assertThat(ben.sees(channel).toString()).doesNotContain("rolls");
        assertThat(attempts(ann)).containsExactly(ANSWER);

        var shared = ann.presses(feedback, "Share").reply();
        assertThat(shared.isEphemeral()).isFalse();
        assertThat(ben.sees(channel).toString())
                .contains("600 rolls left at 5.40")
                .doesNotContain("stories/");
    }

    @Test
    void aReplyToTheQuestionIsAnAnswerWhoseFeedbackOnlyItsAuthorOpens() {
        var question = ann.types(channel, "/question").reply();

        var notice = ben.seesReplyTo(ben.repliesTo(question, ANSWER));
        assertThat(notice.toString()).isEqualTo("""
                Thanks, I have read your answer. Only you can open the feedback.
                [Read my feedback]""");

        assertThat(ben.presses(notice, "Read my feedback").reply().toString())
                .startsWith("A story with all four parts");
        var refusal = ann.presses(notice, "Read my feedback").reply();
        assertThat(refusal.isEphemeral()).isTrue();
        assertThat(refusal.toString())
                .isEqualTo("Only the person who gave this answer can open its feedback."
                        + " Answer the question yourself to get your own.");
        assertThat(attempts(ben)).containsExactly(ANSWER);
        assertThat(attempts(ann)).isEmpty();
    }

    @Test
    void aMentionInTheQuestionsThreadIsAnAnswerAndAHintIsForOnePersonOnly() {
        var question = ann.types(channel, "/question kind:behavioural").reply();
        var hint = ben.presses(question, "Hint").reply();
        assertThat(hint.isEphemeral()).isTrue();
        assertThat(hint.toString()).contains("**What it is after**");

        var thread = ann.startsThread(question, "my answer");
        var notice = ann.seesReplyTo(ann.mentionsTheBot(thread, ANSWER));
        assertThat(notice.toString()).endsWith("[Read my feedback]");
        assertThat(attempts(ann)).containsExactly(ANSWER);
    }

    @Test
    void anotherQuestionIsAnotherQuestion() {
        var first = ann.types(channel, "/question competency:conflict").reply();
        var second = ann.presses(first, "Another").reply();

        assertThat(second.toString()).contains("Conflict · ").isNotEqualTo(first.toString());
    }

    private List<String> attempts(Person person) {
        try (var database = Database.open(folder.resolve("starling.db"))) {
            return new JdbiAttemptRepository(database)
                    .of(new PersonId("discord:" + person.id())).stream()
                            .map(attempt -> attempt.answer())
                            .toList();
        }
    }
}
