package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import starling.discord.standin.StandIn;
import starling.model.standin.ModelAnswer;
import starling.model.standin.ModelServer;
import starling.model.standin.Wire;

/** Whether all is well, as the owner is told. */
final class DoctorTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        CoachAtTheTerminalTest.copyPrompts(folder);
    }

    @Test
    void theDoctorSeesThatAllIsWell() {
        assertThat(starling.run("", "doctor")).isZero();
        assertThat(starling.out()).isEqualTo("""
                ok    configuration: 1 questions on 30 competencies, values of 9 companies, in %s
                ok    notes: 2 stories, 0 listed questions, 0 concept cards in %s
                ok    store: %s
                ok    search model: loaded, runs in this process
                ok    prompts: not used without a language model
                ok    language model: none; Starling works without
                ok    Discord: no token configured; 'practice' works without
                """.formatted(
                        starling.home(),
                        starling.home().resolve("stories"),
                        starling.home().resolve(".starling/starling.db")));
    }

    @Test
    void theDoctorLogsInAndSaysWhereTheBotIsInvitedFrom() {
        try (var discord = StandIn.open()) {
            assertThat(starling.run("", environment(discord, discord.token()), "doctor"))
                    .isZero();
            assertThat(starling.out()).endsWith("""
                    ok    Discord: the login works; the bot is called Starling, its id is %1$s
                          Message Content Intent: off; in servers I read only messages that mention me. To let people type freely \
                    in interview threads, switch it on under Bot at discord.com/developers/applications and start Starling again.
                          Add it to a server: https://discord.com/oauth2/authorize?client_id=%1$s&integration_type=0\
                    &scope=bot+applications.commands&permissions=343597501440
                          Add it to your own account: https://discord.com/oauth2/authorize?client_id=%1$s&integration_type=1\
                    &scope=applications.commands
                    """.formatted(discord.botId()));
            assertThat(discord.requests("PUT .*")).isZero();
        }
    }

    @Test
    void theDoctorSeesThatTheBotMayReadAllMessages() {
        try (var discord = StandIn.open()) {
            discord.letReadMessages();

            assertThat(starling.run("", environment(discord, discord.token()), "doctor"))
                    .isZero();
            assertThat(starling.out())
                    .contains("\n      Message Content Intent: on; in interview threads people can type freely.\n");
        }
    }

    @Test
    void aWrongTokenIsTold() {
        try (var discord = StandIn.open()) {
            assertThat(starling.run("", environment(discord, "some.wrong-token"), "doctor"))
                    .isOne();
            assertThat(starling.out())
                    .endsWith("FAIL  Discord: Discord refused the token: copy it again from the Bot page of"
                            + " discord.com/developers/applications\n")
                    .doesNotContain("wrong-token");
        }
    }

    @Test
    void aDiscordThatRefusesOrIsNotThereIsTold() {
        var discord = StandIn.open();
        try (discord) {
            discord.fail("GET applications/@me", 403, 0, 1);

            assertThat(starling.run("", environment(discord, discord.token()), "doctor"))
                    .isOne();
            assertThat(starling.out())
                    .endsWith("FAIL  Discord: Discord at " + discord.restUrl() + " refused with HTTP status 403\n");
        }
        assertThat(starling.run("", environment(discord, discord.token()), "doctor"))
                .isOne();
        assertThat(starling.out())
                .endsWith(
                        "FAIL  Discord: Discord at " + discord.restUrl() + " could not be reached: ConnectException\n");
    }

    @Test
    void theDoctorAsksTheLanguageModelOneTinyThing() {
        try (var model = ModelServer.open()) {
            model.answer(ModelAnswer.text("ok"));

            assertThat(starling.run("", environment(model.url(Wire.OPENAI), "60"), "doctor"))
                    .isZero();
            assertThat(starling.out().replaceAll("in \\d+ ms", "in 12 ms"))
                    .contains("""
                    ok    language model: parrot-1 at %s replied in 12 ms
                          Price class: none: by its address it runs on your own machine or network
                    ok    Discord:""".formatted(model.destination()));
            assertThat(model.requests()).hasSize(1);
            assertThat(model.requests().get(0).json().path("max_tokens").asInt())
                    .isEqualTo(2_000);
        }
    }

    @Test
    void aPromptThatStopsTheStartIsFoundBefore() throws IOException {
        Files.writeString(folder.resolve("prompts/advice.md"), "no instructions\n");
        try (var model = ModelServer.open()) {
            model.answer(ModelAnswer.text("ok"));

            assertThat(starling.run("", environment(model.url(Wire.OPENAI), "60"), "doctor"))
                    .isOne();
            assertThat(starling.out()).containsPattern("\nFAIL  prompts: prompts/[a-z-]+\\.md.*\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | HOST refused the key: copy it again from where your provider shows it into STARLING_MODEL_API_KEY",
                "404 | HOST knows no model \"parrot-1\", or nothing is at http://HOST/v1: check model_name and model_base_url",
                "429 | HOST takes no more at this moment (too many requests, or the credit is used up): try again later, or look"
                        + " into your account there",
                "400 | HOST does not take such requests: check that model_provider fits it, and model_name",
                "500 | HOST broke off, or sent what cannot be understood: check that model_provider and model_base_url fit it, and"
                        + " try again"
            })
    void aLanguageModelThatRefusesIsToldWithWhatToDo(int status, String sentence) {
        try (var model = ModelServer.open()) {
            model.otherwise(new ModelAnswer.Failure(status));

            assertThat(starling.run("", environment(model.url(Wire.OPENAI), "60"), "doctor"))
                    .isOne();
            assertThat(starling.out())
                    .contains("\nFAIL  language model: " + sentence.replace("HOST", model.destination()) + "\n")
                    .doesNotContain("sk-secret");
        }
    }

    @Test
    void aLanguageModelThatIsNotThereOrSaysNothingIsToldToo() {
        var model = ModelServer.open();
        try (model) {
            model.otherwise(new ModelAnswer.Stalled(ModelAnswer.text("ok")));

            assertThat(starling.run("", environment(model.url(Wire.OPENAI), "1"), "doctor"))
                    .isOne();
            assertThat(starling.out())
                    .contains("FAIL  language model: parrot-1 at " + model.destination()
                            + " did not reply in time (model_timeout_seconds: 1): raise that, up to 60, or take a smaller"
                            + " model\n");
        }
        assertThat(starling.run("", environment(model.url(Wire.OPENAI), "60"), "doctor"))
                .isOne();
        assertThat(starling.out())
                .contains("FAIL  language model: " + model.destination()
                        + " could not be reached: check that it runs, the network, and model_base_url\n");
    }

    private static Map<String, String> environment(String modelUrl, String seconds) {
        return Map.of(
                "STARLING_MODEL_PROVIDER", "openai",
                "STARLING_MODEL_BASE_URL", modelUrl,
                "STARLING_MODEL_NAME", "parrot-1",
                "STARLING_MODEL_API_KEY", "sk-secret",
                "STARLING_MODEL_TIMEOUT_SECONDS", seconds);
    }

    private static Map<String, String> environment(StandIn discord, String token) {
        return Map.of(
                "STARLING_DISCORD_REST_URL", discord.restUrl(),
                "STARLING_DISCORD_GATEWAY_URL", discord.gatewayUrl(),
                "DISCORD_TOKEN", token);
    }
}
