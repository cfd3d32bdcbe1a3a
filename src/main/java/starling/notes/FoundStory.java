package starling.notes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.star.Part;

/**
 * A story where it stands in the outline.
 *
 * @param heading the block that names it; empty if its first words do
 * @param content the blocks that tell it
 */
record FoundStory(Optional<Block> heading, List<Block> content) {
    private static final int WORDS_OF_A_TITLE = 10;

    FoundStory {
        content = List.copyOf(content);
    }

    /** What stands under no heading at all has the file for one, which cannot name it: its first words do. */
    static FoundStory of(Block heading, List<Block> content) {
        return heading.isRoot() ? untitled(content) : new FoundStory(Optional.of(heading), content);
    }

    static FoundStory untitled(List<Block> content) {
        return new FoundStory(Optional.empty(), content);
    }

    int firstLine() {
        return heading.orElse(content.get(0)).first().number();
    }

    int lastLine() {
        return Math.max(firstLine(), content.get(content.size() - 1).lastLine());
    }

    String title() {
        if (heading.isPresent()) {
            return heading.get().title();
        }
        var words = Title.of(content.get(0).ownText()).split("\\s+", WORDS_OF_A_TITLE + 1);
        return Title.of(String.join(" ", List.of(words).subList(0, Math.min(words.length, WORDS_OF_A_TITLE))));
    }

    /** The nearest block above it whose title promises stories. */
    Optional<Block> shelf() {
        var above = heading.orElse(content.get(0)).parent();
        while (above.isPresent() && !SectionTitle.promisesStories(above.get().title())) {
            above = above.get().parent();
        }
        return above;
    }

    /** The company value that it is listed under, if any. */
    List<String> values() {
        var block = heading.orElse(content.get(0));
        var above = block.parent();
        while (above.isPresent()) {
            if (SectionTitle.namesValues(above.get().title())) {
                return List.of(block.title());
            }
            block = above.get();
            above = block.parent();
        }
        return List.of();
    }

    /** The text under each label, lines parted by line feeds; labels without text are left out. */
    Map<Part, String> parts() {
        var texts = new EnumMap<Part, List<String>>(Part.class);
        collect(content, Part.NONE, texts);
        var parts = new EnumMap<Part, String>(Part.class);
        texts.forEach((part, lines) -> parts.put(part, String.join("\n", lines)));
        parts.remove(Part.NONE);
        return parts;
    }

    private static void collect(List<Block> blocks, Part around, Map<Part, List<String>> texts) {
        var part = around;
        boolean letters = blocks.stream()
                        .flatMap(block -> block.label().stream())
                        .filter(PartLabel::letter)
                        .map(PartLabel::part)
                        .distinct()
                        .count()
                >= 3;
        for (var block : blocks) {
            var label = block.label().filter(named -> letters || !named.letter());
            if (label.isPresent()) {
                part = label.get().part();
                say(part, label.get().rest(), texts);
                block.lines().stream().skip(1).forEach(line -> say(label.get().part(), line.text(), texts));
            } else {
                part = block.is(Line.Kind.HEADING) ? around : part;
                for (var line : block.lines()) {
                    say(part, line.text(), texts);
                }
            }
            collect(block.children(), part, texts);
            // A bullet holds its own text; a bold label or a bare one holds what follows.
            part = block.is(Line.Kind.ITEM) ? around : part;
        }
    }

    private static void say(Part part, String text, Map<Part, List<String>> texts) {
        if (!text.isBlank()) {
            texts.computeIfAbsent(part, created -> new ArrayList<>()).add(text);
        }
    }
}
