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
import starling.discord.standin.SeenMessage;
import starling.discord.standin.StandIn;
import starling.feedback.Label;
import starling.interview.Claim;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDisagreementRepository;

/** The bot as members of a server meet it: all of Starling, through the real JDA, on a stand-in of Discord. */
final class DiscordPracticeTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String ANSWER =
            "Last spring our bakery had to fill an order of 600 rolls by six, and the oven broke. "
                    + "My job was to get the order out in time. "
                    + "I called @everyone at the school kitchen and baked in their ovens through the night. "
                    + "As a result all 600 rolls left at 5.40 and the customer ordered again.";

    private static final String UNFINISHED = """
            Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the oven broke. \
            My job was to get the order out in time. \
            I called the school kitchen next door, moved our dough there with two colleagues and baked in their ovens all night.""";
    private static final String END =
            "In the end all 600 rolls left at 5.40 and the customer ordered 200 more the next week.";

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
                .contains(
                        " of 100 · 57 words, about 25 seconds spoken\n\n🟦🟦🟦🟨🟨🟪🟪🟪🟩🟩\n🟦 **Situation** 32 %\n> Last spring")
                .contains("🟩 **Result** ")
                .contains("600 rolls left at 5.40")
                .endsWith("[Answer the probe] [Try again] [Another question] [Why?] [Share] [I disagree]");
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
    void theProbeIsAnsweredAndTheWholeIsReadAgain() {
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();
        assertThat(feedback.toString())
                .startsWith("A story without its Result\n60 of 100 · ")
                .contains("⬜ **Result** not found");

        var form = ann.presses(feedback, "Answer the probe").form();
        assertThat(form).hasToString("""
                An interviewer would ask
                What came of it, and how do you know? (Your words are added to your answer, and the whole of it is read again.):\s""");
        var better = ann.submits(form, END).reply();

        assertThat(better.isEphemeral()).isTrue();
        assertThat(better.toString())
                .startsWith("A story with all four parts\nNew: Result.\n\n85 of 100, 60 before · ")
                .contains("🟩 **Result** 26 % · new\n> In the end all 600 rolls left")
                .contains("🟦 **Situation** 30 % · was 41 %");
        assertThat(attempts(ann)).containsExactly(UNFINISHED + "\n\n" + END, UNFINISHED);
        assertThat(ben.sees(channel).toString()).doesNotContain("rolls");
    }

    @Test
    void tryingAgainStartsFromTheLastText() {
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();

        var form = ann.presses(feedback, "Try again").form();
        assertThat(form.toString())
                .startsWith("Try again\nChange what you like (The question was: ")
                .endsWith(UNFINISHED);
        var worse = ann.submits(form, "I usually call the school. I always find another oven.")
                .reply();

        assertThat(worse.toString())
                .startsWith("This is a habit, not a story yet\nBefore, it was a story of 60 of 100.\n\n");
    }

    @Test
    void aReplyToFeedbackTriesItsQuestionAgain() {
        var room = ann.directMessages();
        var question = ann.seesReplyTo(ann.says(room, "/question"));
        var feedback = ann.seesReplyTo(ann.repliesTo(question, UNFINISHED));
        ann.seesReplyTo(ann.says(room, "/question"));

        var again = ann.seesReplyTo(ann.repliesTo(feedback, UNFINISHED + " " + END));

        assertThat(again.toString()).startsWith("A story with all four parts\nNew: Result.\n\n85 of 100, 60 before · ");
    }

    @Test
    void anAnswerThatIsTooLongForAFormIsNotCut() {
        var notice = ann.seesReplyTo(ann.repliesTo(question(), UNFINISHED + " I baked.".repeat(450)));
        var feedback = ann.presses(notice, "Read my feedback").reply();

        assertThat(ann.presses(feedback, "Try again").form()).hasToString("""
                Try again
                Change what you like (Your last answer has 4,307 characters; only 4,000 fit here, so paste what you want to keep.): \
                The whole answer, as you would say it""");
    }

    @Test
    void whyNamesTheRuleItsFactsAndEachSentence() {
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();

        var why = ann.presses(feedback, "Why?").reply();

        assertThat(why.isEphemeral()).isTrue();
        assertThat(why.toString())
                .startsWith(
                        "Why I read it so\nI take this for a story. To the rules that is kind = story, reason = event.")
                .contains("""
                        **result-missing (problem)**
                        The story stops before its end, and I cannot see what came of it.
                        - It holds when kind == "story" && !result.present
                        - Here kind = story, result.present = false
                        """)
                .contains("**Sentence by sentence**\nSituation, ");
    }

    @Test
    void aPersonWhoDisagreesIsToldWhoWillReadItAndItIsKeptWithTheReading() {
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();

        var form = ann.presses(feedback, "I disagree").form();
        assertThat(form.toString())
                .startsWith("""
                        What is wrong?
                        Which line is wrong? (The owner of this bot will be able to read it, and your answer with it.): \
                        [This is a story] [Situation: found] [Task: found] [Action: found] [Result: not found] \
                        [Learning: not found] [The story stops""")
                .endsWith("What should it be? (Leave this empty if you like.):"
                        + " Such as: the last sentence is what came of it");
        var thanks = ann.submits(form, "Result: not found", "They baked, that is it.")
                .reply();

        assertThat(thanks.isEphemeral()).isTrue();
        assertThat(thanks.toString())
                .isEqualTo("Thank you. I have noted that you disagree with this line: “Result: not found”");
        try (var database = Database.open(folder.resolve("starling.db"))) {
            assertThat(new JdbiDisagreementRepository(database).all())
                    .singleElement()
                    .satisfies(kept -> {
                        assertThat(kept.attempt().answer()).isEqualTo(UNFINISHED);
                        assertThat(kept.claim())
                                .isEqualTo(new Claim(Claim.Subject.PART, "result", "Result: not found"));
                        assertThat(kept.says()).isEqualTo("They baked, that is it.");
                        assertThat(kept.labels())
                                .extracting(Label::part)
                                .containsExactly("situation", "task", "action");
                    });
        }
    }

    @Test
    void anotherQuestionIsAnotherQuestion() {
        var first = ann.types(channel, "/question competency:conflict").reply();
        var second = ann.presses(first, "Another").reply();

        assertThat(second.toString()).contains("Conflict · ").isNotEqualTo(first.toString());
    }

    private SeenMessage question() {
        return ann.types(channel, "/question kind:behavioural").reply();
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
