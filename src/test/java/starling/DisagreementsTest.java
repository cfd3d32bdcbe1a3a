package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
                        FrontDoor.ANSWER + ".\n/disagree\nnine\n5\n1\nThe last line\nis the result.\n.\n", "practice"))
                .isZero();
        assertThat(starling.out())
                .contains("""
                        Which line is wrong? It is kept with your answer where Starling runs, and
                        whoever runs it can read both.
                        1 This is a story
                        2 Situation: found
                        3 Task: found
                        4 Action: found
                        5 Result: not found
                        6 Learning: not found
                        7 The story stops before its end, and I cannot see what came of it.
                        """)
                .contains("Type one of the numbers 1 to 12, or press Ctrl-C to leave it.\n")
                .contains("""
                        Thank you. I have noted that you disagree with this line:
                            “Result: not found”

                        You say it should be:
                          there

                        The command disagreements prints what was noted.
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
}
