package starling.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import starling.interview.KeptRows;

/** What is kept of a person, to be read: a heading for each kind and each of its rows, and below it field by field. */
final class ExportMarkdown {
    private static final int LONGEST_ON_A_LINE = 200;

    /** Whatever else is typed stands in a fence, where it is nothing but text. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} .,:;?!'’()/@+-]*");

    private static final Pattern FENCES = Pattern.compile("~{3,}");

    private ExportMarkdown() {}

    static byte[] of(List<KeptRows> kept, Instant at) {
        var text = new StringBuilder("# What Starling keeps of you\n\nWritten at " + at
                + "; times are UTC. The same is in starling-export.json, for programs.\n");
        for (var each : kept) {
            text.append("\n## ").append(each.title()).append('\n');
            int number = 0;
            for (var row : each.rows()) {
                number++;
                text.append("\n### ").append(number).append("\n\n");
                write(row, text);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Map<String, Object> row, StringBuilder text) {
        row.forEach((name, value) -> {
            var written = String.valueOf(value);
            text.append("- ").append(name.replace('_', ' ')).append(':');
            if (written.length() <= LONGEST_ON_A_LINE && PLAIN.matcher(written).matches()) {
                text.append(' ').append(written).append('\n');
            } else {
                var fence = fence(written);
                text.append("\n\n  ").append(fence).append("text\n");
                written.lines().forEach(line -> text.append("  ").append(line).append('\n'));
                text.append("  ").append(fence).append('\n');
            }
        });
    }

    /** Longer than any in the text. */
    private static String fence(String written) {
        int longest = FENCES.matcher(written)
                .results()
                .mapToInt(found -> found.group().length())
                .max()
                .orElse(2);
        return "~".repeat(longest + 1);
    }
}
