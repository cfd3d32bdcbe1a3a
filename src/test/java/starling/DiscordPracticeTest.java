package starling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.Person;
import starling.discord.standin.SeenMessage;
import starling.discord.standin.StandIn;
import starling.feedback.Label;
import starling.interview.Claim;
import starling.interview.Disagreement;
import starling.interview.KeptNotes;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDisagreementRepository;
import starling.store.JdbiNotebookRepository;

/** The bot as members of a server meet it: all of Starling, through the real JDA, on a stand-in of Discord. */
final class DiscordPracticeTest {
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

    private static final String DESIGN = """
            Functional requirements: users can paste a text and get a link, and anybody with the link can read it.
            High-level design: the client calls the load balancer, and the load balancer calls the paste service.""";
    private static final String ESTIMATES =
            "Estimates: 1 million pastes a day at 10 kB is about 12 writes and 120 reads a second, and 3.6 TB a year.";

    private static final String LONG_AND_STRONG = """
            Two years ago I ran the lending desk of a town library, and every Saturday the queue went out into the street. People \
            with small children waited longest, and some of them left again without a book. My task was to halve the waiting time \
            before the school holidays began, which was five weeks away. I timed 60 visits with a stopwatch, because I wanted to \
            know where the minutes went. I found that four of five people only brought books back, and that each of them waited \
            behind somebody with a question. I asked the carpenter to cut a slot into the side door, and I painted arrows on the \
            floor that led to it. I moved the reservations to a shelf that people could reach by themselves, so that nobody had to \
            queue for them. I wrote to all 900 members and explained the new way in five sentences. I put a volunteer beside the \
            slot for the first two Saturdays, because I expected that people would be unsure of it. When two of them complained \
            about the arrows, I walked the way with them and changed one. I then timed another 60 visits, and I saw that the \
            telephone still took a third of our time. I moved the telephone into the office and gave my colleague two fixed hours \
            for calls. I also wrote down what people asked most, and I hung the answers beside the door. Every Saturday evening I \
            counted how many people had left without a book and told the team on Monday. In the end the wait fell from eleven \
            minutes to four, and nobody left without a book in the last two weeks before the holidays. The number of loans rose by \
            12 percent, and the mayor thanked me in front of the council. I learned to measure before I change anything, and since \
            then I have timed every new idea at the desk first.""";

    @TempDir
    private Path folder;

    private final StandIn discord = StandIn.open();
    private final String channel = discord.channel("practice");
    private final Person ann = discord.person("Ann");
    private final Person ben = discord.person("Ben");
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Optional<RunningBot> bot = Optional.empty();

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

    @Test
    void aQuestionIsAnsweredInAFormAndOnlyItsAuthorReadsTheFeedbackUntilItIsShared() {
        var question = question();
        assertThat(question.toString()).contains("Deadline · ").endsWith("[Answer] [Hint] [Another]");
        assertThat(question.isEphemeral()).isFalse();

        var form = ann.presses(question, "Answer").form();
        var feedback = ann.submits(form, ANSWER).reply();

        assertThat(feedback.isEphemeral()).isTrue();
        assertThat(feedback.toString())
                .contains(" of 100 · 57 words, about 25 seconds spoken\n\n🟦🟦🟦🟨🟨🟪🟪🟪🟩🟩\n\n**Fix this first**\n")
                .contains("\n\n🟦 **Situation** 32 %\n> Last spring")
                .contains("🟩 **Result** ")
                .contains("600 rolls left at 5.40")
                .endsWith("[Answer the probe] [Try again] [Next] [Why?] [Share] [I disagree] [Save it]");
        assertThat(ben.sees(channel).toString()).doesNotContain("rolls");
        assertThat(attempts(ann)).containsExactly(ANSWER);

        var shared = ann.presses(feedback, "Share").reply();
        assertThat(shared.isEphemeral()).isFalse();
        assertThat(ben.sees(channel).toString())
                .contains("600 rolls left at 5.40")
                .doesNotContain("stories/");
    }

