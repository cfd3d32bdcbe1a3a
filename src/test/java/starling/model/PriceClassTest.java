package starling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import starling.configuration.ModelProvider;
import starling.configuration.ModelSettings;

final class PriceClassTest {
    @ParameterizedTest
    @CsvSource({
        "gpt-4o-mini, LOW",
        "gpt-4o, MIDDLE",
        "gpt-4o-2024-08-06, MIDDLE",
        "gpt-4, HIGH",
        "gpt-5-pro, HIGH",
        "gpt-5-nano, LOW",
        "o1, HIGH",
        "claude-haiku-4-5, LOW",
        "claude-sonnet-4-5, MIDDLE",
        "claude-opus-4-1, HIGH",
        "gemini-2.5-flash, LOW",
        "Gemini-2.5-Pro, MIDDLE",
        "llama3.2, NOT_KNOWN",
        "minimax-m2, NOT_KNOWN"
    })
    void aModelElsewhereIsJudgedByItsName(String name, PriceClass price) {
        assertThat(price(name, "https://api.openai.com/v1")).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:11434, LOCAL",
        "http://127.0.0.1:8000/v1, LOCAL",
        "http://[::1]:8000/v1, LOCAL",
        "http://192.168.1.20:8000/v1, LOCAL",
        "http://10.0.0.7/v1, LOCAL",
        "http://[fd00::5]/v1, LOCAL",
        "http://ollama:11434, LOCAL",
        "http://host.docker.internal:11434, LOCAL",
        "http://8.8.8.8/v1, HIGH",
        "https://models.example.org/v1, HIGH"
    })
    void aModelNearbyCostsNothingACall(String url, PriceClass price) {
        assertThat(price("gpt-4", url)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"gpt-oss:120b-cloud, NOT_KNOWN", "glm-4.6:cloud, NOT_KNOWN", "cloudy, LOCAL"})
    void whatAServerNearbyPassesOnIsNotNearby(String name, PriceClass price) {
        assertThat(price(name, "http://localhost:11434")).isEqualTo(price);
    }

    private static PriceClass price(String name, String url) {
        return PriceClass.of(new ModelSettings(
                ModelProvider.OPENAI,
                Optional.of(url),
                name,
                Optional.empty(),
                Duration.ofSeconds(20),
                0,
                0,
                Optional.empty(),
                2_000));
    }
}
