package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** What a person at a terminal does with their feedback: answers the probe, tries again. */
final class FollowUpTest {
    private static final String END = """
            In the end all 600 rolls left at 5.40 and the customer ordered 200 more the next week.
            """;

    private static final String DESIGN_QUESTION = """
            kind: system-design
            questions:
              - id: paste-service
                text: Design a service that keeps texts and gives each a link.
                difficulty: medium
                probes: [What happens to old texts?, How do you make the links?]
            """;

    private static final String DESIGN = """
            Functional requirements: users can paste a text and get a link, and anybody with the link can read it.
            High-level design: the client calls the load balancer, and the load balancer calls the paste service.
            """;

    private static final String ESTIMATES = """
            Estimates: 1 million pastes a day at 10 kB is about 12 writes and 120 reads a second, and 3.6 TB a year.
            """;

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void theProbeIsAnsweredAndTheWholeIsComparedWithWhatItWas() {
        assertThat(starling.run(FrontDoor.ANSWER + ".\n/probe\n" + END + ".\n", "practice"))
                .isZero();

        assertThat(starling.out().substring(starling.out().lastIndexOf("What came of it, and how do you know?")))
                .isEqualTo("""
                What came of it, and how do you know?
                Your answer. Your words are added to your answer, and the whole of it is read
                again.
                End with a line that holds only a dot (.).

                A story with all four parts
                New: Result.

                95 of 100, 60 before · 71 words, about 30 seconds spoken

                SSSSSSSSSSSSSSSTTTTTTTAAAAAAAAAAAAAAARRRRRRRRRRRRR

                Fix this first:
                  What you did takes up less than a third of the story. Give your own steps the
                  most room, and say why you chose them. Start with: "I decided to ... because
                  ..."

                An interviewer would ask next:
                  Why did you do it that way?

                [S] Situation, 30 %, was 40 %
                    “Last spring our bakery had to fill an order of 600 rolls by six in the
                    morning, and the oven broke.”
                [T] Task, 14 %, was 19 %
                    “My job was to get the order out in time.”
                [A] Action, 31 %, was 41 %
                    “I called the school kitchen next door, moved our dough there with two
                    colleagues and baked in their ovens through the night.”
                [R] Result, 25 %
                    “In the end all 600 rolls left at 5.40 and the customer ordered 200 more the
                    next week.”

                What works:
                  - The result can be checked, so an interviewer can believe it.
                  - It is plain which steps were yours, so an interviewer can ask about each.

                The story you told:
                  I did not find it in your notes, so I take it for a new one. Save it as a
                  story, and I can suggest it when it fits.

                1 Answer the probe · 2 Try again · 3 Another question · 4 Why? · 5 I disagree ·
                6 Save as a story · /help · /quit

                Or type your answer, as many lines as you like. A line with only a dot (.) sends
                it.
                Goodbye.
                """);
        try (var database = Database.open(starling.home().resolve(".starling/starling.db"))) {
            var kept = new JdbiAttemptRepository(database).of(new PersonId("terminal"));
            assertThat(kept)
                    .extracting(Attempt::answer)
                    .containsExactly(FrontDoor.ANSWER.strip() + "\n\n" + END.strip(), FrontDoor.ANSWER.strip());
            assertThat(kept.get(0).follows()).contains(kept.get(1).id());
            assertThat(kept.get(1).follows()).isEmpty();
        }
    }

    @Test
    void tryingAgainShowsWhatWasTypedAndWhatHasBecomeOfIt() {
        assertThat(starling.run(
                        FrontDoor.ANSWER + ".\n2\n" + END + ".\n/retry\n" + FrontDoor.ANSWER + END + ".\n", "practice"))
                .isZero();

        assertThat(starling.out()).contains("""
                        The question was: Tell me about a time you had to deliver something against a
                        hard deadline.
                        Change what you like.
                        It is now:
                            Last spring our bakery had to fill an order of 600 rolls by six in the
                            morning, and the oven broke.
                            My job was to get the order out in time.

                            I called""").contains("""
                        Type the whole of it anew, and end with a line that holds only a dot (.). A dot
                        alone leaves it as it is.
                        """).contains("""
                        A story without Situation, Task and Action
                        New: Result. No longer there: Situation, Task and Action.
                        """).contains("""
                        A story with all four parts
                        New: Situation, Task and Action.
                        """);
    }

    @Test
    void aDesignIsDrawnAndSavedWhereThePersonAsksForIt() throws IOException {
        Files.writeString(starling.home().resolve("config/questions/own.yaml"), DESIGN_QUESTION);

        assertThat(starling.run(
                        "/question kind:system-design\n" + DESIGN
                                + "The paste service writes to Postgres.\n.\n/picture\n",
                        "practice"))
                .isZero();

        assertThat(starling.out())
                .contains("""
                        Your design as I read it:

                        client -> load balancer
                        load balancer -> paste service
                        paste service -> Postgres
                        """)
                .contains("Save the picture")
                .contains("Your design as I read it.\n")
                .contains("Saved as design");
        // Starling saves where it was started, which for a test is the project's folder.
        var saved = Path.of(starling.out().replaceAll("(?s).*Saved as (design[-0-9]*\\.png)\\..*", "$1"));
        try {
            assertThat(Files.readAllBytes(saved)).startsWith(0x89, 'P', 'N', 'G');
        } finally {
            Files.delete(saved);
        }
    }

    @Test
    void aDesignIsProbedTriedAgainExplainedAndDisagreedWith() throws IOException {
        Files.writeString(starling.home().resolve("config/questions/own.yaml"), DESIGN_QUESTION);
        var typed = "/question kind:system-design\n" + DESIGN + ".\n/probe\n" + ESTIMATES
                + ".\n/retry\nIt depends.\n.\n" + DESIGN + ".\n/why\n/disagree\n5\nPOST /pastes is one.\n.\n";

        assertThat(starling.run(typed, "practice")).isZero();

        assertThat(starling.out())
                .contains("3 of 10 delivery steps are there\n")
                .contains("4 of 10 delivery steps are there\nNew: Estimates.\n")
                .contains("This is not a design yet\nBefore, it was a design with 4 of 10 delivery steps.\n")
                .contains("Failure handling\n\nFix this first:\n")
                .contains("High-level design:\n  line 2, in words that stand above\n\nAfter that:\n")
                .contains("Step by step:\n  Functional requirements, line 1\n")
                .contains("6 API: not found\n")
                .contains("    “Core entities: not found”\n\nYou say it should be:\n  there\n");
        assertThat(starling.run("", "disagreements")).isZero();
        assertThat(FrontDoor.json(starling.out()).path("kind").asText()).isEqualTo("design");
        assertThat(FrontDoor.json(starling.out()).path("should_be").asText()).isEqualTo("present");
    }
}
