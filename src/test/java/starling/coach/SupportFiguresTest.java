package starling.coach;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** How often an invented sentence is told from a founded one; the document of the package says the same, measured again. */
final class SupportFiguresTest {
    private static final Grounding GROUNDING = Grounding.load(Path.of("").toAbsolutePath());
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void onTheSentencesThatTheThresholdWasChosenBy() throws IOException {
        assertThat(figures("chosen-by.txt", SupportFiguresTest::isWritten))
                .isEqualTo("19 of 20 kept, 20 of 20 dropped");
    }

    @Test
    void onThoseThatWereKeptAside() throws IOException {
        assertThat(figures("kept-aside.txt", SupportFiguresTest::isWritten))
                .isEqualTo("19 of 20 kept, 20 of 20 dropped");
    }

    @Test
    void onNearMisses() throws IOException {
        assertThat(figures("near-misses.txt", SupportFiguresTest::isWritten))
                .isEqualTo("7 of 7 kept, 20 of 20 dropped");
    }

    @Test
    void onNearMissesThatWereKeptAside() throws IOException {
        assertThat(figures("near-misses-aside.txt", SupportFiguresTest::isWritten))
                .isEqualTo("6 of 7 kept, 19 of 20 dropped");
    }

    @Test
    void onAdvice() throws IOException {
        assertThat(figures("advice.txt", SupportFiguresTest::isAdvised)).isEqualTo("18 of 20 kept, 14 of 14 dropped");
    }

    @Test
    void onAdviceThatWasKeptAside() throws IOException {
        assertThat(figures("advice-aside.txt", SupportFiguresTest::isAdvised))
                .isEqualTo("18 of 20 kept, 12 of 14 dropped");
    }

    private static String figures(String file, BiPredicate<String, Evidence> isKept) throws IOException {
        int founded = 0;
        int kept = 0;
        int invented = 0;
        int dropped = 0;
        var evidence = evidence("", true);
        for (var line : lines(file)) {
            var text = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith(">")) {
                evidence = evidence(text, !line.startsWith(">?"));
                continue;
            }
            boolean good = line.startsWith("+");
            boolean stays = isKept.test(
                    good ? text : text.replaceFirst("^(?:result|tail|denial|actor|brackets) ", ""), evidence);
            founded += good ? 1 : 0;
            kept += (good && stays) ? 1 : 0;
            invented += good ? 0 : 1;
            dropped += (good || stays) ? 0 : 1;
        }
        return kept + " of " + founded + " kept, " + dropped + " of " + invented + " dropped";
    }

    /** Whether a rewrite is left as it is. */
    private static boolean isWritten(String text, Evidence evidence) {
        var checked = GROUNDING.rewrite(json(Map.of("text", text)), "Result", evidence);
        return checked.value().isPresent() && checked.flaws().isEmpty();
    }

    private static boolean isAdvised(String text, Evidence evidence) {
        return (text.endsWith("?") && !text.contains(".") && !text.contains(":") && text.length() < 120)
                ? GROUNDING
                        .question(json(Map.of("question", text)), evidence)
                        .value()
                        .isPresent()
                : GROUNDING
                        .suggestions(
                                json(Map.of(
                                        "suggestions",
                                        List.of(Map.of(
                                                "about", "whole", "state", "other", "quote", "", "text", text)))),
                                evidence)
                        .value()
                        .isPresent();
    }

    private static String json(Map<String, ?> reply) {
        try {
            return JSON.writeValueAsString(reply);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Evidence evidence(String answer, boolean result) {
        return new Evidence(List.of(answer), "", "", "", "", Map.of("result", result), Map.of(), Set.of(), "");
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
