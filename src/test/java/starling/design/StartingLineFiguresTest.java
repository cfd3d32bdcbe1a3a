package starling.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On which line a step is found to start, on designs of our own whose writers say where they start it. */
final class StartingLineFiguresTest {
    private static final int NEAR = 5;
    private static final Pattern START = Pattern.compile("(.*?) @([a-z_,]+)");

    private final DesignReader reader = DesignReader.load(Path.of(""));

    /** A design, and the line on which each of its steps starts. */
    private record Marked(String name, String answer, Map<String, Integer> starts) {}

    @Test
    void nearlyAllStepsStartWhereTheirWritersStartThem() throws IOException {
        int steps = 0;
        int found = 0;
        var missing = new ArrayList<String>();
        var elsewhere = new ArrayList<String>();
        for (var design : designs()) {
            var reading = reader.read(design.answer());
            for (var start : design.starts().entrySet()) {
                steps++;
                var at = reading.steps().stream()
                        .filter(step -> step.step().id().equals(start.getKey()))
                        .findFirst();
                if (at.isEmpty()) {
                    missing.add(design.name() + ": " + start.getKey());
                } else {
                    found++;
                    at.filter(step -> Math.abs(step.line() - start.getValue()) > NEAR)
                            .ifPresent(step -> elsewhere.add(design.name() + ": " + start.getKey() + " in line "
                                    + step.line() + ", not " + start.getValue()));
                }
            }
        }
        assertThat(steps).isEqualTo(51);
        assertThat(found).as(missing::toString).isGreaterThanOrEqualTo(46);
        assertThat(elsewhere).isEmpty();
    }

    private static List<Marked> designs() throws IOException {
        try (var file =
                Objects.requireNonNull(StartingLineFiguresTest.class.getResourceAsStream("starting-lines.txt"))) {
            var text = new String(file.readAllBytes(), UTF_8);
            var designs = new ArrayList<Marked>();
            for (var design : text.substring(text.indexOf("\n=== ")).split("\n=== ", -1)) {
                if (!design.isBlank()) {
                    designs.add(marked(design));
                }
            }
            return designs;
        }
    }

    private static Marked marked(String design) {
        var lines = design.lines().toList();
        var answer = new StringBuilder();
        var starts = new LinkedHashMap<String, Integer>();
        for (int i = 1; i < lines.size(); i++) {
            var start = START.matcher(lines.get(i));
            boolean marked = start.matches();
            answer.append(marked ? start.group(1) : lines.get(i)).append('\n');
            if (marked) {
                for (var step : start.group(2).split(",", -1)) {
                    starts.put(step, i);
                }
            }
        }
        return new Marked(lines.get(0), answer.toString(), starts);
    }
}
