package starling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import starling.coach.ModelFailure;
import starling.coach.Transcriber;
import starling.configuration.ModelProvider;
import starling.configuration.ModelSettings;
import starling.model.standin.ModelAnswer;
import starling.model.standin.ModelServer;
import starling.model.standin.Wire;

/** What writes down speech, by the real client. */
final class TranscriptionModelTest {
    private static final byte[] RECORDING = "OggS a recording".getBytes(StandardCharsets.UTF_8);

    @Test
    void theRecordingIsGivenToTheModelThatIsNamedForIt() {
        try (var server = ModelServer.open()) {
            server.otherwise(ModelAnswer.text(" I lost the keys.\n"));

            assertThat(at(server, TestedModels.PATIENT).transcribe(RECORDING))
                    .succeedsWithin(TestedModels.PATIENT)
                    .isEqualTo("I lost the keys.");
            assertThat(server.requests()).singleElement().satisfies(asked -> {
                assertThat(asked.path()).isEqualTo("/v1/audio/transcriptions");
                assertThat(asked.header("authorization")).contains("Bearer " + TestedModels.KEY);
                assertThat(asked.text())
                        .contains("whisper-1", "OggS a recording")
                        .doesNotContain("parrot-1");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("whateverGoesWrong")
    void whatGoesWrongIsToldInOneWordAndTriedOnce(ModelAnswer answer, ModelFailure failure) {
        try (var server = ModelServer.open()) {
            server.otherwise(answer);

            assertThat(why(at(server, TestedModels.PATIENT))).contains("ModelException: " + failure);
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static Stream<Arguments> whateverGoesWrong() {
        return Stream.of(
                Arguments.of(new ModelAnswer.Failure(401), ModelFailure.REFUSED),
                Arguments.of(new ModelAnswer.Failure(404), ModelFailure.REFUSED),
                Arguments.of(new ModelAnswer.Failure(429), ModelFailure.BUSY),
                Arguments.of(new ModelAnswer.Failure(500), ModelFailure.BROKEN),
                Arguments.of(new ModelAnswer.Garbage("I lost the keys"), ModelFailure.BROKEN));
    }

    @Test
    void oneThatTalksOnIsCutShort() {
        try (var server = ModelServer.open()) {
            server.otherwise(new ModelAnswer.Endless());

            assertThat(why(at(server, TestedModels.PATIENT))).contains("ModelException: " + ModelFailure.BROKEN);
            server.awaitBrokenOff(1);
        }
    }

    @Test
    void nobodyWaitsLongerThanItMayTake() {
        try (var server = ModelServer.open()) {
            server.otherwise(new ModelAnswer.Stalled(ModelAnswer.text("I lost the keys.")));

            assertThat(why(at(server, Duration.ofMillis(200)))).contains("ModelException: " + ModelFailure.TOO_SLOW);
        }
    }

    @Test
    void aModelThatIsNotThereIsBroken() {
        var server = ModelServer.open();
        server.close();

        assertThat(why(at(server, TestedModels.PATIENT))).contains("ModelException: " + ModelFailure.BROKEN);
    }

    private static String why(Transcriber transcriber) {
        var thrown = catchThrowable(() -> transcriber.transcribe(RECORDING).get());
        var told = new StringWriter();
        thrown.printStackTrace(new PrintWriter(told));
        assertThat(told.toString()).doesNotContain(TestedModels.KEY, "lost the keys", "OggS");
        return told.toString();
    }

    private static Transcriber at(ModelServer server, Duration timeout) {
        return ChatModels.transcriber(new ModelSettings(
                        ModelProvider.OPENAI,
                        Optional.of(server.url(Wire.TRANSCRIPTION)),
                        "parrot-1",
                        Optional.of(TestedModels.KEY),
                        timeout,
                        0,
                        0,
                        Optional.of("whisper-1"),
                        2_000))
                .orElseThrow();
    }
}