    @Test
    void aNewStoryIsSavedOnlyByWhoeverToldItAndNobodyElseReadsThatItIsNew() {
        var question = question();
        var feedback =
                ann.submits(ann.presses(question, "Answer").form(), ANSWER).reply();
        assertThat(feedback.toString()).contains("I did not find it in your notes, so I take it for a new one.");

        var shared = ann.presses(feedback, "Share").reply();
        assertThat(shared.toString()).doesNotContain("notes").doesNotContain("Save");

        var form = ann.presses(feedback, "Save it").form();
        assertThat(form.toString())
                .contains("\nTitle: Last spring our bakery had to fill an order of 600 rolls\n")
                .contains("\nTask: My job was to get the order out in time.\n");
        var saved = ann.submits(form, "The oven", "The oven broke.", "", "I baked at the school.", "All left.")
                .reply();
        assertThat(saved.isEphemeral()).isTrue();
        assertThat(saved.toString()).contains("It is in your notes now.", "The oven", "All left.");
        assertThat(ann.presses(feedback, "Save it").reply().toString())
                .startsWith("This story is in the notes already, as “The oven”; I added nothing.");

        assertThat(ben.submits(form, "Mine", "I was there.", "", "", "").reply().toString())
                .startsWith("There is no story of yours here to save. /notes add takes one that you type.");
        assertThat(ben.types(channel, "/notes list").reply().toString())
                .startsWith("You keep no notes of your own yet.");
        assertThat(ben.sees(channel).toString()).doesNotContain("The oven");
    }

    @Test
    void aReplyToTheQuestionIsAnAnswerWhoseFeedbackOnlyItsAuthorOpens() {
        var question = ann.types(channel, "/question").reply();

        var notice = ben.seesReplyTo(ben.repliesTo(question, ANSWER));
        assertThat(notice.toString()).isEqualTo("""
                Thanks, I have read your answer. Only you can open the feedback. Reply here to add to your answer.
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
        var question = question();
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
                What came of it, and how do you know?
                Your answer (Your words are added to your answer, and the whole of it is read again.):\s""");
        var better = ann.submits(form, END).reply();

        assertThat(better.isEphemeral()).isTrue();
        assertThat(better.toString())
                .startsWith("A story with all four parts\nNew: Result.\n\n95 of 100, 60 before · ")
                .contains("🟩 **Result** 26 %\n> In the end all 600 rolls left")
                .contains("🟨 **Task** 14 % · was 19 %");
        assertThat(attempts(ann)).containsExactly(UNFINISHED + "\n\n" + END, UNFINISHED);
        assertThat(ben.sees(channel).toString()).doesNotContain("rolls");
    }

    @Test
    void tryingAgainStartsFromTheLastText() {
        var question = question();
        var feedback =
                ann.submits(ann.presses(question, "Answer").form(), UNFINISHED).reply();

        var form = ann.presses(feedback, "Try again").form();
        assertThat(form)
                .hasToString("Try again\nThe question was: "
                        + question.toString().lines().findFirst().orElseThrow() + "\nChange what you like: "
                        + UNFINISHED);
        var worse = ann.submits(form, "I usually call the school. I always find another oven.")
                .reply();

        assertThat(worse.toString())
                .startsWith("This is a habit, not a story yet\nBefore, it was a story of 60 of 100.\n\n");
    }

    @Test
    void aReplyToFeedbackAnswersItsProbe() {
        var room = ann.directMessages();
        var question = questionIn(room);
        var feedback = ann.seesReplyTo(ann.repliesTo(question, UNFINISHED));
        assertThat(feedback.toString())
                .contains("**An interviewer would ask next**\nWhat came of it, and how do you know?\n")
                .contains("\n-# Reply to this message to answer the probe: your words are added to your answer.\n[");
        ann.seesReplyTo(ann.says(room, "/question"));

        var better = ann.seesReplyTo(ann.repliesTo(feedback, END));

        assertThat(better.toString()).startsWith("A story with all four parts\nNew: Result.\n\n");
        assertThat(attempts(ann)).containsExactly(UNFINISHED + "\n\n" + END, UNFINISHED);
    }

