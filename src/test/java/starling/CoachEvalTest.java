package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.model.standin.ModelAnswer;
import starling.model.standin.ModelServer;
import starling.model.standin.Wire;

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

    @Test
    void onAModelThatNeverRepliesThereIsOneLine() throws IOException {
        var door = FrontDoor.in(home);
        Files.writeString(home.resolve("answers.jsonl"), """
                {"question":"Tell me about a mistake.","answer":"Last spring our oven broke. I called the school and baked there."}
                {"question":"Tell me about a mistake.","answer":"Last winter our van broke. I called my aunt and took hers."}
                """);
        var server = ModelServer.open();
        var url = server.url(Wire.OPENAI);
        server.close();

        int status = door.run(
                "",
                Map.of("STARLING_MODEL_PROVIDER", "openai", "STARLING_MODEL_NAME", "m", "STARLING_MODEL_BASE_URL", url),
                "coach-eval",
                "--answers",
                home.resolve("answers.jsonl").toString(),
                "--prompts",
                FrontDoor.PROJECT.resolve("prompts").toString());

        assertThat(status).isOne();
        assertThat(door.out()).isEmpty();
        assertThat(door.err())
                .isEqualTo("starling: m at " + server.destination()
                        + " gave no reply at all, so there is nothing to count; starling doctor says why\n");
    }

    @Test
    void onAModelItSaysHowMuchWasTrue() throws IOException {
        var door = FrontDoor.in(home);
        Files.writeString(home.resolve("answers.jsonl"), """
                {"question":"Tell me about a mistake.","answer":"Last spring our oven broke. I called the school and baked there."}
                """);
        try (var server = ModelServer.open()) {
            server.otherwise(
                    ModelAnswer.text("{\"suggestions\":[{\"about\":\"whole\",\"state\":\"other\",\"quote\":\"\","
                            + "\"text\":\"Great.\"},{\"about\":\"whole\",\"state\":\"other\",\"quote\":\"\",\"text\":\"Say why you"
                            + " called them.\"}],\"question\":\"Why did you call the school and nobody else?\",\"text\":\"In the"
                            + " end, [what came of it].\"}"));
            int status = door.run(
                    "",
                    Map.of(
                            "STARLING_MODEL_PROVIDER",
                            "openai",
                            "STARLING_MODEL_NAME",
                            "m",
                            "STARLING_MODEL_BASE_URL",
                            server.url(Wire.OPENAI)),
                    "coach-eval",
                    "--answers",
                    home.resolve("answers.jsonl").toString(),
                    "--prompts",
                    FrontDoor.PROJECT.resolve("prompts").toString(),
                    "--json");

            assertThat(door.err()).isEmpty();
            assertThat(status).isZero();
            var evaluated = FrontDoor.json(door.out());
            assertThat(evaluated.path("model").asText()).isEqualTo("m");
            assertThat(evaluated.path("answers").asInt()).isEqualTo(1);
            var advice = evaluated.path("tasks").path(0);
            assertThat(advice.path("task").asText()).isEqualTo("advice");
            assertThat(advice.path("claims").asInt()).isEqualTo(2);
            assertThat(advice.path("grounded").asInt()).isEqualTo(1);
            assertThat(advice.path("dropped")).hasToString("{\"praise\":1}");
            assertThat(evaluated.path("tasks")).hasSize(4);
            assertThat(server.requests()).hasSize(4);
        }
    }
}
