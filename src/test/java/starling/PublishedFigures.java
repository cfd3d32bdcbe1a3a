package starling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The figures that a README publishes, as rows of its tables. */
public final class PublishedFigures {
    private static final Pattern ROW = Pattern.compile("\\| ([a-z][^|]*?) \\| (-?\\d\\.\\d{3}) \\|.*");
    private static final double A_POINT = 0.01;

    private PublishedFigures() {}

    /** Each measured figure is published, and within a point: one that rose too, or a later fall would go unseen. */
    public static void assertPublished(Map<String, Double> measured, Path readme) throws IOException {
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
