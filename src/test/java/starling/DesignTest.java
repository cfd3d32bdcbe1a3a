package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grading designs for a script. */
final class DesignTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void designsAreGradedForScripts() {
        assertThat(starling.run("""
                        {"id":"d","question":"q","answer":"Functional requirements:\\n- users can book a seat\\n\\nclient -> api gateway -> database"}
                        """, "design", "--jsonl")).isZero();

        var graded = FrontDoor.json(starling.out());
        assertThat(FrontDoor.fieldNames(graded))
                .containsExactly("id", "steps", "components", "flows", "findings", "score");
        assertThat(graded.path("steps").path("functional_requirements"))
                .hasToString("{\"present\":true,\"line\":1,\"quote\":\"users can book a seat\"}");
        assertThat(graded.path("steps").path("trade_offs")).hasToString("{\"present\":false}");
        assertThat(graded.path("flows")).hasToString("[[\"client\",\"api gateway\"],[\"api gateway\",\"database\"]]");
    }
}
