package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interview at a terminal: what a person reads from the opening to the report. */
final class InterviewTest {
    static final String PERSONAS = """
            does-not-know: ["I don't know"]
            personas:
              - id: plain
                name: Plain
                description: for tests
                probes: 1
                opening: [Good day.]
                thanks: [Thank you.]
                probing: [One thing on that.]
                moving-on: [Next question.]
                skipping: [We leave that one.]
                time-nearly-up: [Little time is left.]
                closing: [That was all.]
            """;

    private static final String QUESTIONS = """
            kind: behavioural
            questions:
              - id: late-delivery
                text: Tell me about a time you had to deliver something against a hard deadline.
                competency: deadline
                difficulty: medium
                probes: [What did you drop to make it?, How late would it have been otherwise?]
              - id: late-again
                text: Tell me about a time you had to deliver something against a firm deadline.
                competency: deadline
                difficulty: medium
                probes: [What did you drop to make it?, How late would it have been otherwise?]
            """;

    static final String TICKETS = """
            kind: system-design
            questions:
              - id: tickets
                text: Design a shop that sells tickets for concerts.
                difficulty: medium
                concepts: [locking]
                probes: [What is locked?, For how long?]
                facts:
                  - asked: How many people come when a sale opens?
                    also: [how many users, traffic, scale]
                    answer: About 200,000 in the first minute.
                  - asked: What may I leave out?
                    also: [scope, out of scope]
                    answer: Refunds.
                out_of_scope: [refunds]
                load: {users_per_day: 300000}
                entities: [Seat, Order, Fan]
                functional:
                  - point: A fan buys a seat.
                    said: [buy/buys ... seat/seats/ticket/tickets]
                  - point: A fan sees which seats are free.
                    said: [see/sees ... free seats]
                non_functional:
                  - point: No seat is sold twice.
                    said: [sold twice, double booking]
                deep_dives:
                  - topic: Two fans and one seat
                    concepts: [locking]
                    said: [conditional update]
                    strong: One conditional update on the seat, so that the second fan is told no.
                    probe: Two fans tap the same seat. Who gets it, and where is that decided?
                twist:
                  change: Fans shall now be let in by lot.
                  expects: A lottery over verified accounts.
                  said: [lottery]
            """;

