package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** Practice at a terminal: what a person who answers reads. */
final class PracticeTest {
    private static final String STRONG = """
            Two years ago I ran the lending desk of a town library, and before the summer I had a deadline: every Saturday the queue
            went out into the street. My task was to halve the waiting time before the school holidays began. I timed 60 visits
            with a stopwatch, because I wanted to know where the minutes went. I found that four of five people only brought books
            back. I asked the carpenter to cut a slot into the side door, and I painted arrows on the floor. I moved the
            reservations to a shelf that people could reach by themselves, so that nobody had to queue for them. I wrote to all 900
            members and explained the new way. In the end the wait fell from eleven minutes to four before the deadline, and the
            mayor thanked me in front of the council. I learned to measure before I change anything.
            """;

    private static final String SHORT = """
            In my second year at a parcel depot, two vans broke down on the Friday before Christmas. I had to get 340 parcels to
            their doors before the evening. I rang three taxi firms, agreed a fixed price with one of them and sorted the parcels
            by street. I also phoned every customer whose parcel would be late. In the end 331 of the 340 parcels arrived that
            night, and we had two complaints.
            """;

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void aPersonIsAskedAnswersAndReadsWhatIsThereAndWhatIsMissing() {
        assertThat(starling.run(FrontDoor.ANSWER + ".\n/quit\n", "practice")).isZero();

        assertThat(starling.out()).isEqualTo("""
                Starling plays the interviewer. Answer as you would say it; what you type stays
                on this machine.

                Tell me about a time you had to deliver something against a hard deadline.
                Deadline · medium

                1 Answer · 2 Hint · 3 Another · /help · /quit

                Or type your answer, as many lines as you like. A line with only a dot (.) sends
                it.

                A story without its Result
                60 of 100 · 53 words, about 25 seconds spoken

                SSSSSSSSSSSSSSSSSSSSTTTTTTTTTAAAAAAAAAAAAAAAAAAAAA

                Fix this first:
                  The story stops before its end, and I cannot see what came of it. End with
                  what changed. Start with: "In the end, ..."

                An interviewer would ask next:
                  What came of it, and how do you know?

                [S] Situation, 40 %
                    “Last spring our bakery had to fill an order of 600 rolls by six in the
                    morning, and the oven broke.”
                [T] Task, 19 %
                    “My job was to get the order out in time.”
                [A] Action, 41 %
                    “I called the school kitchen next door, moved our dough there with two
                    colleagues and baked in their ovens through the night.”
                [ ] Result: not found

                What works:
                  - It is plain which steps were yours, so an interviewer can ask about each.

                After that:
                  - Where it was and what you had to do take up nearly half of the story, or
                    more.

                Stories in the notes that fit this question:
                  - Clinic move (mine.md, lines 3 to 7): it fits Deadline, since it says
                    “deadline”; “Our clinic had to leave its building by the end of June, a
                    deadline that could not move.” is close to the question

                The story you told:
                  I did not find it in your notes, so I take it for a new one. Save it as a
                  story, and I can suggest it when it fits.

                1 Answer the probe · 2 Try again · 3 Another question · 4 Why? · 5 I disagree ·
                6 Save as a story · /help · /quit

                Or type your answer, as many lines as you like. A line with only a dot (.) sends
                it.
                Goodbye.
                """);
    }

    @Test
    void choicesAreTakenByNumberAndByNameAndWhatIsUnknownIsSaid() {
        assertThat(starling.run(
                        "/hint\n2\n/sing\n7\n/question conflict\n/question kind:poem\n/question late\n", "practice"))
                .isZero();

        assertThat(starling.out().split("\\n\\n"))
                .contains("""
                        What it is after:
                          Probes how you work against the clock; a strong story shows early planning,
                          honest warnings, sensible cuts and a delivered result.""".stripTrailing())
                .contains("1 Answer · 2 Show the titles · /help · /quit");
        assertThat(starling.out())
                .contains("""
                        There is no /sing. Try /question, /answer, /drill, /values, /notes, /story,
                        /coverage, /interview, /history, /settings, /export, /forget, /help, /hint,
                        /quit.
                        """)
                .contains("There is no choice 7.\n")
                .contains("The question bank has no such question. Try /question without options.\n")
                .contains("There is no kind of question of this name:\n    “poem”\n")
                .contains("Try one of behavioural, system-design.\n")
                .contains("There is no value of this name:\n    “late”\n\n/values lists all there are.\n");
    }

