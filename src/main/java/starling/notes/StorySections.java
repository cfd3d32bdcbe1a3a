package starling.notes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.star.Part;

/** Divides the text of a story by its parts, so that each line is written once, and puts it together again. */
final class StorySections {
    private final Map<Part, List<String>> left = new EnumMap<>(Part.class);
    private final Map<Part, Integer> used = new EnumMap<>(Part.class);
    private final List<StorySection> sections = new ArrayList<>();
    private String heading = StorySection.NO_PART;
    private Part part = Part.NONE;
    private List<String> lines = new ArrayList<>();

    private StorySections(Map<Part, String> parts) {
        parts.forEach((named, text) -> left.put(named, lines(text)));
    }

    /**
     * What sections say.
     *
     * @param body the lines of the story's text behind its title
     */
    record Told(List<String> body, Map<Part, String> parts) {
        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return "what sections say in " + body.size() + " lines";
        }
    }

    static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** Sections that tell exactly this. */
    static List<StorySection> of(List<String> body, Map<Part, String> parts) {
        var divided = new StorySections(parts);
        body.forEach(divided::add);
        divided.close();
        if (told(divided.sections).equals(new Told(body, parts))) {
            return divided.sections;
        }
        // The parts are not among the lines of the text: both are written in full.
        var apart = new ArrayList<StorySection>();
        apart.add(new StorySection(StorySection.NO_PART, body));
        parts.forEach((named, text) -> apart.add(StorySection.apart(named, lines(text))));
        return apart;
    }

    /** @throws IllegalArgumentException when a section's heading names no part */
    static Told told(List<StorySection> sections) {
        var body = new ArrayList<String>();
        var parts = new EnumMap<Part, List<String>>(Part.class);
        for (var section : sections) {
            var meaning = StorySection.meaning(section.heading())
                    .orElseThrow(() -> new IllegalArgumentException("a section of no part"));
            if (meaning.inText()) {
                tell(meaning, section.lines(), body);
            }
            if (meaning.part() != Part.NONE && !section.lines().isEmpty()) {
                parts.computeIfAbsent(meaning.part(), created -> new ArrayList<>())
                        .addAll(section.lines());
            }
        }
        var texts = new EnumMap<Part, String>(Part.class);
        parts.forEach((part, said) -> texts.put(part, String.join("\n", said)));
        return new Told(body, texts);
    }

    private static void tell(StorySection.Meaning meaning, List<String> lines, List<String> body) {
        boolean joined = meaning.joined() && !lines.isEmpty();
        if (joined) {
            body.add(meaning.label() + lines.get(0));
        } else if (!meaning.label().isEmpty()) {
            body.add(meaning.joined() ? meaning.label().stripTrailing() : meaning.label());
        }
        body.addAll(joined ? lines.subList(1, lines.size()) : lines);
    }

    private void add(String line) {
        var label = StorySection.label(line);
        if (label.isPresent() && addLabelled(line, label.get())) {
            return;
        }
        var other = partThatGoesOnWith(line);
        if (other.orElse(Part.NONE) != part) {
            open(other.map(named -> "(" + named.heading() + ")").orElse(StorySection.NO_PART), other.orElse(Part.NONE));
        }
        other.ifPresent(this::next);
        lines.add(line);
    }

    private boolean addLabelled(String line, PartLabel label) {
        var rest = label.rest();
        boolean joined = !rest.isEmpty() && line.endsWith(rest) && goesOnWith(label.part(), rest);
        if (!joined && !rest.isBlank()) {
            return false;
        }
        var said = joined ? line.substring(0, line.length() - rest.length()) : line;
        var found = StorySection.heading(label.part(), said, joined);
        if (found.isEmpty()) {
            return false;
        }
        open(found.get(), label.part());
        if (joined) {
            next(part);
            lines.add(rest);
        }
        return true;
    }

    private void open(String other, Part named) {
        close();
        heading = other;
        part = named;
        lines = new ArrayList<>();
    }

    private void close() {
        if (!lines.isEmpty() || !heading.equals(StorySection.NO_PART)) {
            sections.add(new StorySection(heading, lines));
        }
    }

    private Optional<Part> partThatGoesOnWith(String line) {
        if (goesOnWith(part, line)) {
            return Optional.of(part);
        }
        return left.keySet().stream().filter(named -> goesOnWith(named, line)).findFirst();
    }

    private boolean goesOnWith(Part named, String line) {
        var expected = left.getOrDefault(named, List.of());
        int at = used.getOrDefault(named, 0);
        return at < expected.size() && expected.get(at).equals(line);
    }

    private void next(Part named) {
        used.merge(named, 1, Integer::sum);
    }
}