    private static final String RESULT = "In the end 600 rolls were at the school at ten to six.\n";

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        Files.writeString(folder.resolve("config/personas.yaml"), PERSONAS);
        Files.writeString(folder.resolve("config/questions/own.yaml"), QUESTIONS);
    }

    @Test
    void aPersonIsAskedProbedAndReadsTheReport() {
        practise("/interview start questions:1\n" + FrontDoor.ANSWER + ".\n" + RESULT + ".\n");

        // Which of the two is drawn is chance.
        assertThat(starling.out().replace("firm", "hard")).contains("""
                Good day.

                1 behavioural question. I say nothing about your answers until the end; the
                report has it all.

                Tell me about a time you had to deliver something against a hard deadline.
                Question 1 of 1

                1 Answer · 2 Hint · 3 Skip · 4 Pause · /help · /quit

                Or type your answer, as many lines as you like. A line with only a dot (.) sends
                it.

                One thing on that.

                What came of it, and how do you know?
                Question 1 of 1, follow-up

                1 Answer · 2 Skip · 3 Pause · /help · /quit

                Or type your answer, as many lines as you like. A line with only a dot (.) sends
                it.

                That was all.

                Your interview
                1 of 1 question answered · less than a minute

                Fix this first:
                  Question 1: Where it was and what you had to do take up nearly half of the
                  story, or more. Keep two sentences of set-up, where it was and what you had to
                  do, and go on to what you did.

                Question by question:
                  - Question 1. Tell me about a time you had to deliver something against a hard
                    deadline. 95 of 100: all four parts are there. I asked one follow-up.

                Strongest moment:
                  Question 1: The result can be checked, so an interviewer can believe it.
                    “In the end 600 rolls were at the school at ten to six.”

                The parts over all of your stories:

                SSSSSSSSSSSSSSSSTTTTTTTAAAAAAAAAAAAAAAAARRRRRRRRRR

                Situation 32 % · Task 15 % · Action 33 % · Result 20 %

                1 Feedback on 1 · 2 Another interview · /help · /quit
                """);
    }

    @Test
    void aSystemDesignQuestionGoesStageByStage() throws IOException {
        Files.writeString(folder.resolve("config/questions/design.yaml"), TICKETS);
        practise("""
                /interview start kind:system-design minutes:30
                How many users will there be?
                .
                Is there a colour that the tickets should have?
                .
                Fans see the free seats and buy tickets for a seat. No seat is ever sold twice, and the map answers within 300 ms.
                .
                300,000 users a day and 4 requests each are 1.2 million requests a day, about 14 QPS.
                .
                I skip that.
                .
                /skip
                client -> load balancer -> ticket service -> Postgres. The ticket service reads the map from Redis.
                .
                I would think about it.
                .
                I do not know.
                .
                A lottery over all verified accounts decides who gets in.
                .
                We chose Postgres over Cassandra because seats need transactions. If Redis fails, we read from Postgres.
                .
                """);
        assertThat(starling.out())
                .contains("""
                        What must it do, and how well? Ask me whatever you need to know; I answer as far
                        as I can.

                        Question 1 of 1, Requirements, stage 1 of 7. About 5 minutes for this. 30
                        minutes left.
                        """)
                .contains("\n\nAbout 200,000 in the first minute.\n\n")
                .contains("\n\nThat is yours to decide.\n\n")
                .contains(
                        "Which things does it keep, and what belongs to each?\n\nQuestion 1 of 1, Entities and API, stage 3")
                .contains("Two fans tap the same seat. Who gets it, and where is that decided?\n")
                .contains("One thing has changed since we began.\n\nFans shall now be let in by lot. What changes")
                .contains("1 of 1 question answered")
                .contains("You asked me 2 questions.")
                .contains("Found: A fan buys a seat. - you: \"")
                .contains("The hardest part")
                .contains("One conditional update on the seat")
                .doesNotContain("A lottery over verified accounts.");
    }

    @Test
    void whoAnswersInQuestionsHasAnswered() throws IOException {
        Files.writeString(folder.resolve("config/questions/design.yaml"), TICKETS);
        practise("""
                /interview start kind:system-design
                /skip
                /skip
                /skip
                The client calls the gateway and then a booking service and a Postgres?
                .
                Would one conditional update on the seat decide?
                .
                /interview stop
                """);

        assertThat(starling.out())
                .contains("That is yours to decide.")
                .doesNotContain("You have not said anything yet")
                .doesNotContain("You answered nothing")
                .contains("1 of 1 question answered");
    }

    @Test
    void whatAStageAskedForAndWasToldIsNotMissingInTheReport() throws IOException {
        Files.writeString(folder.resolve("config/questions/design.yaml"), TICKETS);
        practise("""
                /interview start kind:system-design
                Fans see the free seats and buy tickets for a seat. No seat is ever sold twice.
                .
                300,000 fans a day, and 4 looks at the map each.
                .
                A Seat, an Order and a Fan.
                GET /seats, POST /orders
                .
                client -> load balancer -> ticket service -> Postgres
                .
                One conditional update on the seat.
                .
                A lottery over all verified accounts decides who gets in.
                .
                If Redis fails, we read from Postgres. We chose Postgres over Cassandra because seats need transactions.
                .
                1
                """);

        assertThat(starling.out())
                .doesNotContain("follow-up")
                .contains("77 of 100: every\n    delivery step is there.\n")
                .contains("- Requirements: less than a minute\n")
                .contains("- Wrap-up: less than a minute\n");
        assertThat(starling.out())
                .contains("10 of 10 delivery steps are there\n")
                .contains("""
                Failure handling:
                  line 14
                    “If Redis fails, we read from Postgres.”
                """);
    }

    @Test
    void whatAStageWasNotToldIsMissingInItsLineAndInTheReport() throws IOException {
        Files.writeString(folder.resolve("config/questions/design.yaml"), TICKETS);
        practise("""
                /interview start kind:system-design
                Fans see the free seats and buy tickets for a seat.
                .
                I would think about that.
                .
                /skip
                A Seat, an Order and a Fan.
                .
                /skip
                client -> load balancer -> ticket service -> Postgres
                .
                /skip
                /skip
                /skip
                """);

        assertThat(starling.out()).contains("""
                How fast, how available and how exact must it be? Give me numbers where you can.
                """).contains("""
                29 of 100: not
                    there yet: Non-functional requirements, Estimates, API, Deep dives,
                    Trade-offs and Failure handling. I asked two follow-ups.
                """).contains("""
                  - Requirements: less than a minute, one follow-up; not there yet:
                    Non-functional requirements
                  - Estimates: less than a minute, skipped; not there yet: Estimates
                  - Entities and API: less than a minute, one follow-up, which you skipped; not
                    there yet: API
                  - High-level design: less than a minute
                """);
    }

    @Test
    void whatNobodyTriedIsNotGivenAway() throws IOException {
        Files.writeString(folder.resolve("config/questions/design.yaml"), TICKETS);
        practise("""
                /interview start kind:system-design
                Fans see the free seats and buy tickets for a seat. The client calls the ticket service.
                .
                """ + "/skip\n".repeat(8));

        assertThat(starling.out())
                .contains("The hardest part")
                .doesNotContain("One conditional update on the seat, so that")
                .doesNotContain("A lottery over verified accounts.");
    }

    @Test
    void anInterviewOfDesignsIsOpenedAsSuch() throws IOException {
        Files.writeString(folder.resolve("config/questions/design.yaml"), TICKETS);
        Files.writeString(
                folder.resolve("config/personas.yaml"),
                PERSONAS.replace("    thanks:", "    opening-design:\n      - Let us design something.\n    thanks:"));

        practise("/interview start kind:system-design\n/interview stop\n/interview start questions:1\n");

        assertThat(starling.out().split("Let us design something\\.", -1)).hasSize(2);
    }

    @Test
    void aYesAfterTheInterviewIsNoAnswer() {
        practise("/interview start questions:1\n/interview stop\nyes\nn\n");

        assertThat(starling.out())
                .contains("We stop here.")
                .contains("Nothing is asked now that a yes or a no could answer. /question asks you\nsomething.\n")
                .doesNotContain("Tell me a story")
                .doesNotContain("not a story");
    }

    @Test
    void whatIsToldAfterTheInterviewIsGivenBackUntilSomethingIsAsked() {
        practise("/interview start questions:1\n/interview stop\nWe baked.\n.\n/question\n" + FrontDoor.ANSWER + ".\n");

        assertThat(starling.out())
                .contains("1 Another interview · /help · /quit\n\nNo question is open")
                .contains("No question is open here, so this was not kept. Start with /question.\n    We baked.\n")
                .contains("60 of 100");
    }

    @Test
    void noFeedbackIsGivenBeforeTheEndAndEachAnswerHasItsOwnAfterwards() {
        practise("/interview start questions:2\n" + FrontDoor.ANSWER + ".\n" + RESULT + ".\n/skip\n1\n");

        var beforeTheEnd = starling.out().substring(0, starling.out().indexOf("That was all."));
        assertThat(beforeTheEnd).doesNotContain("of 100").doesNotContain("Fix this first");
        assertThat(beforeTheEnd).contains("Thank you. Next question.\n");
        assertThat(starling.out())
                .contains("1 of 2 questions answered · less than a minute\n")
                .contains(" Skipped.\n")
                .contains("95 of 100, 60 before · ");
    }

    @Test
    void anInterviewGoesOnWhereItWasWhenStarlingIsStartedAgain() {
        practise("/interview start questions:2 minutes:10\n/skip\n");
        practise("I don't know.\n.\n");

        assertThat(starling.out())
                .contains("Let us go on.\n")
                .contains("Question 2 of 2. 10 minutes left.\n")
                .contains("That was all.\n")
                .contains("1 of 2 questions answered · less than a minute of 10 minutes\n")
                .contains("deadline. There is no story in this yet.");
    }

    @Test
    void pausedItWaitsAndStoppedItIsOver() {
        practise(
                "/interview start minutes:30\n/interview pause\n/interview start\n1\n/interview stop\n/interview skip\n");

        assertThat(starling.out())
                .contains("""
                        The interview is paused and the clock stands still. Go on whenever you like,
                        with /interview resume.

                        1 Go on · 2 Stop · /help · /quit
                        """)
                .contains(", at question 1 of 2.\n")
                .contains("1 Go on · 2 Stop it · /help · /quit\n")
                .contains("Let us go on.\n")
                .contains("We stop here.\n\nYou answered nothing, so there is no report.\n")
                .contains("You have no interview open. /interview start begins one.\n");
    }

    @Test
    void whatIsTypedInAPauseIsKeptWithTheAnswer() {
        practise("/interview start questions:1\n/interview pause\n" + FrontDoor.ANSWER + ".\nI drove myself.\n.\n1\n"
                + RESULT + ".\n/skip\n1\n");

        assertThat(starling.out())
                .contains("""
                        1 Go on · 2 Stop · /help · /quit

                        Or type more of your answer; it is kept until you go on. A line with only a dot
                        (.) sends it.

                        The interview is paused. I have kept your words with your answer; go on whenever
                        you like, with /interview resume.

                        1 Go on · 2 Stop · /help · /quit
                        """)
                .contains("Let us go on.\n")
                .contains("1 Done · 2 Answer · 3 Start over · 4 Skip · 5 Pause · /help · /quit\n")
                .contains("1 of 1 question answered")
                .contains("“In the end 600 rolls were at the school at ten to six.”");
    }

    @Test
    void whileItIsPausedAnotherQuestionIsAnsweredAsEver() {
        practise("/interview start questions:1\n/interview pause\n/question\n" + FrontDoor.ANSWER + ".\n");

        assertThat(starling.out()).contains("60 of 100 · ").doesNotContain("I have kept your words");
    }

    @Test
    void forgottenInTheMiddleItLeavesNothingToChoose() {
        practise("/interview start questions:1\n/forget sure:yes\n4\nIn May our oven broke.\n.\n1\n");

        assertThat(starling.out())
                .contains("  - 1 interview, with what you typed in it\n")
                .contains("1 New question · /help · /quit\n")
                .contains("There is no choice 4.\n")
                .contains("1 Answer · 2 Hint · 3 Another · /help · /quit\n");
    }

    @Test
    void answeringByNameAnswersTheInterviewer() throws IOException {
        Files.writeString(folder.resolve("config/questions/design.yaml"), TICKETS);
        practise("/interview start kind:system-design\n/answer\nFans buy a seat.\n.\n");

        assertThat(starling.out())
                .contains("Answer as you would say it. It is handed in, unless you ask me something: I\n")
                .doesNotContain("What was going on")
                .contains("Question 1 of 1, Requirements, stage 1 of 7, follow-up\n");
    }

    @Test
    void lessThanAMinuteIsNoMinute() throws IOException {
        Files.writeString(folder.resolve("config/questions/design.yaml"), TICKETS);
        practise("/interview start kind:system-design minutes:5\n");

        assertThat(starling.out())
                .contains(
                        "Question 1 of 1, Requirements, stage 1 of 7. Less than a minute for this. 5\nminutes left.\n");
    }

    @Test
    void aHintLeadsBackToTheInterview() {
        practise("/interview start questions:1\n/hint\n1\nI don't know.\n.\n");

        assertThat(starling.out()).contains("What it is after:\n").contains("That was all.\n");
    }

    @Test
    void whatCannotBeIsSaid() {
        practise("/interview start kind:system-design\n/interview start questions:11\n/interview\n");

        assertThat(starling.out())
                .contains("""
                        The question bank has no system-design question, so there is no such interview.
                        Choose another kind.
                        """)
                .contains("I do not know that for \"questions\". Choose one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.\n")
                .contains("/interview goes with a second word:\n");
    }

    @Test
    void aMistakeInTheInterviewersStopsTheStartAndIsNamed() throws IOException {
        starling.replace("config/personas.yaml", "probes: 1", "probes: 3");
        starling.assertRefused(
                1, "starling: config/personas.yaml:6:13: expected one of 1, 2; found \"3\"\n", "practice");
        starling.replace("config/personas.yaml", "probes: 3", "probes: 2");
        starling.replace("config/personas.yaml", "thanks: [Thank you.]", "thank: [Thank you.]");
        assertThat(starling.run("", "practice")).isEqualTo(1);
        assertThat(starling.err())
                .startsWith("starling: config/personas.yaml:8:12: unknown name \"thank\"; known are ");
        starling.replace("config/personas.yaml", "thank: [Thank you.]", "thanks: []");
        starling.assertRefused(1, "starling: config/personas.yaml:8:13: expected one wording or more\n", "practice");
    }

    private void practise(String typed) {
        assertThat(starling.run(typed, "practice")).isZero();
        assertThat(starling.err()).isEmpty();
    }
}
