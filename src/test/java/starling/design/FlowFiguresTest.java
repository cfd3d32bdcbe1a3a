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
    private static final DesignReader READER = DesignReader.load(Path.of(""));

    /** An answer and the flows that a person sees in it. */
    private record Example(String name, String answer, Set<String> flows) {}

    @Test
    void flowsAreFoundInEveryNotation() throws IOException {
        int right = 0;
        int found = 0;
        int expected = 0;
        var wrong = new ArrayList<String>();
        for (var example : examples()) {
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

        assertThat(examples()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(wrong).isEmpty();
        assertThat(1.0 * right / found).as("precision").isGreaterThanOrEqualTo(0.95);
        assertThat(1.0 * right / expected).as("recall").isGreaterThanOrEqualTo(0.95);
    }

    private static List<Example> examples() throws IOException {
        try (var file = Objects.requireNonNull(FlowFiguresTest.class.getResourceAsStream("flows.txt"))) {
            var examples = new ArrayList<Example>();
            for (var block : new String(file.readAllBytes(), UTF_8).split("(?m)^== ", -1)) {
                if (!block.startsWith("#")) {
                    var name = block.substring(0, block.indexOf('\n'));
                    int end = block.lastIndexOf("\n--\n");
                    var flows = block.substring(end + "\n--\n".length()).lines().collect(Collectors.toSet());
                    examples.add(new Example(name, block.substring(name.length() + 1, end + 1), flows));
                }
            }
            return examples;
        }
    }
}
