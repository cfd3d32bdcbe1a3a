package starling.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often an invented sentence is told from a founded one; the document of the package says the same, measured again. */
final class SupportFiguresTest {
    private static final Grounding GROUNDING = Grounding.load(Path.of("").toAbsolutePath());

    @Test
    void onTheSentencesThatTheThresholdWasChosenBy() throws IOException {
        assertThat(figures("chosen-by.txt")).isEqualTo("founded: 20 of 20 kept; invented: 20 of 20 dropped");
    }

    @Test
    void onThoseThatWereKeptAside() throws IOException {
        assertThat(figures("kept-aside.txt")).isEqualTo("founded: 20 of 20 kept; invented: 20 of 20 dropped");
    }

    private static String figures(String file) throws IOException {
        int founded = 0;
        int kept = 0;
        int invented = 0;
        int dropped = 0;
        var evidence = evidence("");
        for (var line : lines(file)) {
            var text = line.substring(2);
            if (line.startsWith(">")) {
                evidence = evidence(text);
            } else if (line.startsWith("+")) {
                founded++;
                kept += GROUNDING.isSupported(text, evidence) ? 1 : 0;
            } else {
                invented++;
                dropped += GROUNDING.isSupported(text, evidence) ? 0 : 1;
            }
        }
        return "founded: " + kept + " of " + founded + " kept; invented: " + dropped + " of " + invented + " dropped";
    }

    private static Evidence evidence(String answer) {
        return new Evidence(List.of(answer), "", "", "", "", Map.of(), List.of(), Set.of(), "");
    }

    private static List<String> lines(String file) throws IOException {
        try (var in = Objects.requireNonNull(SupportFiguresTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
