package starling.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language model is asked. */
final class ModelSettingsTest {
    private static final String SECRET = "sk-very-secret";

    @TempDir
    private Path home;

    @BeforeEach
    void aFolderForConfiguration() throws IOException {
        Files.createDirectories(home.resolve("config/questions"));
    }

    @Test
    void withoutAProviderThereIsNone() throws IOException {
        assertThat(read("# nothing\n", Map.of())).isEmpty();
        assertThat(read("model_timeout_seconds: 5\n", Map.of())).isEmpty();
    }

    @Test
    void aVariableThatNothingReadsIsTold() {
        assertThatThrownBy(() -> read("# nothing\n", Map.of("STARLING_MODEL_TIMEOUT", "5")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(
                        "STARLING_MODEL_TIMEOUT: there is no such setting; there are STARLING_MODEL_API_KEY,")
                .hasMessageContaining(", STARLING_MODEL_TIMEOUT_SECONDS");
    }

    @Test
    void aProviderAKeyAndANameAreEnough() throws IOException {
        assertThat(read("model_provider: openai\nmodel_name: gpt-4o-mini\n", Map.of("STARLING_MODEL_API_KEY", SECRET)))
                .contains(new ModelSettings(
                        ModelProvider.OPENAI,
                        Optional.empty(),
                        "gpt-4o-mini",
                        Optional.of(SECRET),
                        Duration.ofSeconds(20),
                        30_000,
                        1_000_000,
                        Optional.empty(),
                        2_000));
    }

    @Test
    void everythingCanComeFromTheEnvironment() throws IOException {
        assertThat(read(
                        "# nothing\n",
                        Map.of(
                                "STARLING_MODEL_PROVIDER", "openai",
                                "STARLING_MODEL_BASE_URL", "http://localhost:8000/v1",
                                "STARLING_MODEL_NAME", "llama3.2",
                                "STARLING_MODEL_TIMEOUT_SECONDS", "60",
                                "STARLING_MODEL_TOKENS_PER_PERSON", "0",
                                "STARLING_MODEL_TOKENS_PER_DAY", "5",
                                "STARLING_TRANSCRIPTION_NAME", "whisper-1")))
                .contains(new ModelSettings(
                        ModelProvider.OPENAI,
                        Optional.of("http://localhost:8000/v1"),
                        "llama3.2",
                        Optional.empty(),
                        Duration.ofSeconds(60),
                        0,
                        5,
                        Optional.of("whisper-1"),
                        2_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model_provider: openia | config/starling.yaml:1:17: expected one of anthropic, gemini, ollama, openai; found \"openia\"",
                "model_provider: ollama | config/starling.yaml:1:17: ollama needs model_name, the model to ask, such as llama3.2",
                "model_name: m | config/starling.yaml:1:13: model_name is set, but no provider; set model_provider to one of"
                        + " anthropic, gemini, ollama, openai, or take model_name out",
                "{model_provider: anthropic, model_name: m} | config/starling.yaml:1:18: anthropic needs model_api_key; only a server"
                        + " of your own, named by model_base_url, goes without",
                "{model_provider: ollama, model_name: m, model_base_url: localhost} | config/starling.yaml:1:57: expected an address"
                        + " that begins with http:// or https://, found \"localhost\"",
                "{model_provider: ollama, model_name: m, model_base_url: 'http://me:secret@x'} | config/starling.yaml:1:57: expected an"
                        + " address without a user name; a key belongs in model_api_key",
                "{model_provider: ollama, model_name: m, model_base_url: 'http://x/v1?key=secret'} | config/starling.yaml:1:57: expected an"
                        + " address without ? and #; a key belongs in model_api_key",
                "{model_provider: ollama, model_name: m, transcription_name: w} | config/starling.yaml:1:61: only model_provider openai"
                        + " writes down what is spoken",
                "model_timeout_seconds: 61 | config/starling.yaml:1:24: expected a whole number from 1 to 60, found \"61\"",
                "model_tokens_per_person: many | config/starling.yaml:1:26: expected a whole number from 0 to 1000000000, found \"many\""
            })
    void aWrongValueIsNamedWithItsPlaceAndWhatWasExpected(String yaml, String message) throws IOException {
        write(yaml + "\n");

        assertThatThrownBy(() -> Settings.load(home, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void aKeyWithoutAProviderIsNamedAndNotShown() throws IOException {
        write("# nothing\n");

        assertThatThrownBy(() -> Settings.load(home, Map.of("STARLING_MODEL_API_KEY", SECRET)))
                .hasMessage(
                        "STARLING_MODEL_API_KEY: model_api_key is set, but no provider; set model_provider to one of"
                                + " anthropic, gemini, ollama, openai, or take model_api_key out");
        assertThatThrownBy(() -> Settings.load(
                        home,
                        Map.of(
                                "STARLING_MODEL_PROVIDER", "openai",
                                "STARLING_MODEL_NAME", "m",
                                "STARLING_MODEL_API_KEY", SECRET + " x")))
                .hasMessage(
                        "STARLING_MODEL_API_KEY: a key has no blanks or special characters; copy it again from where your"
                                + " provider shows it");
    }

    @Test
    void theKeyIsNeverShown() throws IOException {
        var settings = read("model_provider: openai\nmodel_name: m\nmodel_api_key: " + SECRET + "\n", Map.of());

        assertThat(settings.orElseThrow()).hasToString("ModelSettings[OPENAI, https://api.openai.com/v1, m, key=true]");
        assertThat(Settings.load(home, Map.of()).toString())
                .endsWith("model=true]")
                .doesNotContain(SECRET);
        assertThat(new Setting(SECRET, "here")).hasToString("here");
    }

    private Optional<ModelSettings> read(String yaml, Map<String, String> environment) throws IOException {
        write(yaml);
        return Settings.load(home, environment).model();
    }

    private void write(String yaml) throws IOException {
        Files.writeString(home.resolve("config/starling.yaml"), yaml);
    }
}
