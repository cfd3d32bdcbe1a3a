package starling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import starling.coach.ModelException;
import starling.coach.ModelFailure;
import starling.coach.ModelReply;
import starling.configuration.ModelProvider;
import starling.configuration.ModelSettings;
import starling.model.standin.ModelAnswer;
import starling.model.standin.ModelServer;

/** LangChain4j's own clients, against a server that speaks what their providers speak. */
final class StreamedModelTest {
    private static final String REPLY = "{\"question\": \"How many rolls, and \u201cwhen\u201d?\"}";

    private ModelServer server;

    @BeforeEach
    void open() {
        server = ModelServer.open();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStreamedComesBackWholeAndWithItsCost(ModelProvider provider) throws Exception {
        server.answer(new ModelAnswer.Text(REPLY, 321, 12));

        assertThat(model(provider).ask(TestedModels.request()).get()).isEqualTo(new ModelReply(REPLY, 321, 12));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void instructionsAndMaterialArriveAsTheyAre(ModelProvider provider) throws Exception {
        server.answer(ModelAnswer.text(REPLY));

        model(provider).ask(TestedModels.request()).get();

        var asked = server.requests().get(0);
        assertThat(asked.instructions()).isEqualTo("Ask one thing.");
        assertThat(asked.material()).isEqualTo("The answer: {{story}} I lost the keys.");
        assertThat(asked.text()).contains("0.2", "50").doesNotContain(TestedModels.KEY);
        assertThat(asked.headers().values().stream().flatMap(List::stream))
                .anyMatch(value -> value.contains(TestedModels.KEY));
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI, /response_format/json_schema/schema",
        "ANTHROPIC, /output_config/format/schema",
        "OLLAMA, /format",
        "GEMINI, /generationConfig/responseJsonSchema"
    })
    void theSchemaIsSentWhereTheProviderTakesOne(ModelProvider provider, String at) throws Exception {
        server.answer(ModelAnswer.text(REPLY));

        model(provider).ask(TestedModels.request()).get();

        assertThat(server.requests().get(0).json().at(at)).isEqualTo(json(TestedModels.SCHEMA));
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatRefusesTheSchemaIsAskedWithoutFromThenOn(ModelProvider provider) throws Exception {
        server.answer(new ModelAnswer.Failure(400), ModelAnswer.text(REPLY), ModelAnswer.text(REPLY));
        var model = model(provider);

        assertThat(model.ask(TestedModels.request()).get().text()).isEqualTo(REPLY);
        assertThat(model.ask(TestedModels.request()).get().text()).isEqualTo(REPLY);
        assertThat(server.requests().stream().map(asked -> asked.text().contains("additionalProperties")))
                .containsExactly(true, false, false);
        assertThat(server.requests().stream().map(asked -> asked.text().contains("temperature")))
                .containsExactly(true, false, false);
    }

    @ParameterizedTest
    @EnumSource
    void aModelThatRefusesEverythingIsAskedTwice(ModelProvider provider) {
        server.otherwise(new ModelAnswer.Failure(400));

        assertThat(failure(TestedModels.at(server, provider))).isEqualTo(ModelFailure.BROKEN);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyCountsTokensTheyAreEstimated(ModelProvider provider) throws Exception {
        server.answer(new ModelAnswer.Uncounted("Twelve words"));

        assertThat(model(provider).ask(TestedModels.request()).get()).isEqualTo(new ModelReply("Twelve words", 13, 3));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyReplyIsAReply(ModelProvider provider) throws Exception {
        server.answer(ModelAnswer.text(""));

        assertThat(model(provider).ask(TestedModels.request()).get().text()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverGoesWrongIsOneOfAFewThings(ModelProvider provider, ModelAnswer answer, ModelFailure failure) {
        server.otherwise(answer);

        assertThat(failure(TestedModels.at(server, provider))).isEqualTo(failure);
    }

    private static Stream<Arguments> failures() {
        return Stream.of(ModelProvider.values())
                .flatMap(provider -> Stream.of(
                        Arguments.of(provider, new ModelAnswer.Failure(401), ModelFailure.REFUSED),
                        Arguments.of(provider, new ModelAnswer.Failure(403), ModelFailure.REFUSED),
                        Arguments.of(provider, new ModelAnswer.Failure(404), ModelFailure.REFUSED),
                        Arguments.of(provider, new ModelAnswer.Failure(429), ModelFailure.BUSY),
                        Arguments.of(provider, new ModelAnswer.Failure(503), ModelFailure.BUSY),
                        Arguments.of(provider, new ModelAnswer.Failure(529), ModelFailure.BUSY),
                        Arguments.of(provider, new ModelAnswer.Failure(500), ModelFailure.BROKEN),
                        Arguments.of(provider, new ModelAnswer.Failure(302), ModelFailure.BROKEN),
                        Arguments.of(provider, new ModelAnswer.BrokenOff("{\"question\": \"How"), ModelFailure.BROKEN),
                        Arguments.of(provider, new ModelAnswer.Unfinished("{\"question\": \"How"), ModelFailure.BROKEN),
                        Arguments.of(provider, new ModelAnswer.Garbage("<html>502</html>"), ModelFailure.BROKEN),
                        Arguments.of(
                                provider, new ModelAnswer.Garbage("data: {\"choices\": 7\n\n"), ModelFailure.BROKEN),
                        Arguments.of(provider, new ModelAnswer.Garbage(""), ModelFailure.BROKEN),
                        Arguments.of(provider, new ModelAnswer.Garbage("x".repeat(1_000_000)), ModelFailure.BROKEN)));
    }

    @Test
    void anthropicSaysInTheStreamThatItIsOverloaded() {
        server.answer(new ModelAnswer.Overloaded("{\"question\""));

        assertThat(failure(TestedModels.at(server, ModelProvider.ANTHROPIC))).isEqualTo(ModelFailure.BUSY);
    }

    @ParameterizedTest
    @EnumSource
    void whoTalksOnAndOnIsStoppedAndHungUpOn(ModelProvider provider) {
        server.answer(new ModelAnswer.Endless());

        assertThat(failure(TestedModels.at(server, provider))).isEqualTo(ModelFailure.ENDLESS);
        server.awaitBrokenOff(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoSaysNothingIsNotWaitedFor(ModelProvider provider) {
        server.answer(new ModelAnswer.Stalled(new ModelAnswer.Endless()));

        assertThat(failure(hasty(provider))).isEqualTo(ModelFailure.TOO_SLOW);
        server.release();
        server.awaitBrokenOff(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoStopsInTheMiddleIsNotWaitedFor(ModelProvider provider) {
        server.answer(new ModelAnswer.StalledAfter("{\"question\": \"How"));

        assertThat(failure(hasty(provider))).isEqualTo(ModelFailure.TOO_SLOW);
    }

    @ParameterizedTest
    @EnumSource
    void whoNoLongerWantsToKnowHangsUp(ModelProvider provider) {
        server.answer(new ModelAnswer.Stalled(new ModelAnswer.Endless()));
        var reply = model(provider).ask(TestedModels.request());
        server.awaitRequests(1);

        assertThat(reply.cancel(true)).isTrue();
        server.release();

        server.awaitBrokenOff(1);
        assertThatThrownBy(reply::get).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyListensNothingIsSaid(ModelProvider provider) {
        var gone = TestedModels.at(server, provider);
        server.close();

        assertThat(failure(gone)).isEqualTo(ModelFailure.BROKEN);
    }

    private StreamedModel model(ModelProvider provider) {
        return new StreamedModel(TestedModels.at(server, provider));
    }

    private ModelSettings hasty(ModelProvider provider) {
        return TestedModels.at(server.url(TestedModels.wire(provider)), provider, Duration.ofMillis(1500));
    }

    private static ModelFailure failure(ModelSettings settings) {
        var reply = new StreamedModel(settings).ask(TestedModels.request());
        var thrown = catchThrowableOfType(ExecutionException.class, reply::get);
        assertThat(thrown.getCause()).isInstanceOf(ModelException.class).hasNoCause();
        return ((ModelException) Objects.requireNonNull(thrown.getCause())).failure();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