    @Test
    void aReplyToFeedbackWithoutAProbeTriesItsQuestionAgain() {
        var room = ann.directMessages();
        var question = questionIn(room);
        var feedback = ann.seesReplyTo(ann.repliesTo(question, "fine"));
        assertThat(feedback.toString())
                .contains("\n-# Reply to this message with your whole answer to try again.\n[Try again]");

        ann.seesReplyTo(ann.repliesTo(feedback, UNFINISHED));

        assertThat(attempts(ann)).containsExactly(UNFINISHED, "fine");
    }

    @Test
    void aReplyToTheLineThatOpensFeedbackIsAddedByItsAuthorOnly() {
        var notice = ann.seesReplyTo(ann.repliesTo(question(), UNFINISHED));

        var refusal = ben.seesReplyTo(ben.repliesTo(notice, "Where was this bakery?"));
        assertThat(refusal)
                .hasToString("Only the person who gave this answer can open its feedback."
                        + " Answer the question yourself to get your own.");
        ann.seesReplyTo(ann.repliesTo(notice, END));

        assertThat(attempts(ann)).containsExactly(UNFINISHED + "\n\n" + END, UNFINISHED);
        assertThat(attempts(ben)).isEmpty();
    }

    @Test
    void whenTheOwnerHasRemovedTheQuestionEveryButtonSaysSo() {
        var gone = "That question is no longer in the question bank, so I cannot read this answer again."
                + " Get a new one with /question.";
        var notice = ann.seesReplyTo(ann.repliesTo(question(), UNFINISHED));
        var feedback = ann.presses(notice, "Read my feedback").reply();
        removeQuestions();

        assertThat(ann.presses(notice, "Read my feedback").reply()).hasToString(gone);
        for (var button : List.of("Answer the probe", "Try again", "Why?", "Share", "I disagree")) {
            assertThat(ann.presses(feedback, button).reply()).hasToString(gone);
        }
        assertThat(ben.presses(notice, "Read my feedback").reply().toString()).startsWith("Only the person who");
    }

    @Test
    void whatWasTypedForAQuestionThatIsGoneIsGivenBackWhole() {
        var typed = "First I wrote a list.\n\n" + "I baked. ".repeat(430).strip();
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();
        var form = ann.presses(feedback, "Try again").form();
        removeQuestions();

        assertThat(typed).hasSizeBetween(3_880, 3_920);
        assertThat(ann.submits(form, typed).reply())
                .hasToString("That question is no longer in the question bank, so this was not kept."
                        + " Get a new one with /question.\n" + typed);
        assertThat(attempts(ann)).containsExactly(UNFINISHED);
    }

    @Test
    void anAnswerThatIsTooLongForAFormIsNotCut() {
        var more = "I baked. ".repeat(220).strip();
        var notice = ann.seesReplyTo(ann.repliesTo(question(), UNFINISHED));
        var longer = ann.seesReplyTo(ann.repliesTo(ann.seesReplyTo(ann.repliesTo(notice, more)), more));
        var feedback = ann.presses(longer, "Read my feedback").reply();

        assertThat(ann.presses(feedback, "Try again").form().toString())
                .startsWith("Try again\nThe question was: ")
                .endsWith("""

                Change what you like (It has 4,219 characters; only 4,000 fit here, so paste what you want to keep.): \
                The whole answer, as you would say it""");
    }

    @Test
    void whyNamesTheRuleItsFactsAndEachSentence() {
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();

        var why = ann.presses(feedback, "Why?").reply();

        assertThat(why.isEphemeral()).isTrue();
        assertThat(why.toString())
                .startsWith("Why I read it so\nThis is a story. To the rules that is kind = story, reason = event.")
                .contains("""
                        **result-missing (problem)**
                        The story stops before its end, and I cannot see what came of it.
                        - It holds when kind == "story" && !result.present
                        - Here kind = story, result.present = false
                        """)
                .contains("**Sentence by sentence**\nSituation, ");
    }

