package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.Person;
import starling.discord.standin.SeenMessage;
import starling.discord.standin.StandIn;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** A whole interview in Discord: all of Starling, through the real JDA, on a stand-in of Discord. */
final class InterviewInDiscordTest {
    private static final String BEGINNING =
            "Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the oven broke. "
                    + "My job was to get the order out in time.";
    private static final String MIDDLE =
            "I called the school kitchen next door, moved our dough there with two colleagues and baked in their ovens"
                    + " all night.";
    private static final String END =
            "In the end all 600 rolls left at 5.40 and the customer ordered 200 more the next week.";

    private static final String LISTENING = """
            I am listening. Press Done, or say done, when you have said it all.
            [Done] [Start over]""";
    private static final String HIDDEN = "Discord hides from me what is typed here. To be heard, reply to a message of"
            + " mine and leave the @ on, or press Answer. In direct messages with me you can type freely.";
    private static final String FORGOTTEN = """
            This interview is forgotten, with all that was typed in it, so there is nothing to go on with here. \
            /interview start begins a new one.
            [A new interview]""";
    private static final String NOT_THEIRS = "This is not your interview. /interview start begins one of your own.";

    @TempDir
    private Path folder;

    private final StandIn discord = StandIn.open();
    private final String channel = discord.channel("practice");
    private final Person ann = discord.person("Ann");
    /** Looks into every private thread of the server. */
    private final Person ben = discord.person("Ben").moderates();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Optional<RunningBot> bot = Optional.empty();

    private void startTheBot() {
        bot = Optional.of(RunningBot.start(discord, folder.resolve("starling.db"), err));
    }

    private void stopTheBot() throws InterruptedException {
        bot.orElseThrow().stop();
    }

    private void restart() throws InterruptedException {
        stopTheBot();
        startTheBot();
    }

