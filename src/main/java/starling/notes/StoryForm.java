package starling.notes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A story as a form shows it to whoever wants to change it. */
public final class StoryForm {
    private StoryForm() {}

    /** The text of a story without its title, line by line as the notes tell it and with the labels that they have. */
    public static String text(Story story) {
        return String.join("\n", body(story));
    }

    /**
     * The story with what its form says now. A line that is as it was keeps its part; what comes back unaltered leaves everything
     * as it is, and where only the title is another, only that changes. A new line belongs to the part that it names, else to the
     * part that it stands in. Linear in the texts.
     *
     * @param title blank lines and line ends in it count for nothing
     * @param text what the form held when it was sent; blank lines count for nothing
     * @return empty if the title is blank or no line of the text is one of the story's
     */
    public static Optional<Story> changed(Story story, String title, String text, NotesReader reader) {
        var name = lines(title).stream().collect(Collectors.joining(" "));
        var typed = lines(text);
        var body = body(story);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (typed.equals(lines(text(story)))) {
            return Optional.of(
                    retitled(story, name, new StorySections.Told(body, story.parts()), story.lastLine(), reader));
        }
        return RewrittenLines.of(StorySections.of(body, story.parts()), typed)
                .map(told -> retitled(
                        story, name, told, story.firstLine() + told.body().size(), reader));
    }

    private static Story retitled(Story story, String name, StorySections.Told told, int lastLine, NotesReader reader) {
        var title = String.join(" ", lines(story.title())).equals(name) ? story.title() : name;
        var text = String.join("\n", told.body());
        if (isTitled(story)) {
            var first = StorySections.lines(story.text()).get(0);
            text = (title.equals(story.title()) ? first : title) + "\n" + text;
        }
        return reader.tagged(new Story(
                story.file(),
                title,
                story.firstLine(),
                lastLine,
                text,
                told.parts(),
                List.of(),
                story.values(),
                List.of(),
                story.links()));
    }

    private static List<String> body(Story story) {
        var lines = StorySections.lines(story.text());
        return isTitled(story) ? lines.subList(1, lines.size()) : lines;
    }

    private static boolean isTitled(Story story) {
        var lines = StorySections.lines(story.text());
        return lines.size() > 1 && Title.of(lines.get(0)).equals(Title.of(story.title()));
    }

    /** The lines with content. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace('\0', '\uFFFD').strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
