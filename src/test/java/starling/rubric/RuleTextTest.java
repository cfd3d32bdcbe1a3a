package starling.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.configuration.ConfigurationException;

final class RuleTextTest {
    private static final Map<String, String> VALUES = Map.of("crux", "Two want $1 {same} seat", "sum", "");

    @Test
    void aNameInBracesIsFilledInAndASentenceWithAHoleIsNotSaid() {
        assertThat(RuleText.filled("The hard part: {crux}.", VALUES))
                .contains("The hard part: Two want $1 {same} seat.");
        assertThat(RuleText.filled("It comes to {sum}.", VALUES)).isEmpty();
        assertThat(RuleText.filled("GET /pastes/{id}", Map.of())).contains("GET /pastes/{id}");
    }

    @Test
    void anUnknownNameStopsTheStartWithItsPlace(@TempDir Path home) throws IOException {
        var file = Files.writeString(home.resolve("rules.yaml"), """
                - id: crux
                  when: words > 0
                  severity: problem
                  message: Nobody says {cruks}.
                  advice: Say it.
                  fires: one
                  silent: two
                """);
        var sheet = new FactSheet(Map.of("words", FactType.COUNT), Map.of(), Set.of(), Set.of("crux"), Set.of());

        assertThatThrownBy(() -> RuleBook.load(home, file, sheet))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("rules.yaml:4:24: unknown text \"{cruks}\"; known are {crux}");
    }
}