    @Test
    void whyShowsEveryFactOfALongStrongAnswer() {
        var notice = ann.seesReplyTo(ann.repliesTo(
                ann.types(channel, "/question competency:process-improvement").reply(), LONG_AND_STRONG));
        var feedback = ann.presses(notice, "Read my feedback").reply();
        assertThat(feedback.toString()).contains("**Why it is strong**\n- All four parts are there");

        var why = ann.presses(feedback, "Why?").reply().toString();

        assertThat(why)
                .contains("""
                        **strong-answer (strength)**
                        All four parts are there, and what you did has the room it needs.
                        - It holds when kind == "story" && missing == 0 &&""")
                .containsPattern(
                        "- Here kind = story, missing = 0, result.measured = true, relevance = 0.[0-9]+, words = 3[0-9]+, .*"
                                + "after\\\\_result = [0-9]+\n")
                .contains("**Sentence by sentence**\nSituation, ");
        assertThat(why.lines().filter(line -> line.startsWith("- "))).noneMatch(line -> line.endsWith("…"));
    }

    @Test
    void whyOfAnAnswerThatIsNoStoryIsShort() {
        var feedback = ann.submits(
                        ann.presses(question(), "Answer").form(),
                        "I would talk to them. I would then ask my manager. I would never shout at anybody.")
                .reply();

        assertThat(ann.presses(feedback, "Why?").reply().toString())
                .startsWith(
                        "Why I read it so\nThis is a plan, not a story yet. To the rules that is kind = none, reason = hypothetical.")
                .endsWith("I looked for no parts in it, since nothing in it is told as it happened.")
                .doesNotContain("None of the parts");
    }

    @Test
    void noProbeIsAskedTwice() {
        var first = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();
        var second = ann.submits(ann.presses(first, "Answer the probe").form(), "I do not remember it.")
                .reply();
        var third = ann.submits(ann.presses(second, "Answer the probe").form(), "I am not sure.")
                .reply();

        assertThat(Set.of(probe(first), probe(second), probe(third))).hasSize(3);
        assertThat(ann.presses(third, "Answer the probe").form().toString()).contains(probe(third));
    }

    @Test
    void aDesignIsProbedTriedAgainExplainedAndDisagreedWith() {
        var question = ann.types(channel, "/question kind:system-design").reply();
        var answered = ann.submits(ann.presses(question, "Answer").form(), DESIGN);
        var feedback = answered.replyWith("(picture: ");
        assertThat(answered.edits())
                .as("the words, and then the same with the picture")
                .hasSize(2)
                .first()
                .asString()
                .startsWith("3 of 10 delivery steps are there\n")
                .contains("**Your design as I read it**\n\n-# I am drawing it.\n")
                .doesNotContain("(picture: ");
        assertThat(feedback.toString())
                .startsWith("3 of 10 delivery steps are there\n")
                .contains("""
                        **Your design as I read it**
                        (picture: Your design as boxes and arrows: client to load balancer; load balancer to paste service.""");
        assertThat(ann.opens(feedback, "design.png")).startsWith(0x89, 'P', 'N', 'G');

        var better = ann.submits(ann.presses(feedback, "Answer the probe").form(), ESTIMATES)
                .reply();
        assertThat(better.toString()).startsWith("4 of 10 delivery steps are there\nNew: Estimates.\n");
        assertThat(probe(better)).isNotEqualTo(probe(feedback));

        var worse = ann.submits(ann.presses(better, "Try again").form(), "It depends.")
                .reply();
        assertThat(worse.toString())
                .startsWith("This is not a design yet\nBefore, it was a design with 4 of 10 delivery steps.\n");

        assertThat(ann.presses(better, "Why?").reply().toString())
                .contains("**Step by step**\nFunctional requirements, line 1\n");
        var form = ann.presses(better, "I disagree").form();
        assertThat(ann.submits(form, "API: not found", "").reply().toString())
                .endsWith("> API: not found\n\n**You say it should be**\nthere");
        var flow = "Data flow: the client calls the load balancer, and the load balancer calls the paste service.";
        assertThat(ann.submits(form, flow, "It is the high-level design.").reply())
                .hasToString("""
                        Thank you. I have noted that you disagree with this line:

                        > %s""".formatted(flow));
        assertThat(disagreements())
                .extracting(Disagreement::shouldBe, Disagreement::says)
                .containsExactly(tuple("present", ""), tuple("", "It is the high-level design."));
    }

