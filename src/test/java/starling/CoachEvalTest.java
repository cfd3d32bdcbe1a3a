package starling;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code coach-eval} where there is nothing to evaluate. */
final class CoachEvalTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void withoutALanguageModelItSaysWhatToSet() throws IOException {
        FrontDoor.in(home)
                .assertRefused(
                        1,
                        "starling: no language model is configured; set STARLING_MODEL_PROVIDER and STARLING_MODEL_NAME, or"
                                + " model_provider and model_name in config/starling.yaml\n",
                        "coach-eval");
    }
}
