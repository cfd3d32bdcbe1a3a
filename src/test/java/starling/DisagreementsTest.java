package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people disagree with at a terminal, and what the owner exports of it. */
final class DisagreementsTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void whatPeopleDisagreeWithIsExportedAsLabelledData() throws IOException {
        var file = starling.home().resolve("data.jsonl");
        assertThat(starling.run("", "disagreements", "--out", file.toString())).isZero();
        assertThat(starling.err()).isEqualTo("Nobody has disagreed with their feedback yet.\n");
        assertThat(file).isEmptyFile();

        assertThat(starling.run(
                        FrontDoor.ANSWER + ".\n/disagree\nnine\n5\nThe last line\nis the result.\n.\n", "practice"))
                .isZero();
        assertThat(starling.out()).contains("""
                        Which line is wrong? It is kept with your answer where Starling runs, and
                        whoever runs it can read both.
                        1 This is a story
                        2 Situation: found
                        3 Task: found
                        4 Action: found
                        5 Result: not found
                        6 Learning: not found
                        7 The story stops before its end, and I cannot see what came of it.
                        """).contains("""
                        Type one of the numbers 1 to 12, or a command such as /question to leave the
                        form.
                        Why? Leave this empty if you like. Such as: the last sentence is what came of
                        it.
                        """).contains("""
                        Thank you. I have noted that you disagree with this line:
                            “Result: not found”

                        You say it should be:
                          there

                        The command disagreements prints what was noted.

                        1 Answer the probe · 2 Try again · 3 Another question · 4 Why? · 5 I disagree ·
                        6 Save as a story · /help · /quit
                        """);

        assertThat(starling.run("", "disagreements")).isZero();
        var line = FrontDoor.json(starling.out());
        assertThat(FrontDoor.fieldNames(line))
                .containsExactly(
                        "answer_id",
                        "question",
                        "answer",
                        "kind",
                        "sentences",
                        "about",
                        "name",
                        "claim",
                        "should_be",
                        "says",
                        "at");
        assertThat(line.path("answer_id").asText()).hasSize(36);
        assertThat(line.path("should_be").asText()).isEqualTo("present");
        assertThat(line.path("question").asText())
                .isEqualTo("Tell me about a time you had to deliver something against a hard deadline.");
        assertThat(line.path("answer").asText()).isEqualTo(FrontDoor.ANSWER.strip());
        assertThat(line.path("kind").asText()).isEqualTo("story");
        assertThat(line.path("sentences").get(1))
                .hasToString("{\"text\":\"My job was to get the order out in time.\",\"start\":100,\"end\":140,"
                        + "\"part\":\"task\"}");
        assertThat(line.path("about").asText()).isEqualTo("part");
        assertThat(line.path("name").asText()).isEqualTo("result");
        assertThat(line.path("claim").asText()).isEqualTo("Result: not found");
        assertThat(line.path("says").asText()).isEqualTo("The last line\nis the result.");

        var printed = starling.out();
        assertThat(starling.run("", "disagreements", "--out", file.toString())).isZero();
        assertThat(starling.out() + starling.err()).isEmpty();
        assertThat(file).hasContent(printed);
        var nowhere = starling.home().resolve("nowhere/data.jsonl");
        starling.assertRefused(
                1, "starling: " + nowhere + ": cannot be written\n", "disagreements", "--out", nowhere.toString());
    }

    @Test
    void aLineThatCouldBeSeveralOtherThingsIsAskedAfterAndTheReasonStays() {
        assertThat(starling.run(FrontDoor.ANSWER + ".\n/disagree\n1\nI only plan it.\n.\n2\n", "practice"))
                .isZero();

        assertThat(starling.out().substring(starling.out().indexOf("Thank you.")))
                .isEqualTo("""
                        Thank you. I have noted that you disagree with this line:
                            “This is a story”

                        The command disagreements prints what was noted.

                        What is it instead?

                        1 A habit, or a story only named · 2 No story

                        3 Answer the probe · 4 Try again · 5 Another question · 6 Why? · 7 I disagree ·
                        8 Save as a story · /help · /quit

                        Or type your answer, as many lines as you like. A line with only a dot (.) sends
                        it.

                        Thank you. I have noted that you disagree with this line:
                            “This is a story”

                        You say it should be:
                          No story

                        The command disagreements prints what was noted.

                        1 Answer the probe · 2 Try again · 3 Another question · 4 Why? · 5 I disagree ·
                        6 Save as a story · /help · /quit

                        Or type your answer, as many lines as you like. A line with only a dot (.) sends
                        it.
                        Goodbye.
                        """);
        assertThat(disagreements()).containsExactly("kind story none I only plan it.");
    }

    @Test
    void whatIsLeftOpenStaysOpenAndTheOtherChoicesAreStillThere() {
        var typed = FrontDoor.ANSWER + ".\n/disagree\n11\nIt sets the scene.\n.\n/disagree\n2\n.\n/why\n";
        assertThat(starling.run(typed, "practice")).isZero();

        assertThat(starling.out()).contains("""
                            “Task: My job was to get the order out in time.”

                        The command disagreements prints what was noted.

                        What is it instead?

                        1 Situation · 2 Action · 3 Result · 4 Learning · 5 None of the parts

                        6 Answer the probe · 7 Try again · 8 Another question · 9 Why? · 10 I disagree ·
                        11 Save as a story · /help · /quit
                        """).contains("""
                            “Situation: found”

                        You say it should be:
                          not there
                        """).contains("\nWhy I read it so\n");
        assertThat(disagreements()).containsExactly("sentence 100  It sets the scene.", "part situation absent ");
    }

    @Test
    void whoDisagreesAgainReplacesTheReasonAndTheCorrection() {
        var first = FrontDoor.ANSWER + ".\n/disagree\n11\nIt sets the scene.\n.\n/situation\n";
        assertThat(starling.run(first + "/disagree\n11\n.\n", "practice")).isZero();
        assertThat(disagreements()).containsExactly("sentence 100  ");
    }

    @Test
    void whatARuleSaidIsNothingElseInstead() {
        assertThat(starling.run(FrontDoor.ANSWER + ".\n/disagree\n7\nIt does end.\n.\n", "practice"))
                .isZero();

        assertThat(starling.out()).doesNotContain("What is it instead?").doesNotContain("You say it should be");
        assertThat(disagreements()).containsExactly("finding result-missing  It does end.");
    }

    /** What is exported: of each what it is about, its name, what it should be, and the reason. */
    private List<String> disagreements() {
        assertThat(starling.run("", "disagreements")).isZero();
        return starling.out()
                .lines()
                .map(FrontDoor::json)
                .map(line -> Stream.of("about", "name", "should_be", "says")
                        .map(field -> line.path(field).asText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