    @Test
    void aQuestionIsAsHardAsItIsWanted() {
        assertThat(starling.run(
                        "/question medium\n/question hard\n/question difficulty:brutal\n/question hard value:amazon.deliver-results\n",
                        "practice"))
                .isZero();

        assertThat(starling.out())
                .contains("The question bank has no hard question like that. Try /question without the\ndifficulty.\n")
                .contains("There is no difficulty of this name:\n    “brutal”\n\nTry one of easy, medium, hard.\n")
                .contains(
                        "The question bank has no hard question on what this value probes. Try /question\nwithout the difficulty.\n");
        assertThat(starling.out().split("Deadline · medium", -1)).hasSize(3);
    }

    @Test
    void aStrongAnswerIsToldThatItIsStrongAndWhy() {
        assertThat(starling.run(STRONG + ".\n", "practice")).isZero();

        assertThat(starling.out())
                .contains("A strong story\n100 of 100 · ")
                .contains("""
                        Why it is strong:
                          - All four parts are there, and what you did has the room it needs.
                          - The result can be checked, so an interviewer can believe it.
                          - It is plain which steps were yours, so an interviewer can ask about each.

                        """)
                .doesNotContain("Fix this first")
                .doesNotContain("Strong:");
    }

    @Test
    void aShortStoryWithAllFourPartsIsNotCalledStrong() {
        assertThat(starling.run(SHORT + ".\n", "practice")).isZero();

        assertThat(starling.out()).contains("\nA story with all four parts\n").doesNotContain("A strong story");
    }

    @Test
    void whatIsNoAnswerIsToldSoAndNothingIsPraised() {
        for (var typed :
                List.of("fine", "jkl jkl jkl; uiop. jkl uiop", "\u0000\u0001\u0002\ufffd", "😀😀😀", "مرحبا بالعالم")) {
            assertThat(starling.run(typed + "\n.\n", "practice")).isZero();

            assertThat(starling.out())
                    .containsPattern(
                            "\n(This is too short for a story|I cannot read this|This is in another language)\n")
                    .containsPattern("\n(Tell me about one time|What to do):\n")
                    .doesNotContain(" of 100")
                    .doesNotContain("not found")
                    .doesNotContain("What works");
        }
        assertThat(starling.run("\n\n.\n", "practice")).isZero();
        assertThat(starling.out()).contains("Your answer is empty. Type at least a few sentences.\n");
        assertThat(starling.run("word ".repeat(30_000) + "\n.\n", "practice")).isZero();
        assertThat(starling.out())
                .contains("Your answer has 150,000 characters, and I read at most 100,000; a spoken answer\n")
                .contains("has about 1,500. It was not kept.\n    word word word");
        assertThat(starling.run(FrontDoor.ANSWER.repeat(200) + "\n.\n", "practice"))
                .isZero();
        assertThat(starling.out()).contains("[A] Action");
    }

    @Test
    void whatWasTypedCannotMoveTheCursor() {
        assertThat(starling.run("Last year I told my \u001b[2Jmanager \u202ethat the plan was wrong.\n.\n", "practice"))
                .isZero();

        assertThat(starling.out()).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void answersAreThereTheNextTime() {
        starling.run(FrontDoor.ANSWER + ".\n", "practice");

        try (var database = Database.open(starling.home().resolve(".starling/starling.db"))) {
            assertThat(new JdbiAttemptRepository(database).of(new PersonId("terminal")))
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.answer()).isEqualTo(FrontDoor.ANSWER.stripTrailing()));
        }
    }

    @Test
    void anAnswerThatCannotBeKeptIsGivenBack() throws IOException {
        starling.run("", "practice");
        var database = starling.home().resolve(".starling/starling.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER full BEFORE INSERT ON attempt BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        } catch (SQLException e) {
            throw new IOException(e);
        }

        assertThat(starling.run("I baked the rolls next door.\n.\n", "practice"))
                .isZero();
        assertThat(starling.out())
                .contains("Nothing was kept: cannot keep an attempt")
                .endsWith("Goodbye.\n");
        assertThat(starling.out()).contains("\nI baked the rolls next door.\n");
    }

    @Test
    void whoCanReadAnAnswerIsSaidInTheSameWordsInTheHelpAndTheReadme() throws IOException {
        assertThat(starling.run("/help\n", "practice")).isZero();

        var readers =
                "hoever runs %s can read it, and the moderators of a server what you type in a channel or a room there; nobody else can unless you share it, and no language model is given it.";
        assertThat(starling.out().replaceAll("\\s+", " "))
                .contains("kept where Starling runs. W" + readers.formatted("it"));
        assertThat(Files.readString(FrontDoor.PROJECT.resolve("README.md")).replaceAll("\\s+", " "))
                .contains("kept where Starling runs: ", "W" + readers.formatted("Starling"));
    }
}