    @Test
    void aPersonWhoDisagreesIsToldWhoWillReadItAndItIsKeptWithTheReading() {
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();

        var form = ann.presses(feedback, "I disagree").form();
        assertThat(form.toString())
                .startsWith("""
                        What is wrong?
                        Which line is wrong? (It is kept with your answer where Starling runs, and whoever runs it can read both.): \
                        [This is a story] [Situation: found] [Task: found] [Action: found] [Result: not found] \
                        [Learning: not found] [The story stops""")
                .contains("""
                        [Situation: Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the …] \
                        [Task: My job was to get the order out in time.]""")
                .endsWith("]\nWhy? (Leave this empty if you like.): Such as: the last sentence is what came of it");
        var thanks = ann.submits(form, "Result: not found", "They baked, that is it.")
                .reply();

        assertThat(thanks.isEphemeral()).isTrue();
        assertThat(thanks.toString()).isEqualTo("""
                        Thank you. I have noted that you disagree with this line:

                        > Result: not found

                        **You say it should be**
                        there""");
        assertThat(disagreements()).singleElement().satisfies(kept -> {
            assertThat(kept.attempt().answer()).isEqualTo(UNFINISHED);
            assertThat(kept.claim()).isEqualTo(new Claim(Claim.Subject.PART, "result", "Result: not found"));
            assertThat(kept.shouldBe()).isEqualTo("present");
            assertThat(kept.says()).isEqualTo("They baked, that is it.");
            assertThat(kept.labels()).extracting(Label::part).containsExactly("situation", "task", "action");
        });
    }

    @Test
    void aLineThatCouldBeSeveralOtherThingsIsAskedAfterAndTheReasonStays() {
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();
        var form = ann.presses(feedback, "I disagree").form();

        var asked = ann.submits(form, "Task: My job was to get the order out in time.", "It sets the scene.")
                .reply();
        assertThat(asked.isEphemeral()).isTrue();
        assertThat(asked).hasToString("""
                Thank you. I have noted that you disagree with this line:

                > Task: My job was to get the order out in time.

                What is it instead?
                [Situation] [Action] [Result] [Learning] [None of the parts]""");
        assertThat(disagreements())
                .extracting(Disagreement::shouldBe, Disagreement::says)
                .containsExactly(tuple("", "It sets the scene."));

        var thanks = ann.presses(asked, "Situation").reply();
        assertThat(thanks.isEphemeral()).isTrue();
        assertThat(thanks).hasToString("""
                Thank you. I have noted that you disagree with this line:

                > Task: My job was to get the order out in time.

                **You say it should be**
                Situation""");
        ann.presses(asked, "Learning").reply();
        assertThat(disagreements())
                .extracting(Disagreement::shouldBe, Disagreement::says)
                .containsExactly(tuple("learning", "It sets the scene."));

        assertThat(ann.submits(form, "This is a story", "").reply().toString())
                .endsWith("> This is a story\n\nWhat is it instead?\n[A habit, or a story only named] [No story]");
    }

