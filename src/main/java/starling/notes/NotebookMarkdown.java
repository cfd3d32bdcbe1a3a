package starling.notes;

import java.util.EnumMap;
import java.util.List;
import starling.star.Part;

/**
 * A notebook as Markdown that its owner can read, change and import again: what {@link NotesReader} makes of it is the
 * notebook that was written, with the files and lines it came from.
 *
 * <pre>
 *   &lt;!-- Starling notebook 1 --&gt;
 *
 *   # Story: Clinic move
 *
 *   - From: mine.md, lines 3 to 7
 *   - Value: Patients first
 *
 *   ## Situation
 *
 *   The clinic had to leave its house within a week.
 *
 *   # Card: Rate Limiting
 *
 *   - From: palace.md, line 3
 *   - Locus: Door Mat
 *
 *   only so many enter in a second
 *
 *   # Questions: mine.md
 *
 *   - Line 12: Tell me about a time you hurried.
 *
 *   # Not understood: mine.md, lines 14 to 15
 *
 *   call Ben
 * </pre>
 *
 * Blank lines mean nothing. A line of text that is blank, or would be taken for structure, has a backslash before it. {@link
 * StorySection} says how the labels of parts are kept. What follows from the text (competencies, numbers) is not written.
 */
public final class NotebookMarkdown {
    static final String MARK = "<!-- Starling notebook ";
    static final String FIRST_LINE = MARK + "1 -->";
    static final String STORY = "# Story:";
    static final String CARD = "# Card:";
    static final String QUESTIONS = "# Questions";
    static final String UNREAD = "# Not understood:";
    static final String FROM = "- From:";
    static final String HEADING = "- Heading:";
    static final String UNTITLED = "- Title: from the first words";
    static final String VALUE = "- Value:";
    static final String LINK = "- Link, line ";
    static final String LOCUS = "- Locus:";
    static final String GROUP = "- Group:";
    static final String QUESTION_LINE = "- Line ";

    private static final String EXPLANATION =
            "<!-- Change what you like and import it again. A # begins a story or a card, ## a part of a story. A line of text"
                    + " that begins with # gets a \\ before it. -->";

    private final StringBuilder out = new StringBuilder();

    private NotebookMarkdown() {}

    /**
     * The notebook in this format, with line feeds. Carriage returns and null characters, which no notes file yields, come
     * back as line feeds and U+FFFD. Linear in the notebook.
     */
    public static String write(Notebook notebook) {
        var markdown = new NotebookMarkdown();
        markdown.out.append(FIRST_LINE).append('\n').append(EXPLANATION).append('\n');
        notebook.stories().forEach(markdown::story);
        notebook.cards().forEach(markdown::card);
        markdown.questions(notebook.questions());
        notebook.unread().forEach(markdown::unread);
        return markdown.out.toString().replace('\0', '\uFFFD');
    }

    /** Whether the content of a notes file is notebook Markdown, of this version or another. */
    static boolean is(String text) {
        return text.startsWith(MARK);
    }

    private void story(Story story) {
        var title = oneLine(story.title());
        var text = StorySections.lines(withLineFeeds(story.text()));
        var first = text.get(0);
        boolean named = first.equals(title);
        boolean headed = !named
                && !first.isBlank()
                && first.equals(first.strip())
                && Title.of(first).equals(title);
        heading(STORY + " " + title);
        attribute(FROM, origin(story.file(), story.firstLine(), story.lastLine()));
        if (headed) {
            attribute(HEADING, first);
        } else if (!named) {
            out.append(UNTITLED).append('\n');
        }
        story.values().forEach(value -> attribute(VALUE, value));
        story.links().forEach(link -> attribute(LINK + link.line() + ":", link.text()));
        var body = named || headed ? text.subList(1, text.size()) : text;
        var parts = new EnumMap<Part, String>(Part.class);
        story.parts().forEach((part, said) -> parts.put(part, withLineFeeds(said)));
        for (var section : StorySections.of(body, parts)) {
            heading("## " + section.heading());
            section.lines().forEach(line -> text(line, false));
        }
    }

    private void card(ConceptCard card) {
        heading(CARD + " " + oneLine(card.term()));
        attribute(FROM, oneLine(card.file()) + ", line " + card.line());
        if (!card.locus().isEmpty()) {
            attribute(LOCUS, card.locus());
        }
        if (!card.group().isEmpty()) {
            attribute(GROUP, card.group());
        }
        out.append('\n');
        texts(card.text());
    }

    private void questions(List<ListedQuestion> questions) {
        var file = "";
        for (int index = 0; index < questions.size(); index++) {
            var question = questions.get(index);
            if (index == 0 || !question.file().equals(file)) {
                file = question.file();
                heading(QUESTIONS + ": " + oneLine(file));
            }
            attribute(QUESTION_LINE + question.line() + ":", question.text());
        }
    }

    private void unread(UnreadLines lines) {
        heading(UNREAD + " " + origin(lines.file(), lines.firstLine(), lines.lastLine()));
        texts(lines.text());
    }

    private void heading(String heading) {
        out.append('\n').append(heading).append("\n\n");
    }

    private void attribute(String name, String value) {
        out.append(name).append(' ').append(oneLine(value)).append('\n');
    }

    private void texts(String text) {
        var lines = StorySections.lines(withLineFeeds(text));
        for (int index = 0; index < lines.size(); index++) {
            text(lines.get(index), index == 0);
        }
    }

    private void text(String line, boolean afterAttributes) {
        boolean structure = line.isBlank() || line.startsWith("#") || line.startsWith("\\");
        boolean attribute = afterAttributes && line.startsWith("-");
        out.append(structure || attribute ? "\\" : "").append(line).append('\n');
    }

    private static String origin(String file, int firstLine, int lastLine) {
        return oneLine(file) + ", lines " + firstLine + " to " + lastLine;
    }

    private static String oneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ').strip();
    }

    private static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
