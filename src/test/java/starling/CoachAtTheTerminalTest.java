package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.model.standin.AskedModel;
import starling.model.standin.ModelAnswer;
import starling.model.standin.ModelServer;
import starling.model.standin.Wire;

/** The coach at a terminal: all of Starling, with the real client of the model, on a stand-in of its provider. */
@SuppressWarnings("NullAway.Init")
final class CoachAtTheTerminalTest {
    static final String ADVICE = """
            {"suggestions":[{"about":"Action","state":"thin","quote":"baked in their ovens through the night",
            "text":"Say which of these steps was your own idea."}]}""";
    static final String PROBE = "{\"question\":\"Why did you call the school kitchen and nobody else?\"}";

    @TempDir
    private Path folder;

    private final ModelServer server = ModelServer.open();
    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        copyPrompts(folder);
        server.otherwise(CoachAtTheTerminalTest::says);
    }

    /** Gives a home the prompts of the project. */
    static void copyPrompts(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("prompts"));
        try (var prompts = Files.list(FrontDoor.PROJECT.resolve("prompts"))) {
            for (var prompt : (Iterable<Path>) prompts::iterator) {
                Files.copy(prompt, folder.resolve("prompts").resolve(prompt.getFileName()));
            }
        }
    }

    /** Advice on the answer of {@link FrontDoor}, or a probe. */
    static ModelAnswer says(AskedModel request) {
        return new ModelAnswer.Text(request.json().toString().contains("suggestions") ? ADVICE : PROBE, 500, 50);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void nothingIsSentForWhoeverDoesNotLetIt() {
        practise(FrontDoor.ANSWER + ".\n/settings coach:on\n/quit\n");

        assertThat(starling.out())
                .contains("what you type stays\non this machine.")
                .contains("Shall the coach read your answers?")
                .doesNotContain("The coach is reading it too.");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whoLetsItReadsItsAdviceBelowTheFeedback() {
        practise("/settings coach:on\nyes\n" + FrontDoor.ANSWER + ".\n/quit\n");

        assertThat(starling.err()).isEmpty();
        assertThat(starling.out())
                .contains("\nThe coach is reading it too.\n")
                .contains("""
                Coach (test-model, not part of the score):
                  - Say which of these steps was your own idea.
                    “baked in their ovens through the night”

                A sharper probe:
                  - Why did you call the school kitchen and nobody else?
                """)
                .containsPattern("\nLeft for you today: 2\\d,\\d{3} tokens\\.\n");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void nothingThatHarmsStandsWhereItWasSwitchedOnAndADesignIsNotRewritten() {
        practise("/settings coach:on\n1\n/settings coach:on\n/rewrite\n/quit\n");

        assertThat(starling.out())
                .contains("This is set for you now")
                .doesNotContain("Hide scores ·")
                .contains("I rewrite stories only, while the coach is on, right after their feedback.");
    }

    @Test
    void aModelThatTakesNoMoreEndsInOneLine() {
        server.otherwise(new ModelAnswer.Failure(429));

        practise("/settings coach:on\nyes\n" + FrontDoor.ANSWER + ".\n/quit\n");

        assertThat(starling.out())
                .contains("A story without its Result\n")
                .contains("\nThe language model takes no more at this moment; nothing above depends on it.\n");
    }

    @Test
    void whoIsForgottenLetsItNoMore() {
        practise("/settings coach:on\nyes\n/forget\nyes\n" + FrontDoor.ANSWER + ".\n/quit\n");

        assertThat(server.requests()).isEmpty();
    }

    private void practise(String typed) {
        var environment = Map.of(
                "STARLING_MODEL_PROVIDER", "openai",
                "STARLING_MODEL_NAME", "test-model",
                "STARLING_MODEL_BASE_URL", server.url(Wire.OPENAI));
        assertThat(starling.run(typed, environment, "practice")).isZero();
    }
}
