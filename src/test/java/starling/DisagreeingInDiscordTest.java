package starling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import starling.feedback.Label;
import starling.interview.Claim;
import starling.interview.Disagreement;
import starling.store.Database;
import starling.store.JdbiDisagreementRepository;

/** Feedback on a server is explained, and disagreed with line by line. */
final class DisagreeingInDiscordTest extends DiscordPractice {
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

    private List<Disagreement> disagreements() {
        try (var database = Database.open(folder.resolve("starling.db"))) {
            return new JdbiDisagreementRepository(database).all();
        }
    }
}