    @AfterEach
    void nothingOfAnAnswerWasSaidAloudOrBroken() throws InterruptedException {
        stopTheBot();
        discord.close();
        assertThat(discord.refused()).isEmpty();
        assertThat(discord.pings()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .doesNotContain("bakery")
                .doesNotContain("rolls");
    }

    @Test
    void aSystemDesignQuestionGoesStageByStageAndWhatIsAskedIsAnswered() {
        discord.letReadMessages();
        startTheBot();

        var room = ann.follows(
                ann.types(channel, "/interview start kind:system-design").reply());
        assertThat(ann.seesFromTheBot(room).toString()).endsWith("""
                Question 1 of 1, Requirements, stage 1 of 8
                [Answer] [Hint] [Skip] [Pause]""");
        var answered = ann.seesReplyTo(ann.says(room, "What is out of scope?"));
        assertThat(answered.toString()).endsWith("[Answer] [Skip] [Pause]");
        var listening = ann.seesReplyTo(ann.says(room, "I would begin with what people need."));
        assertThat(listening).hasToString(LISTENING);
        assertThat(ann.presses(listening, "Done").reply().toString())
                .contains("Question 1 of 1, Requirements, stage 1 of 8, follow-up");
        assertThat(answers(ann)).isEmpty();
    }

    @Test
    void itIsHeldInARoomOfTheirOwnAndWhatIsTypedThereIsHeardUntilDone() {
        discord.letReadMessages();
        startTheBot();

        var pointer = ann.types(channel, "/interview start questions:2").reply();
        var room = ann.follows(pointer);
        var opening = ann.seesFromTheBot(room);

        assertThat(pointer).hasToString("It is all set up in <#" + room + ">.");
        assertThat(pointer.isEphemeral()).isTrue();
        assertThat(discord.rooms()).singleElement().asString().matches("Interview, \\d{1,2} \\p{L}+: Ann Starling");
        assertThat(opening.toString())
                .contains("""
                2 behavioural questions. I say nothing about your answers until the end; the report has it all.
                """)
                .contains("""
                Type your answer here, in as many messages as you like, and press Done when you have said it all.
                """)
                .contains("Moderators of this server can look into it all the same")
                .endsWith("""
                Question 1 of 2
                [Answer] [Hint] [Skip] [Pause]""");
        assertThat(ben.sees(channel)).isEmpty();

        var first = ann.says(room, "Last spring there was something.");
        var listening = ann.seesReplyTo(first);
        assertThat(listening).hasToString(LISTENING);
        ann.edits(first, BEGINNING);
        var wrong = ann.says(room, "No, that was another time.");
        ann.says(room, MIDDLE);
        ann.deletes(wrong);
        assertThat(read(ben.presses(listening, "Done").reply())).isEqualTo(NOT_THEIRS);
        var probe = ann.presses(listening, "Done").reply();

        assertThat(answers(ann)).containsExactly(BEGINNING + "\n" + MIDDLE);
        assertThat(probe.isEphemeral()).isFalse();
        assertThat(probe.toString()).endsWith("""
                Question 1 of 2, follow-up
                [Answer] [Skip] [Pause]""");

        ann.seesReplyTo(ann.says(room, END));
        var second = ann.seesReplyTo(ann.says(room, "Done!"));
        assertThat(second.toString()).endsWith("""
                Question 2 of 2
                [Answer] [Hint] [Skip] [Pause]""");
        assertThat(answers(ann)).contains(BEGINNING + "\n" + MIDDLE + "\n\n" + END);

        var over = ann.presses(opening, "Skip").reply();
        assertThat(over.toString())
                .startsWith("That one is over. We are here now:")
                .endsWith("Question 2 of 2\n[Answer] [Hint] [Skip] [Pause]");
        var closed = ann.presses(second, "Skip").reply();
        assertThat(closed.toString()).endsWith("""
                Only you can open the report.
                [Read my report] [Another interview]""");
        assertThat(ben.sees(room).stream().filter(SeenMessage::isOfTheBot))
                .hasSizeGreaterThan(6)
                .allSatisfy(message -> assertThat(message.toString())
                        .doesNotContain("bakery")
                        .doesNotContain("rolls")
                        .doesNotContain("oven")
                        .doesNotContain("of 100"));

        assertThat(read(ben.presses(closed, "Read my report").reply())).isEqualTo(NOT_THEIRS);
        var report = ann.presses(closed, "Read my report").reply();
        assertThat(report.isEphemeral()).isTrue();
        assertThat(report.toString())
                .startsWith("Your interview\n1 of 2 questions answered")
                .contains("I asked one follow-up.", "Skipped.")
                .endsWith("[Feedback on 1] [Another interview]");
        assertThat(ann.presses(report, "Feedback on 1").reply().toString()).contains("600 rolls left at 5.40");
        assertThat(ann.says(room, "Thank you.")).isNotEmpty();
    }

    @Test
    void whatIsLeftOfAnInterviewThatWasForgottenSaysSo() {
        discord.letReadMessages();
        startTheBot();
        var room = room(ann.types(channel, "/interview start questions:2").reply());
        var opening = ann.seesFromTheBot(room);
        var form = ann.presses(opening, "Answer").form();
        var listening = ann.seesReplyTo(ann.says(room, BEGINNING));

        var forgotten = ann.types(room, "/forget sure:yes").reply();
        assertThat(forgotten.toString())
                .contains("- 1 interview, with what you typed in it\n")
                .endsWith("[New question]");

        for (var button : List.of("Done", "Start over")) {
            assertThat(read(ann.presses(listening, button).reply())).isEqualTo(FORGOTTEN);
        }
        for (var button : List.of("Answer", "Skip", "Pause")) {
            assertThat(read(ann.presses(opening, button).reply())).isEqualTo(FORGOTTEN);
        }
        // What was being typed meanwhile is shown to nobody else.
        assertThat(read(ann.submits(form, MIDDLE).reply())).isEqualTo(FORGOTTEN);
        assertThat(ben.sees(room).stream().filter(SeenMessage::isOfTheBot))
                .allSatisfy(message -> assertThat(message.toString()).doesNotContain("oven"));
        assertThat(answers(ann)).isEmpty();
        var another = ann.presses(opening, "Skip").reply();
        assertThat(ann.follows(ann.presses(another, "A new interview").reply())).isNotEmpty();
    }

    @Test
    void whereDiscordHidesWhatIsTypedThatIsSaidOnceAndTheFormAndAMentionAreHeard() {
        startTheBot();
        var room = room(ann.types(channel, "/interview start questions:2").reply());
        var opening = ann.seesFromTheBot(room);

        assertThat(ann.seesReplyTo(ann.says(room, BEGINNING))).hasToString(HIDDEN);
        ann.says(room, MIDDLE);
        var heard = ann.repliesTo(opening, BEGINNING);
        assertThat(ann.seesReplyTo(heard)).hasToString(LISTENING);
        assertThat(ann.sees(room).stream().filter(message -> message.toString().equals(HIDDEN)))
                .hasSize(1);

        var form = ann.presses(opening, "Answer").form();
        assertThat(form.toString()).contains("Say the rest");
        var probe = ann.submits(form, MIDDLE).reply();
        assertThat(probe.toString()).contains("Question 1 of 2, follow-up");
        assertThat(answers(ann)).containsExactly(BEGINNING + "\n" + MIDDLE);
        var next = ann.submits(ann.presses(probe, "Answer").form(), END).reply();
        assertThat(next.toString()).contains("Question 2 of 2").doesNotContain("rolls");
        assertThat(answers(ann)).contains(BEGINNING + "\n" + MIDDLE + "\n\n" + END);

        var late =
                ann.submits(form, "And I sent the caretaker a marzipan cake.").reply();
        assertThat(late.toString())
                .startsWith("That question is over; I have kept your words with your answer to it. We are here now:")
                .doesNotContain("marzipan");
    }

    @Test
    void itIsPausedTakenUpLeftAndThereIsOneAtATime() {
        discord.letReadMessages();
        startTheBot();
        assertThat(read(ann.types(channel, "/interview skip").reply()))
                .isEqualTo("You have no interview open. /interview start begins one.");
        var room = room(ann.types(channel, "/interview start questions:3 minutes:30 persona:neutral")
                .reply());
        var opening = ann.seesFromTheBot(room);
        assertThat(opening.toString())
                .contains("3 behavioural questions, 30 minutes.")
                .contains("Question 1 of 3.\nTime runs out: <t:");

        var paused = ann.presses(opening, "Pause").reply();
        assertThat(read(paused)).isEqualTo("""
                The interview is paused and the clock stands still. Go on whenever you like, with /interview resume.
                [Go on] [Stop]""");
        ann.says(room, "This is said to nobody.");
        assertThat(read(ben.presses(paused, "Stop").reply())).isEqualTo(NOT_THEIRS);
        var resumed = ann.presses(paused, "Go on").reply();
        assertThat(resumed.toString()).startsWith("Let us go on.").contains("Question 1 of 3.\nTime runs out: <t:");
        assertThat(resumed.isEphemeral()).as("it is there after a reload").isFalse();

        var again = ann.types(room, "/interview start").reply();
        assertThat(read(again))
                .startsWith("You have an interview open, begun on ")
                .contains(", at question 1 of 3.")
                .endsWith("[Go on] [Stop it]");
        var elsewhereOpen = ann.types(channel, "/interview start").reply();
        assertThat(elsewhereOpen.isEphemeral()).isTrue();
        assertThat(read(elsewhereOpen)).contains("It is here: <#" + room + ">").endsWith("[Go on here] [Stop it]");
        assertThat(discord.rooms()).hasSize(1);

        var skipped = ann.types(room, "/interview skip").reply();
        assertThat(skipped.toString()).contains("Question 2 of 3.");
        var lost = ann.types(channel, "/interview skip").reply();
        assertThat(read(lost))
                .isEqualTo("Your interview is not in this place. Use that command in your interview room, or continue"
                        + " here with /interview resume.");
        assertThat(lost.isEphemeral()).isTrue();
        assertThat(ben.sees(channel)).isEmpty();
        var elsewhere = room(ann.types(channel, "/interview resume").reply());
        assertThat(ann.seesFromTheBot(elsewhere).toString())
                .startsWith("Let us go on.")
                .contains("Question 2 of 3.");
        assertThat(discord.rooms()).hasSize(2);
        assertThat(read(ann.types(elsewhere, "/interview stop").reply())).isEqualTo("""
                We stop here.

                You answered nothing, so there is no report.
                [Another interview]""");
        assertThat(answers(ann)).isEmpty();
    }

    @Test
    void whatIsSaidAfterAStopIsAnAnswerOnlyWhereAQuestionIsNamed() {
        startTheBot();
        var direct = ann.directMessages();
        var before = ann.types(direct, "/question").reply();
        ann.types(direct, "/interview start").reply();
        assertThat(read(ann.types(direct, "/interview stop").reply())).isEqualTo("""
                We stop here.

                You answered nothing, so there is no report.
                [Another interview]""");

        assertThat(read(ann.seesReplyTo(ann.says(direct, "yes"))))
                .isEqualTo("No question is open here, so this was not kept. Start with /question.\n\nyes");
        assertThat(answers(ann)).isEmpty();
        ann.seesReplyTo(ann.repliesTo(before, BEGINNING));
        assertThat(answers(ann)).containsExactly(BEGINNING);
        ann.types(direct, "/question").reply();
        ann.seesReplyTo(ann.says(direct, MIDDLE));
        assertThat(answers(ann)).containsExactlyInAnyOrder(BEGINNING, MIDDLE);
    }

    @Test
    void whatIsChangedOrDeletedInAPauseOrAfterAMoveIsNotHandedIn() {
        discord.letReadMessages();
        startTheBot();
        var room = room(ann.types(channel, "/interview start questions:2").reply());
        var opening = ann.seesFromTheBot(room);
        var deleted = ann.says(room, "This was a mistake.");
        ann.seesReplyTo(deleted);
        var corrected = ann.says(room, "Last spring there was something.");
        ann.presses(opening, "Pause").reply();
        ann.edits(corrected, BEGINNING);
        var moved = room(ann.types(channel, "/interview resume").reply());
        ann.deletes(deleted);
        // In the lane of the old room, so that it comes behind both.
        ann.presses(opening, "Skip").reply();

        assertThat(answers(ann)).containsExactly(BEGINNING);
        assertThat(moved).isNotEqualTo(room);
    }

    @Test
    void inDirectMessagesTheReportComesAtOnce() {
        startTheBot();
        var direct = ann.directMessages();

        var opening = ann.types(direct, "/interview start questions:1").reply();
        assertThat(opening.toString())
                .contains("1 behavioural question. I say nothing")
                .doesNotContain("Moderators")
                .endsWith("Question 1 of 1\n[Answer] [Hint] [Skip] [Pause]");
        assertThat(discord.rooms()).isEmpty();
        assertThat(ann.seesReplyTo(ann.says(direct, BEGINNING))).hasToString(LISTENING);
        ann.says(direct, MIDDLE);
        var probe = ann.seesReplyTo(ann.says(direct, "done"));
        assertThat(probe.toString()).contains("Question 1 of 1, follow-up");
        assertThat(ann.seesReplyTo(ann.says(direct, END))).hasToString(LISTENING);
        var closed = ann.seesReplyTo(ann.says(direct, "done"));

        assertThat(closed.toString())
                .contains("1 of 1 question answered", "of 100: ")
                .endsWith("[Feedback on 1] [Another interview]");
        assertThat(ann.presses(closed, "Another interview").reply().toString()).contains("Question 1 of 1");
    }

    @Test
    void aRestartLosesNothingAndWhatIsPressedAfterwardsIsDoneOnce() throws InterruptedException {
        discord.letReadMessages();
        startTheBot();
        var room = room(ann.types(channel, "/interview start questions:2").reply());
        var opening = ann.seesFromTheBot(room);
        var listening = ann.seesReplyTo(ann.says(room, BEGINNING));

        restart();
        ann.says(room, MIDDLE);
        // Discord takes what the bot does, and the bot is gone before it could say so.
        discord.fail("PATCH webhooks/.*/messages/@original", 404, 10008, 1);
        discord.fail("POST channels/.*/messages", 403, 50013, 1);
        ann.presses(listening, "Done").isAcknowledged();
        restart();

        assertThat(answers(ann)).containsExactly(BEGINNING + "\n" + MIDDLE);
        var probe = ann.presses(listening, "Done").reply();
        assertThat(probe.toString())
                .startsWith("That one is over. We are here now:")
                .contains("Question 1 of 2, follow-up");
        assertThat(ann.presses(opening, "Answer").reply().toString()).startsWith("That one is over. We are here now:");
        assertThat(answers(ann)).hasSize(1);

        var form = ann.presses(probe, "Answer").form();
        var said = ann.submits(form, END);
        restart();
        // Heard before or not at all: Discord does not say what it has not delivered once more.
        var next = ann.submits(form, END);
        discord.deliverAgain(said);
        assertThat(next.reply().toString()).contains("Question 2 of 2");
        assertThat(answers(ann))
                .containsExactlyInAnyOrder(BEGINNING + "\n" + MIDDLE, BEGINNING + "\n" + MIDDLE + "\n\n" + END);
    }

    private String room(SeenMessage pointer) {
        return ann.follows(pointer);
    }

    /** What is read; the backslashes keep a text from being anything but text. */
    private static String read(SeenMessage message) {
        return message.toString().replace("\\", "");
    }

    private List<String> answers(Person person) {
        try (var database = Database.open(folder.resolve("starling.db"))) {
            return new JdbiAttemptRepository(database)
                    .of(new PersonId("discord:" + person.id())).stream()
                            .map(Attempt::answer)
                            .toList();
        }
    }
}