    @Test
    void whatALineIsReadAsByNowIsNoCorrectionOfIt() throws InterruptedException {
        var feedback = ann.submits(ann.presses(question(), "Answer").form(), UNFINISHED)
                .reply();
        var form = ann.presses(feedback, "I disagree").form();
        var asked = ann.submits(
                        form,
                        "Situation: Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the …",
                        "They had 600.")
                .reply();

        // As if a newer Starling read the same line otherwise.
        bot.orElseThrow().stop();
        changeStore("UPDATE attempt SET answer = '" + END + "' || char(10) || answer");
        startTheBot();

        assertThat(ann.presses(feedback, "I disagree").form().toString()).contains("[Result: In the end all 600");
        assertThat(ann.presses(asked, "Result").reply())
                .hasToString("That line is no longer in your feedback. Press I disagree again to see those that are.");
        assertThat(disagreements())
                .extracting(Disagreement::shouldBe, Disagreement::says)
                .containsExactly(tuple("", "They had 600."));
    }

    @Test
    void anotherQuestionIsAnotherQuestion() {
        var first = ann.types(channel, "/question competency:conflict").reply();
        var second = ann.presses(first, "Another").reply();

        assertThat(second.toString()).contains("Conflict · ").isNotEqualTo(first.toString());
    }

    /** As if the owner had taken the questions that were answered so far out of the bank. */
    private void removeQuestions() {
        changeStore("UPDATE attempt SET question = 'removed'");
    }

