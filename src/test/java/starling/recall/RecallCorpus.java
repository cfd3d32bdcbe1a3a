package starling.recall;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.notes.ConceptCard;

/**
 * Cards, what invented people typed of them from memory, and which points of each a person finds in that: {@code #} a term, {@code
 * >} what was typed, {@code +} a point that is there, {@code ~} partly, {@code -} missing.
 */
record RecallCorpus(List<Remembered> all) {
    private static final Map<Character, Presence> MARKS =
            Map.of('+', Presence.THERE, '~', Presence.PARTLY, '-', Presence.MISSING);

    record Remembered(String term, String typed, List<String> points, List<Presence> expected) {
        ConceptCard card() {
            return new ConceptCard("mine.md", term, "", 1, term + "\n" + String.join("\n", points), "");
        }
    }

    static RecallCorpus read(String file) throws IOException {
        try (var text = RecallCorpus.class.getResourceAsStream(file)) {
            var content = new String(Optional.ofNullable(text).orElseThrow().readAllBytes(), UTF_8);
            var all = new ArrayList<Remembered>();
            for (var card : content.split("(?m)^# ", -1)) {
                if (!card.isBlank()) {
                    all.add(remembered(card.lines().toList()));
                }
            }
            return new RecallCorpus(all);
        }
    }

    private static Remembered remembered(List<String> lines) {
        var typed = new ArrayList<String>();
        var points = new ArrayList<String>();
        var expected = new ArrayList<Presence>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.startsWith("> ")) {
                typed.add(line.substring(2));
            } else if (!line.isBlank()) {
                expected.add(Optional.ofNullable(MARKS.get(line.charAt(0))).orElseThrow());
                points.add(line.substring(2));
            }
        }
        return new Remembered(lines.get(0), String.join("\n", typed), points, expected);
    }
}
