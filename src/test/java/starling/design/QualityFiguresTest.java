package starling.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How well it is seen that a sentence says what a system has to hold, in sentences written for Starling. */
final class QualityFiguresTest {
    private static final String FRAME =
            "The client calls the gateway, and the gateway calls the order service. The service writes to the database.\n";
    private static final DesignReader READER = DesignReader.load(Path.of(""));

    /** A sentence, and whether it says what a system has to hold. */
    private record Example(String sentence, boolean asks) {}

    /** How many of the sentences that ask for a quality are found and missed, and how many of the others are found. */
    private record Figures(int found, int missed, int wrong, List<String> mistakes) {}

    @Test
    void whatASystemHasToHoldIsSeenWithoutItsTechnicalName() throws IOException {
        var figures = figures("seen");

        assertThat(figures.found() + figures.missed()).isGreaterThanOrEqualTo(160);
        assertThat(figures.found()).as(figures.mistakes()::toString).isGreaterThanOrEqualTo(155);
        assertThat(figures.wrong()).as(figures.mistakes()::toString).isLessThanOrEqualTo(2);
    }

    @Test
    void itIsSeenInSentencesThatTheWordsWereNotChosenFor() throws IOException {
        var figures = figures("aside");

        assertThat(figures.found() + figures.missed()).isEqualTo(32);
        assertThat(figures.found()).as(figures.mistakes()::toString).isGreaterThanOrEqualTo(22);
        assertThat(figures.wrong()).as(figures.mistakes()::toString).isZero();
    }

    private static Figures figures(String part) throws IOException {
        int found = 0;
        int missed = 0;
        int wrong = 0;
        var mistakes = new ArrayList<String>();
        for (var example : examples(part)) {
            boolean seen = READER.read(FRAME + example.sentence())
                    .step(DeliveryStep.NON_FUNCTIONAL_REQUIREMENTS)
                    .isPresent();
            found += example.asks() && seen ? 1 : 0;
            missed += example.asks() && !seen ? 1 : 0;
            wrong += !example.asks() && seen ? 1 : 0;
            if (seen != example.asks()) {
                mistakes.add(example.sentence());
            }
        }
        return new Figures(found, missed, wrong, mistakes);
    }

    private static List<Example> examples(String part) throws IOException {
        try (var file = Objects.requireNonNull(QualityFiguresTest.class.getResourceAsStream("qualities.txt"))) {
            var text = new String(file.readAllBytes(), UTF_8);
            int start = text.indexOf("== " + part);
            int end = text.indexOf("\n== ", start);
            return text.substring(start, end < 0 ? text.length() : end)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isEmpty())
                    .map(line -> new Example(line.substring(2), line.startsWith("+ ")))
                    .toList();
        }
    }
}