    private void changeStore(String statement) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("starling.db"));
                var changing = connection.createStatement()) {
            changing.execute("PRAGMA busy_timeout = 5000");
            changing.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String probe(SeenMessage feedback) {
        var label = "**An interviewer would ask next**\n";
        var text = feedback.toString();
        int start = text.indexOf(label) + label.length();
        return text.substring(start, text.indexOf('\n', start));
    }

    @Test
    void whatAPersonKeepsInTheirOwnNotesIsOnNobodyElsesScreen() {
        keepNotes(ann);
        var seen = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            var question = ann.types(channel, "/question competency:deadline").reply();
            ann.presses(question, "Another").reply();
            seen.append(titles(ben, question));
            seen.append(ben.types(ben.directMessages(), "/question competency:deadline")
                    .reply());
        }
        assertThat(seen.append(ben.sees(channel))).doesNotContain("lighthouse");

        var question = question();
        assertThat(titles(ann, question).toString()).contains("The deadline at the lighthouse");
        assertThat(titles(ben, question).toString()).doesNotContain("lighthouse");
    }

    @Test
    void theQuestionsOfTheirOwnNotesAreAskedInDirectMessages() {
        keepNotes(ann);
        var room = ann.directMessages();

        var question = ann.types(room, "/question competency:deadline").reply();
        while (!question.toString().contains("lighthouse")) {
            question = ann.types(room, "/question competency:deadline").reply();
        }

        assertThat(question.toString()).contains("Deadline · from the notes").endsWith("[Answer] [Hint] [Another]");
        var form = ann.presses(question, "Answer").form();
        assertThat(ann.submits(form, ANSWER).reply().toString()).contains("The deadline at the lighthouse");
        assertThat(attempts(ann)).containsExactly(ANSWER);
    }

    @Test
    void aQuestionIsAskedByAValueAndItsHintAndFeedbackPutTheStoriesUnderItFirst() throws InterruptedException {
        keepValues(ann);
        assertThat(ann.startsTyping(channel, "/question value:customer ob").offered())
                .containsExactly("Amazon: Customer Obsession", "Uber: We are customer obsessed");

        var question =
                ann.types(channel, "/question value:Amazon: Customer Obsession").reply();
        assertThat(question.toString())
                .containsPattern("\\nAmazon: Customer Obsession · (Customer focus|Stakeholder) · (easy|medium|hard)\\n")
                .endsWith("\n[Answer] [Hint] [Another]");
        var another = ann.presses(question, "Another").reply();
        assertThat(another.toString())
                .contains("\nAmazon: Customer Obsession · ")
                .isNotEqualTo(question.toString());

        var hint = titles(ann, another);
        assertThat(hint.isEphemeral()).isTrue();
        assertThat(hint.toString()).contains("- The lamp room: you listed it under Customer obsession");
        assertThat(titles(ben, another).toString()).doesNotContain("lamp");

        var form = ann.presses(another, "Answer").form();
        bot.orElseThrow().stop();
        startTheBot();

        var feedback = ann.submits(form, ANSWER).reply();
        assertThat(feedback.toString()).contains("- The lamp room: you listed it under Customer obsession");
        assertThat(ann.presses(feedback, "Next").reply().toString()).contains("\nAmazon: Customer Obsession · ");
        assertThat(ann.presses(feedback, "Share").reply().toString()).doesNotContain("lamp");

        var last = ann.types(channel, "/answer").form();
        assertThat(ann.submits(last, ANSWER).reply().toString()).contains("you listed it under Customer obsession");
        assertThat(ben.sees(channel).toString()).doesNotContain("lamp");
    }

    @Test
    void aMentionAnswersWhatWasAskedOfThisPersonAndNotWhatSomebodyElseWasAskedSince() {
        question();
        ben.types(channel, "/question competency:conflict").reply();
        var carl = discord.person("Carl");

        var anns = ann.seesReplyTo(ann.mentionsTheBot(channel, UNFINISHED));
        var carls = carl.seesReplyTo(carl.mentionsTheBot(channel, UNFINISHED));

        assertThat(ann.presses(anns, "Read my feedback").reply())
                .asString()
                .contains("-# The question was: Tell me about the tightest deadline you have ever met.");
        assertThat(carl.presses(carls, "Read my feedback").reply())
                .asString()
                .contains("-# The question was: ")
                .doesNotContain("tightest deadline");
    }

    @Test
    void aMessageOfOnesOwnIsReadThroughItsMenuThoughNothingWasAsked() {
        var said = ann.says(channel, UNFINISHED);

        var feedback = ann.chooses(said, "STAR feedback").reply();

        assertThat(feedback.isEphemeral()).isTrue();
        assertThat(feedback)
                .asString()
                .startsWith("A story without its Result\n")
                .contains("-# The question was: Tell me about something you did.")
                .contains("[Answer the probe]")
                .doesNotContain("does not answer");
        assertThat(attempts(ann)).containsExactly(UNFINISHED);
        var better = ann.submits(ann.presses(feedback, "Answer the probe").form(), END)
                .reply();
        assertThat(better).asString().contains("before").contains("Tell me about something you did.");
        assertThat(ann.presses(better, "Try again").form())
                .asString()
                .startsWith("Try again\nThe question was: Tell me about something you did.");
    }

    @Test
    void aMessageIsReadAsAnAnswerToWhatItRepliesToOrElseToWhatWasAskedLastOfItsAuthor() {
        var question = question();
        ann.types(channel, "/question competency:conflict").reply();
        var replying = ann.repliesWithoutMention(question, UNFINISHED);
        var plain = ann.says(channel, UNFINISHED);

        assertThat(ann.chooses(replying, "STAR feedback").reply())
                .asString()
                .contains("-# The question was: Tell me about the tightest deadline you have ever met.");
        assertThat(ann.chooses(plain, "STAR feedback").reply())
                .asString()
                .contains("-# The question was: ")
                .doesNotContain("Tell me about something you did.")
                .doesNotContain("tightest deadline");
    }

    @Test
    void anothersMessageIsReadOnlyForWhoeverWroteIt() {
        var said = ann.says(channel, UNFINISHED);
        var refusal =
                "I read a message only for the person who wrote it. They can open its menu and choose STAR feedback"
                        + " themselves.";

        assertThat(ben.chooses(said, "STAR feedback").reply()).hasToString(refusal);
        assertThat(ann.chooses(ann.says(channel, "xyz"), "STAR feedback").reply())
                .asString()
                .startsWith("I cannot read this\n")
                .doesNotContain("**Stories in the notes");
        assertThat(ben.chooses(question().id(), "STAR feedback").reply()).hasToString(refusal);
        assertThat(attempts(ben)).isEmpty();
    }

    @Test
    void aValueThatOnlyAPersonsOwnNotesNameIsOnNobodyElsesScreen() {
        keepValues(ann);
        assertThat(ben.startsTyping(channel, "/question value:keep the lamp").offered())
                .isEmpty();
        assertThat(ann.startsTyping(channel, "/question value:keep the lamp").offered())
                .containsExactly("Keep the lamp lit");

        var question = ann.types(channel, "/question value:Keep the lamp lit").reply();
        assertThat(question.toString()).doesNotContain("lamp").endsWith("[Answer] [Hint] [Another]");
        assertThat(titles(ann, question).toString())
                .contains("- The night of the fog: you listed it under Keep the lamp lit");
        assertThat(titles(ben, question).toString()).doesNotContain("lamp");
        assertThat(ben.presses(question, "Another").reply().toString()).endsWith("[Answer] [Hint] [Another]");
        var room = ann.directMessages();
        assertThat(ann.types(room, "/question value:Keep the lamp lit").reply().toString())
                .contains("\nKeep the lamp lit · ");

        var values = ann.types(channel, "/values").reply();
        assertThat(values.isEphemeral()).isTrue();
        assertThat(values.toString()).contains("- Keep the lamp lit: 1 story", "stories listed under 1 of them");
        assertThat(ann.presses(values, "Amazon").reply().toString())
                .startsWith("Amazon: 16 values\n")
                .contains("**Listed in the notes**\n- Customer Obsession: 1 story\n");
        assertThat(ben.types(channel, "/values").reply().toString()).doesNotContain("lamp");
        assertThat(ben.sees(channel).toString()).doesNotContain("lamp");
    }

    /** Keeps two stories, each under a value. */
    private void keepValues(Person person) {
        var markdown = """
                <!-- Starling notebook 1 -->

                # Story: The lamp room

                - Value: Customer obsession

                ## Action

                I cleaned the lamp room for the visitors.

                # Story: The night of the fog

                - Value: Keep the lamp lit

                ## Action

                I rowed out with a spare wick.
                """;
        try (var database = Database.open(folder.resolve("starling.db"))) {
            new JdbiNotebookRepository(database)
                    .keep(
                            new PersonId("discord:" + person.id()),
                            List.of(new KeptNotes("mine.md", markdown, Instant.EPOCH)));
        }
    }

    /** Keeps a story and so many questions on deadlines that one of them soon comes. */
    private void keepNotes(Person person) {
        var markdown = new StringBuilder("<!-- Starling notebook 1 -->\n\n# Story: The deadline at the lighthouse\n\n")
                .append("## Situation\n\nThe lamp had to turn by a tight deadline on Friday.\n\n")
                .append("## Action\n\nI met the deadline.\n\n# Questions\n\n");
        for (int i = 1; i <= 40; i++) {
            markdown.append("- Tell me about the tight deadline of lighthouse ")
                    .append(i)
                    .append(".\n");
        }
        try (var database = Database.open(folder.resolve("starling.db"))) {
            new JdbiNotebookRepository(database)
                    .keep(
                            new PersonId("discord:" + person.id()),
                            List.of(new KeptNotes("mine.md", markdown.toString(), Instant.EPOCH)));
        }
    }

    /** The step of the hint at which stories are named. */
    private static SeenMessage titles(Person person, SeenMessage question) {
        return person.presses(person.presses(question, "Hint").reply(), "Show the titles")
                .reply();
    }

    private SeenMessage question() {
        return questionIn(channel);
    }

    /** The same question each time, since how an answer is read depends on it; none is asked again before all others. */
    private SeenMessage questionIn(String place) {
        var question = ann.types(place, "/question competency:deadline").reply();
        while (!question.toString().startsWith("Tell me about the tightest deadline you have ever met.")) {
            question = ann.types(place, "/question competency:deadline").reply();
        }
        return question;
    }

    private List<Disagreement> disagreements() {
        try (var database = Database.open(folder.resolve("starling.db"))) {
            return new JdbiDisagreementRepository(database).all();
        }
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
