package starling.star;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README says how well Starling reads; these are the same figures, measured again on the answers held out. */
final class HeldOutFiguresTest {
    private static final Pattern ROW = Pattern.compile("\\| ([a-z][^|]*?) \\| (-?\\d\\.\\d{3}) \\|.*");
    private static final double A_POINT = 0.01;

    @Test
    void theFiguresInTheReadmeAreTrue() throws IOException {
        var reader = StarReader.load(Path.of("").toAbsolutePath());

        var measured = new ReadingFigures(reader, Corpus.read(Corpus.HELD_OUT)).all();

        assertPublished(measured, Path.of("README.md"));
    }

    @Test
    void theAgreementOfTheRatersIsAsTheReadmeOfTheCorpusSays() throws IOException {
        assertPublished(ReadingFigures.agreement(Corpus.read(Corpus.TRAINING)), Path.of("src/train/README.md"));
    }

    /** A figure that rose is published too, or a later fall would go unseen. */
    private static void assertPublished(Map<String, Double> measured, Path readme) throws IOException {
        measured.forEach((name, value) -> System.out.printf(Locale.ROOT, "| %s | %.3f |%n", name, value));
        var published = new LinkedHashMap<String, Double>();
        for (var line : Files.readAllLines(readme)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                published.put(row.group(1), Double.valueOf(row.group(2)));
            }
        }
        assertThat(published.keySet()).containsAll(measured.keySet());
        measured.forEach((name, value) ->
                assertThat(value).as(name).isCloseTo(published.getOrDefault(name, 0.0), within(A_POINT)));
    }
}
