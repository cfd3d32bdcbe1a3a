package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.Person;
import starling.discord.standin.SeenMessage;
import starling.discord.standin.StandIn;

/** A system-design question in Discord: all of Starling, through the real JDA, on a stand-in of Discord. */
@SuppressWarnings("NullAway.Init")
final class StagedInterviewInDiscordTest {
    private static final String DESIGN = "client -> load balancer -> ticket service -> Postgres";

    @TempDir
    private Path folder;

    private final StandIn discord = StandIn.open();
    private final String channel = discord.channel("practice");
    private final Person ann = discord.person("Ann");
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private RunningBot bot;

    @BeforeEach
    void startTheBot() throws IOException {
        FrontDoor.in(folder);
        Files.writeString(folder.resolve("config/personas.yaml"), InterviewTest.PERSONAS);
        Files.writeString(folder.resolve("config/questions/design.yaml"), InterviewTest.TICKETS);
        discord.letReadMessages();
        bot = RunningBot.start(discord, folder, folder.resolve("starling.db"), err);
    }

    @AfterEach
    void nothingWasRefusedOrSaidAloud() throws InterruptedException {
        bot.stop();
        discord.close();
        assertThat(discord.refused()).isEmpty();
        assertThat(discord.pings()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("fans").doesNotContain("Postgres");
    }

    @Test
    void aWholeInterviewGoesFromTheRequirementsToTheReportWithItsPicture() {
        var room = ann.follows(
                ann.types(channel, "/interview start kind:system-design").reply());
        assertThat(ann.seesFromTheBot(room).toString())
                .contains("What must it do, and how well? Ask me whatever you need to know; I answer as far as I can.")
                .endsWith("Question 1 of 1, Requirements, stage 1 of 7\n[Answer] [Hint] [Skip] [Pause]");
        assertThat(ann.seesReplyTo(ann.says(room, "How many users will there be?")))
                .hasToString("About 200,000 in the first minute.\n[Answer] [Skip] [Pause]");
        assertThat(ann.seesReplyTo(ann.says(room, "Is there a colour that the tickets should have?")))
                .hasToString("That is yours to decide.\n[Answer] [Skip] [Pause]");

        assertThat(handsIn(room, "Fans see the free seats and buy tickets for a seat."))
                .endsWith("""
                How fast, how available and how exact must it be? Give me numbers where you can.
                Question 1 of 1, Requirements, stage 1 of 7, follow-up
                [Answer] [Skip] [Pause]""");
        assertThat(handsIn(room, "No seat is ever sold twice.")).endsWith("""
                Which numbers does your design turn on? Reckon them, roughly.
                Question 1 of 1, Estimates, stage 2 of 7
                [Answer] [Skip] [Pause]""");
        assertThat(handsIn(room, "300,000 fans a day, and 4 looks at the map each."))
                .endsWith("""
                Which things does it keep, and which calls does it offer?
                Question 1 of 1, Entities and API, stage 3 of 7
                [Answer] [Skip] [Pause]""");
        assertThat(handsIn(room, "A Seat, an Order and a Fan.\nGET /seats, POST /orders"))
                .endsWith("""
                Now the design: its parts, how they connect, and the path of a request through them.
                Question 1 of 1, High-level design, stage 4 of 7
                [Answer] [Skip] [Pause]""");
        assertThat(handsIn(room, DESIGN)).endsWith("""
                Two fans tap the same seat. Who gets it, and where is that decided?
                Question 1 of 1, Deep dive, stage 5 of 7
                [Answer] [Skip] [Pause]""");
        assertThat(handsIn(room, "One conditional update on the seat."))
                .contains("""
                One thing has changed since we began.
                """)
                .endsWith("""
                Fans shall now be let in by lot. What changes in your design?
                Question 1 of 1, A change, stage 6 of 7
                [Answer] [Skip] [Pause]""");
        assertThat(handsIn(room, "A lottery over all verified accounts decides who gets in."))
                .endsWith("""
                To close: what did you give up for what, and what happens when a part fails?
                Question 1 of 1, Wrap-up, stage 7 of 7
                [Answer] [Skip] [Pause]""");
        var closed = done(
                room,
                "If Redis fails, we read from Postgres. We chose Postgres over Cassandra because seats need"
                        + " transactions.");
        assertThat(closed.toString()).endsWith("""
                Only you can open the report.
                [Read my report] [Another interview]""");

        var pressed = ann.presses(closed, "Read my report");
        var report = pressed.replyWith("(picture: ");
        assertThat(pressed.edits()).hasSize(2).first().asString().contains("-# I am drawing it.");
        assertThat(report.isEphemeral()).isTrue();
        assertThat(read(report))
                .contains("77 of 100: every delivery step is there. I asked one follow-up.")
                .containsPattern("- Requirements: [^,;\n]*, one follow-up\n- Estimates: [^,;\n]*\n")
                .contains("You asked me 2 questions.")
                .contains("(picture: Your design as boxes and arrows: client to load balancer;")
                .endsWith("[Feedback on 1] [Another interview]");
        assertThat(ann.opens(report, "design.png")).startsWith(0x89, 'P', 'N', 'G');

        var again = ann.presses(ann.presses(report, "Feedback on 1").reply(), "Try again")
                .form();
        var text = again.json().findValuesAsText("value").get(0);
        var same = ann.submits(again, text).reply();
        assertThat(read(same)).contains("The same steps as before.").contains("\n77 of 100\n");
        var more = ann.submits(ann.presses(same, "Try again").form(), text + "\n\nThe map of seats comes from a cache.")
                .reply();
        assertThat(read(more)).contains("The same steps as before.").doesNotContain("No longer there");
    }

    @Test
    void aQuestionBehindWordsIsAnsweredAndTheWordsWaitForDone() {
        var room = ann.follows(
                ann.types(channel, "/interview start kind:system-design").reply());
        var opening = ann.seesFromTheBot(room);
        var form = ann.presses(opening, "Answer").form();
        assertThat(form.json().toString())
                .contains("It is handed in, unless you ask me something: I answer that first, and the rest waits.");
        var answered = ann.submits(form, "Fans buy tickets for a seat.\n\nHow many users will there be?")
                .reply();
        assertThat(answered).hasToString("""
                About 200,000 in the first minute.

                What else you said is kept, and not handed in yet. Press Done, or say done, when you have said it all.
                [Done] [Answer] [Start over] [Skip] [Pause]""");
        assertThat(ann.presses(answered, "Answer").form().json().toString())
                .contains(
                        "All you typed is handed in with it, unless you ask me something: I answer that first, and it waits.");
        assertThat(ann.seesReplyTo(ann.says(room, "And what may I leave out?")))
                .as("nothing was said besides")
                .hasToString("Refunds.\n[Done] [Answer] [Start over] [Skip] [Pause]");
        assertThat(ann.seesReplyTo(
                        ann.says(room, "Fans see the free seats.\n\nIs there a colour that it should have?")))
                .hasToString("""
                That is yours to decide.

                What else you said is kept, and not handed in yet. Press Done, or say done, when you have said it all.
                [Done] [Answer] [Start over] [Skip] [Pause]""");

        assertThat(read(ann.presses(answered, "Done").reply()))
                .endsWith("stage 1 of 7, follow-up\n[Answer] [Skip] [Pause]");
    }

    @Test
    void threeQuestionsOfAMessageAreAnsweredAndSoManyMessages() {
        var room = ann.follows(
                ann.types(channel, "/interview start kind:system-design").reply());
        ann.seesFromTheBot(room);
        assertThat(
                        ann.seesReplyTo(
                                ann.says(
                                        room,
                                        "How many users will there be? What may I leave out? Is there a colour? Is it old? Is it new?")))
                .hasToString("""
                        “How many users will there be?” About 200,000 in the first minute.

                        “What may I leave out?” Refunds.

                        “Is there a colour?” That is yours to decide.

                        I answer 3 questions of a message. Ask me the others in another one.
                        [Answer] [Skip] [Pause]""");
        for (int more = 1; more < 30; more++) {
            ann.seesReplyTo(ann.says(room, "Is it blue?"));
        }

        assertThat(ann.seesReplyTo(ann.says(room, "Is it blue?")).toString())
                .matches("I answer questions of one person at most 30 times in 5 minutes\\. Go on in \\d+ seconds\\."
                        + " Your message is still here: copy it and send it again then\\.");
        assertThat(ann.seesReplyTo(ann.says(room, "Fans buy tickets.")))
                .asString()
                .startsWith("I am listening.");
    }

    @Test
    void inDirectMessagesTooTheWordsOfFeedbackComeBeforeThePicture() {
        var direct = ann.directMessages();
        ann.types(direct, "/question kind:system-design").reply();

        var answer = ann.says(direct, DESIGN);

        assertThat(ann.seesReplyTo(answer).toString()).contains("**Your design as I read it**\n");
        var feedback = ann.seesReplyWith("(picture: ", answer);
        assertThat(feedback.toString()).doesNotContain("I am drawing it.");
        assertThat(ann.opens(feedback, "design.png")).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void feedbackAndPictureComeWhateverElseRunsInTheSharedPoolOfJava() throws InterruptedException {
        var direct = ann.directMessages();
        var begun = new CountDownLatch(ForkJoinPool.getCommonPoolParallelism());
        var ended = new CountDownLatch(1);
        for (int busy = 0; busy < ForkJoinPool.getCommonPoolParallelism(); busy++) {
            ForkJoinPool.commonPool().execute(() -> keepBusy(begun, ended));
        }
        try {
            begun.await();

            var form = ann.presses(
                            ann.types(direct, "/question kind:system-design").reply(), "Answer")
                    .form();
            var submitted = ann.submits(form, DESIGN);

            assertThat(submitted.replyWith("(picture: ").toString()).contains("**Your design as I read it**\n");
            assertThat(submitted.edits()).first().asString().contains("-# I am drawing it.");
        } finally {
            ended.countDown();
        }
    }

    private static void keepBusy(CountDownLatch begun, CountDownLatch ended) {
        begun.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String handsIn(String room, String text) {
        return read(done(room, text));
    }

    private SeenMessage done(String room, String text) {
        return ann.presses(ann.seesReplyTo(ann.says(room, text)), "Done").reply();
    }

    /** What is read; without the marks of headings and small letters, and the backslashes that keep a text from being anything else. */
    private static String read(SeenMessage message) {
        return message.toString().replaceAll("(?m)^(?:-#|#+) ", "").replace("\\", "");
    }
}
