package starling.interview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import starling.notes.Notebook;
import starling.notes.NotesReader;
import starling.notes.Story;
import starling.notes.StoryLink;
import starling.notes.UnreadableNotesException;
import starling.star.Part;

/**
 * A story as somebody typed it into a form.
 *
 * @param title in one line, not blank
 * @param body its lines with content, at least one
 * @param parts the text under each part that is labelled
 */
record TypedStory(String title, List<String> body, Map<Part, String> parts) {
    private static final Pattern LABEL = Pattern.compile("(?i)\\s*("
            + Part.STAR_AND_LEARNING.stream().map(Part::heading).collect(Collectors.joining("|"))
            + ")s?\\s*(?::\\s*(.*)|)");

    /** From a title and a text in which parts may be labelled; empty if either is blank. */
    static Optional<TypedStory> of(String title, String text, NotesReader reader) {
        var lines = lines(text);
        var name = oneLine(title);
        if (name.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        var labelled = labelled(name, lines);
        return Optional.of(understood(name, lines, reader)
                .filter(story ->
                        story.parts().keySet().containsAll(labelled.parts().keySet()))
                .orElse(labelled));
    }

    /** From a title and the text of each part; empty if the title is blank or all the texts are. */
    static Optional<TypedStory> of(String title, Map<Part, String> parts) {
        var name = oneLine(title);
        var body = new ArrayList<String>();
        var told = new EnumMap<Part, String>(Part.class);
        for (var part : Part.STAR_AND_LEARNING) {
            var lines = lines(parts.getOrDefault(part, ""));
            if (!lines.isEmpty()) {
                told.put(part, String.join("\n", lines));
                body.add(part.heading() + ": " + lines.get(0));
                body.addAll(lines.subList(1, lines.size()));
            }
        }
        return name.isEmpty() || body.isEmpty() ? Optional.empty() : Optional.of(new TypedStory(name, body, told));
    }

    /**
     * The story, with the competencies and numbers that its text shows.
     *
     * @param firstLine the line of the file that it stands for
     */
    Story story(String file, int firstLine, List<String> values, List<StoryLink> links, NotesReader reader) {
        var text = title + "\n" + String.join("\n", body);
        return reader.tagged(new Story(
                file, title, firstLine, firstLine + body.size(), text, parts, List.of(), values, List.of(), links));
    }

    /** What the reader of notes makes of it, if that is one story and nothing else. */
    private static Optional<TypedStory> understood(String title, List<String> lines, NotesReader reader) {
        return read("typed", "# Stories\n\n## My story\n\n" + String.join("\n", lines) + "\n", reader)
                .filter(notebook -> notebook.stories().size() == 1
                        && notebook.questions().isEmpty()
                        && notebook.cards().isEmpty()
                        && notebook.unread().isEmpty())
                .map(notebook -> notebook.stories().get(0))
                .filter(story -> story.firstLine() == 3 && story.lastLine() == lines.size() + 4)
                .map(story -> {
                    var told = lines(story.text());
                    return new TypedStory(title, told.subList(1, told.size()), story.parts());
                });
    }

    /** What stands behind the names of the parts, for a text that is too little or too much for the reader of notes. */
    private static TypedStory labelled(String title, List<String> lines) {
        var body = new ArrayList<String>();
        var parts = new EnumMap<Part, List<String>>(Part.class);
        var part = Part.NONE;
        for (var line : lines) {
            var label = LABEL.matcher(line);
            var said = line;
            if (label.matches()) {
                part = named(label.group(1));
                said = Optional.ofNullable(label.group(2)).orElse("");
                body.add(said.isEmpty() ? part.heading() : part.heading() + ": " + said);
            } else {
                body.add(line);
            }
            if (part != Part.NONE && !said.isEmpty()) {
                parts.computeIfAbsent(part, created -> new ArrayList<>()).add(said);
            }
        }
        var texts = new EnumMap<Part, String>(Part.class);
        parts.forEach((named, said) -> texts.put(named, String.join("\n", said)));
        return new TypedStory(title, body, texts);
    }

    private static Part named(String heading) {
        return Part.STAR_AND_LEARNING.stream()
                .filter(part -> part.heading().equalsIgnoreCase(heading))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Notebook> read(String name, String markdown, NotesReader reader) {
        try {
            return Optional.of(reader.read(name, markdown.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableNotesException e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace('\0', '\uFFFD').strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String oneLine(String title) {
        return String.join(" ", lines(title));
    }

    /** Says nothing of the story, so that no log ever holds it. */
    @Override
    public String toString() {
        return "a typed story of " + body.size() + " lines";
    }
}
