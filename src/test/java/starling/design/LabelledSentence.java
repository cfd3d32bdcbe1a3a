package starling.design;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * A sentence of a design, and what a person says of it.
 *
 * @param holds whether what its file is about is so
 */
record LabelledSentence(String text, boolean holds) {
    /** The sentences of a part of a file: those that the words of the lexicon were chosen on are "seen", the others "aside". */
    static List<LabelledSentence> read(String name, String part) throws IOException {
        try (var file = Objects.requireNonNull(LabelledSentence.class.getResourceAsStream(name))) {
            var text = new String(file.readAllBytes(), UTF_8);
            int start = text.indexOf("== " + part);
            int end = text.indexOf("\n== ", start);
            return text.substring(start, end < 0 ? text.length() : end)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isEmpty())
                    .map(line -> new LabelledSentence(line.substring(2), line.startsWith("+ ")))
                    .toList();
        }
    }
}
