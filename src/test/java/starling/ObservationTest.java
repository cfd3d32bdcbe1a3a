package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.StandIn;
import starling.model.standin.ModelAnswer;
import starling.model.standin.ModelServer;
import starling.model.standin.Wire;

/** Whoever runs the bot watches it, and reads nothing of anybody there. */
final class ObservationTest {
    private static final String ANSWER =
            "Last spring the zeppelin of Marzipan & Sons broke. My job was to bake 600 rolls. "
                    + "I called the school and baked there through the night. In the end all 600 rolls left at 5.40.";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private int port;

    @Test
    void itSaysThatItIsReadyAndWhatItDoesAndNothingOfPeople() throws Exception {
        port = freePort();
        try (var discord = StandIn.open()) {
            var channel = discord.channel("practice-of-quokkas");
            var ann = discord.person("Annabellina");
            var err = new ByteArrayOutputStream();
            var bot = RunningBot.start(
                    discord, folder.resolve("starling.db"), err, Map.of("STARLING_HTTP_PORT", Integer.toString(port)));
            while (get("/readyz").body().contains("models")) {
                Thread.onSpinWait();
            }
            var question = ann.types(channel, "/question competency:deadline").reply();
            ann.submits(ann.presses(question, "Answer").form(), ANSWER).reply();
            ann.submits(
                            ann.types(channel, "/notes add").form(),
                            "The platypus heist",
                            "The oven broke.",
                            "",
                            "I baked at the school.",
                            "All left.")
                    .reply();
            ann.types(channel, "/story search for:platypus").reply();

            assertThat(get("/healthz").statusCode()).isEqualTo(200);
            assertThat(get("/healthz").body()).isEqualTo("alive\n");
            assertThat(get("/readyz").statusCode()).isEqualTo(200);
            assertThat(get("/readyz").body()).isEqualTo("ready\n");
            assertThat(get("/").statusCode()).isEqualTo(404);
            assertThat(get("/metricsandmore").body()).isEqualTo("There is /healthz, /readyz and /metrics.\n");
            var metrics = get("/metrics").body();
            assertThat(metrics)
                    .contains("starling_answers_graded_total{kind=\"story\"} ")
                    .contains("starling_stage_seconds_bucket{stage=\"reading\",le=\"")
                    .contains("starling_stage_seconds_count{stage=\"rules\"} ")
                    .contains("starling_stage_seconds_count{stage=\"grading\"} ")
                    .contains("starling_stage_seconds_count{stage=\"meaning\"} ")
                    .contains("starling_stage_seconds_count{stage=\"search\"} ")
                    .contains("starling_stage_seconds_count{stage=\"choice\"} ")
                    .contains("starling_stage_seconds_count{stage=\"recognition\"} ")
                    .contains("starling_command_seconds_count{command=\"answer\"} 1\n")
                    .contains("starling_database_seconds_count{does=\"keep\",failed=\"false\"} ")
                    .contains("starling_database_connections{state=\"busy\"} 0.0\n")
                    .contains("starling_acknowledgement_seconds_count ")
                    .contains("starling_desk_waiting ")
                    .contains("starling_desk_refusals_total 0.0\n")
                    .contains("starling_gateway_connected 1.0\n")
                    .contains("starling_gateway_reconnects_total 0.0\n")
                    .contains("starling_discord_rate_limited_total 0.0\n")
                    .contains("jvm_memory_used_bytes{")
                    .doesNotContainIgnoringCase("zeppelin")
                    .doesNotContainIgnoringCase("marzipan")
                    .doesNotContainIgnoringCase("platypus")
                    .doesNotContainIgnoringCase("quokka")
                    .doesNotContainIgnoringCase("annabellina")
                    .doesNotContain(ann.id(), channel, discord.token());

            bot.stop();
            // On a busy machine whoever waits longer than a second is told what for.
            assertThat(err.toString(StandardCharsets.UTF_8).replaceAll("(?m)^Loading .* \\.\\.\\.\n", ""))
                    .isEmpty();
        }
    }

    @Test
    void whatComesOfAskingTheLanguageModelIsCountedByItsReason() throws Exception {
        port = freePort();
        try (var discord = StandIn.open();
                var model = ModelServer.open()) {
            var channel = discord.channel("practice");
            var ann = discord.person("Ann");
            var bot = RunningBot.start(
                    discord,
                    folder.resolve("starling.db"),
                    new ByteArrayOutputStream(),
                    Map.of(
                            "STARLING_HTTP_PORT",
                            Integer.toString(port),
                            "STARLING_MODEL_PROVIDER",
                            "openai",
                            "STARLING_MODEL_NAME",
                            "test-model",
                            "STARLING_MODEL_BASE_URL",
                            model.url(Wire.OPENAI)));
            assertThat(get("/metrics").body())
                    .contains("starling_model_failures_total{reason=\"refused\"} 0.0\n")
                    .contains("starling_model_failures_total{reason=\"too-slow\"} 0.0\n");
            var consent = ann.types(channel, "/settings coach:on").reply();
            ann.presses(consent, "Switch the coach on").replyWith("On. The coach, test-model at ");
            model.otherwise(new ModelAnswer.Failure(401));
            var question = ann.types(channel, "/question competency:deadline").reply();
            ann.submits(ann.presses(question, "Answer").form(), ANSWER)
                    .replyWith("The language model turned Starling away, which whoever runs Starling can mend");

            assertThat(get("/metrics").body())
                    .containsPattern("starling_model_failures_total\\{reason=\"refused\"} [1-9]")
                    .contains("starling_model_failures_total{reason=\"too-slow\"} 0.0\n")
                    .containsPattern("starling_model_calls_total [1-9]")
                    .containsPattern("starling_model_seconds_count\\{failed=\"true\"} [1-9]")
                    .contains("starling_model_tokens_total{way=\"in\"} 0.0\n");
            bot.stop();
        }
    }

    @Test
    void aProcessSaysHowManyShardsItHears() throws Exception {
        port = freePort();
        try (var discord = StandIn.open()) {
            var bot = RunningBot.start(
                    discord,
                    folder.resolve("starling.db"),
                    new ByteArrayOutputStream(),
                    Map.of("STARLING_HTTP_PORT", Integer.toString(port), "STARLING_SHARDS", "1/2"));
            while (get("/readyz").statusCode() != 200) {
                Thread.onSpinWait();
            }

            assertThat(get("/readyz").body()).isEqualTo("ready\nshards held: 1\n");
            assertThat(get("/metrics").body())
                    .contains("starling_shards_held 1.0\n")
                    .contains("starling_shards_takeovers_total 0.0\n")
                    .contains("starling_shards_losses_total 0.0\n");
            bot.stop();
        }
    }

    @Test
    void aPortThatSomebodyElseHasIsToldAtTheStart() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var starling = FrontDoor.in(folder);

            int status = starling.run(
                    "",
                    Map.of("DISCORD_TOKEN", "abc", "STARLING_HTTP_PORT", Integer.toString(taken.getLocalPort())),
                    "bot");

            assertThat(status).isEqualTo(1);
            assertThat(starling.err())
                    .isEqualTo("starling: cannot listen at 127.0.0.1:" + taken.getLocalPort()
                            + ", where Starling is to be watched: set STARLING_HTTP_PORT to a port that is free\n");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
