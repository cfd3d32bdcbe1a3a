package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grading for a script, or for a person with an answer in a file. */
final class GradeTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void answersAreGradedForScriptsLineByLine() throws IOException {
        assertThat(starling.run("""
                        {"id":"a","question":"q","answer":"I told my manager on Monday. We agreed on a new rota. 😀","more":1}

                        {"id":"b","question":"q","answer":""}
                        """, "grade", "--jsonl")).isZero();

        var lines = starling.out().lines().map(FrontDoor::json).toList();
        assertThat(lines).hasSize(2);
        assertThat(FrontDoor.fieldNames(lines.get(0)))
                .containsExactly("id", "kind", "sentences", "parts", "missing", "findings", "probe", "score");
        assertThat(lines.get(0).path("sentences").get(1).path("text").asText()).isEqualTo("We agreed on a new rota.");
        assertThat(lines.get(0).path("sentences").get(1).path("start").asInt()).isEqualTo(29);
        assertThat(FrontDoor.fieldNames(lines.get(0).path("parts")))
                .containsExactly("situation", "task", "action", "result", "learning");
        assertThat(lines.get(0).path("missing")).hasToString("[\"situation\",\"task\",\"result\"]");
        assertThat(FrontDoor.fieldNames(lines.get(0).path("findings").get(0)))
                .containsExactly("rule", "severity", "message", "quote");
        assertThat(lines.get(1).path("kind").asText()).isEqualTo("none");
        assertThat(lines.get(1).path("missing")).hasToString("[\"situation\",\"task\",\"action\",\"result\"]");
        assertThat(lines.get(1).path("score").asInt()).isZero();
    }

    @Test
    void oneAnswerIsGradedForAPersonWithTheQuestionIfItIsKnown() {
        assertThat(starling.run(FrontDoor.ANSWER, "grade", "--question", "Tell me about a deadline.", "-"))
                .isZero();

        assertThat(starling.out()).startsWith("A story without its Result\n");
    }

    @Test
    void anEmptyFileIsNoAnswer() {
        starling.assertRefused(1, "starling: standard input: there is no answer in it\n", "grade", "-");
    }

    @Test
    void linesThatHoldNothingAreNamed() {
        for (var line : List.of("null", "{\"id\":\"a\",\"question\":\"q\",\"answer\":null}", "[]", "{\"id\":\"a\"}")) {
            assertThat(starling.run(line, "grade", "--jsonl")).isEqualTo(1);
            assertThat(starling.err())
                    .startsWith("starling: line 1 of standard input: expected a JSON object")
                    .hasLineCount(1);
        }
    }
}
