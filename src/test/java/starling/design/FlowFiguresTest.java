package starling.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How well flows are found in answers written for Starling, in all the notations that people use. */
final class FlowFiguresTest {
    private static final double PRECISION_ASIDE = 0.85;
    private static final double RECALL_ASIDE = 0.7;
    private static final DesignReader READER = DesignReader.load(Path.of(""));

    /** An answer and the flows that a person sees in it. */
    private record Example(String name, String answer, Set<String> flows) {}

    /**
     * Of the flows that are found, the share that a person sees too, and of those that a person sees, the share that is found.
     */
    private record Figures(double precision, double recall, List<String> wrong) {}

    @Test
    void flowsAreFoundInEveryNotation() throws IOException {
        assertThat(examples("flows.txt")).hasSizeGreaterThanOrEqualTo(60);

        var figures = figures("flows.txt");

        assertThat(figures.precision()).as(figures.wrong()::toString).isGreaterThanOrEqualTo(0.98);
        assertThat(figures.recall()).as(figures.wrong()::toString).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void flowsAreFoundInTextThatTheFinderWasNotMadeFor() throws IOException {
        var figures = figures("flows-aside.txt");

        assertThat(figures.precision()).as(figures.wrong()::toString).isGreaterThanOrEqualTo(PRECISION_ASIDE);
        assertThat(figures.recall()).as(figures.wrong()::toString).isGreaterThanOrEqualTo(RECALL_ASIDE);
    }

    private static Figures figures(String file) throws IOException {
        int right = 0;
        int found = 0;
        int expected = 0;
        var wrong = new ArrayList<String>();
        for (var example : examples(file)) {
            // A title, so that the shortest answer is gradable too.
            var read =
                    READER
                            .read("## High-level design\nI would build it like this.\n\n" + example.answer())
                            .flows()
                            .stream()
                            .map(flow -> flow.from() + " > " + flow.to())
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            found += read.size();
            expected += example.flows().size();
            right += (int) read.stream().filter(example.flows()::contains).count();
            if (!read.equals(example.flows())) {
                wrong.add(example.name() + ": " + read);
            }
        }
        return new Figures(1.0 * right / found, 1.0 * right / expected, wrong);
    }

    private static List<Example> examples(String name) throws IOException {
        try (var file = Objects.requireNonNull(FlowFiguresTest.class.getResourceAsStream(name))) {
            var examples = new ArrayList<Example>();
            for (var block : new String(file.readAllBytes(), UTF_8).split("(?m)^== ", -1)) {
                if (!block.startsWith("#")) {
                    var title = block.substring(0, block.indexOf('\n'));
                    int end = block.lastIndexOf("\n--\n");
                    var flows = block.substring(end + "\n--\n".length()).lines().collect(Collectors.toSet());
                    examples.add(new Example(title, block.substring(title.length() + 1, end + 1), flows));
                }
            }
            return examples;
        }
    }
}
