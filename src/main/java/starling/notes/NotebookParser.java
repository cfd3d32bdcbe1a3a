package starling.notes;

import static starling.notes.NotebookMarkdown.CARD;
import static starling.notes.NotebookMarkdown.FROM;
import static starling.notes.NotebookMarkdown.GROUP;
import static starling.notes.NotebookMarkdown.HEADING;
import static starling.notes.NotebookMarkdown.LINK;
import static starling.notes.NotebookMarkdown.LOCUS;
import static starling.notes.NotebookMarkdown.QUESTIONS;
import static starling.notes.NotebookMarkdown.STORY;
import static starling.notes.NotebookMarkdown.UNREAD;
import static starling.notes.NotebookMarkdown.UNTITLED;
import static starling.notes.NotebookMarkdown.VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@linkplain NotebookMarkdown notebook Markdown}, strictly: what is not understood is refused, nothing is guessed. */
final class NotebookParser {
    private static final Pattern LINES = Pattern.compile("(?s)(.*), lines (\\d{1,9}) to (\\d{1,9})");
    private static final Pattern LINE = Pattern.compile("(?s)(.*), line (\\d{1,9})");
    private static final Pattern LINKED = Pattern.compile("(?s)" + Pattern.quote(LINK) + "(\\d{1,9}): ?(.*)");
    private static final Pattern QUESTION = Pattern.compile("(?s)- Line (\\d{1,9}): ?(.*)");

    private final String file;
    private final List<String> lines;
    private final StoryTagger tagger;
    private final List<Story> stories = new ArrayList<>();
    private final List<ListedQuestion> questions = new ArrayList<>();
    private final List<ConceptCard> cards = new ArrayList<>();
    private final List<UnreadLines> unread = new ArrayList<>();
    private int at;

    private NotebookParser(String file, List<String> lines, StoryTagger tagger) {
        this.file = file;
        this.lines = lines;
        this.tagger = tagger;
    }

    /**
     * The notebook that was written.
     *
     * @param file the name of the file that is read: also of what does not say which file it came from
     * @throws UnreadableNotesException when a line is not as {@link NotebookMarkdown} would write it; the message names the
     *     line and none of its words
     */
    static Notebook parse(String file, List<String> lines, StoryTagger tagger) throws UnreadableNotesException {
        return new NotebookParser(file, lines, tagger).notebook();
    }

    private Notebook notebook() throws UnreadableNotesException {
        if (!lines.get(0).strip().equals(NotebookMarkdown.FIRST_LINE)) {
            throw mistake("this Starling reads notebooks that begin with " + NotebookMarkdown.FIRST_LINE
                    + "; export the notebook again with this Starling");
        }
        at = 1;
        while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith("<!--"))) {
            at++;
        }
        while (at < lines.size()) {
            entry();
        }
        return new Notebook(stories, questions, cards, unread);
    }

    private void entry() throws UnreadableNotesException {
        var heading = lines.get(at).strip();
        if (heading.startsWith(STORY)) {
            story(heading.substring(STORY.length()).strip());
        } else if (heading.startsWith(CARD)) {
            card(heading.substring(CARD.length()).strip());
        } else if (heading.startsWith(UNREAD)) {
            unread(heading.substring(UNREAD.length()).strip());
        } else if (heading.equals(QUESTIONS) || heading.startsWith(QUESTIONS + ":")) {
            var name = heading.substring(QUESTIONS.length());
            questions(name.isEmpty() ? file : name.substring(1).strip());
        } else {
            throw mistake("here begins no story, card or list of questions; write \"# Story: ...\", \"# Card: ...\" or"
                    + " \"# Questions\", or put a \\ before the line if it is text");
        }
    }

    /** Where something came from. */
    private record Origin(String file, int firstLine, int lastLine) {
        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return "lines " + firstLine + " to " + lastLine;
        }
    }

    private void story(String title) throws UnreadableNotesException {
        if (title.isEmpty()) {
            throw mistake("this story has no title; write one behind \"# Story:\"");
        }
        int firstLine = at + 1;
        Optional<Origin> origin = Optional.empty();
        Optional<String> heading = Optional.of(title);
        var values = new ArrayList<String>();
        var links = new ArrayList<StoryLink>();
        for (at++; isAttribute(); at++) {
            var line = lines.get(at).strip();
            var link = LINKED.matcher(line);
            if (line.startsWith(FROM)) {
                origin = Optional.of(lines(line.substring(FROM.length())));
            } else if (line.startsWith(HEADING)) {
                heading = Optional.of(line.substring(HEADING.length()).strip());
            } else if (line.equals(UNTITLED)) {
                heading = Optional.empty();
            } else if (line.startsWith(VALUE)) {
                values.add(line.substring(VALUE.length()).strip());
            } else if (link.matches()) {
                links.add(new StoryLink(number(link.group(1)), link.group(2)));
            } else if (!line.isEmpty()) {
                throw mistake("under \"# Story\" a line with - is \"- From: FILE, lines 1 to 9\", \"- Heading:\", \""
                        + UNTITLED + "\", \"- Value:\" or \"- Link, line 1:\"; put text under \"## Story\"");
            }
        }
        var told = StorySections.told(sections());
        var text = new ArrayList<String>();
        heading.ifPresent(text::add);
        text.addAll(told.body());
        var from = origin.orElse(new Origin(file, firstLine, Math.max(firstLine, lastFilledLine())));
        stories.add(tagger.story(
                from.file(),
                title,
                from.firstLine(),
                from.lastLine(),
                String.join("\n", text),
                told.parts(),
                values,
                links));
    }

    private List<StorySection> sections() throws UnreadableNotesException {
        var sections = new ArrayList<StorySection>();
        if (at < lines.size() && !lines.get(at).startsWith("#")) {
            sections.add(new StorySection(StorySection.NO_PART, text()));
        }
        while (at < lines.size() && lines.get(at).startsWith("## ")) {
            var heading = lines.get(at).substring(3);
            if (StorySection.meaning(heading).isEmpty()) {
                throw mistake(
                        "this heading names no part of a story; write ## Situation, ## Task, ## Action, ## Result,"
                                + " ## Learning, or ## Story for text of no part, or put a \\ before the line if it is text");
            }
            at++;
            sections.add(new StorySection(heading, text()));
        }
        return sections;
    }

    private void card(String term) throws UnreadableNotesException {
        if (term.isEmpty()) {
            throw mistake("this card has no term; write one behind \"# Card:\"");
        }
        var origin = new Origin(file, at + 1, at + 1);
        var locus = "";
        var group = "";
        for (at++; isAttribute(); at++) {
            var line = lines.get(at).strip();
            if (line.startsWith(FROM)) {
                origin = line(line.substring(FROM.length()));
            } else if (line.startsWith(LOCUS)) {
                locus = line.substring(LOCUS.length()).strip();
            } else if (line.startsWith(GROUP)) {
                group = line.substring(GROUP.length()).strip();
            } else if (!line.isEmpty()) {
                throw mistake(
                        "under \"# Card\" a line with - is \"- From: FILE, line 1\", \"- Locus:\" or \"- Group:\";"
                                + " put a \\ before the line if it is text");
            }
        }
        cards.add(new ConceptCard(origin.file(), term, locus, origin.firstLine(), String.join("\n", text()), group));
    }

    private void questions(String from) throws UnreadableNotesException {
        for (at++; at < lines.size() && !lines.get(at).startsWith("#"); at++) {
            var line = lines.get(at).strip();
            var placed = QUESTION.matcher(line);
            if (placed.matches()) {
                questions.add(new ListedQuestion(from, placed.group(2), number(placed.group(1))));
            } else if (line.startsWith("- ")) {
                questions.add(new ListedQuestion(from, line.substring(2).strip(), at + 1));
            } else if (!line.isEmpty()) {
                throw mistake("under \"# Questions\" each line is a question with \"- \" before it");
            }
        }
    }

    private void unread(String from) throws UnreadableNotesException {
        var origin = lines(from);
        at++;
        unread.add(new UnreadLines(origin.file(), origin.firstLine(), origin.lastLine(), String.join("\n", text())));
    }

    private boolean isAttribute() {
        return at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith("-"));
    }

    /** The lines up to the next heading. */
    private List<String> text() {
        var text = new ArrayList<String>();
        while (at < lines.size() && !lines.get(at).startsWith("#")) {
            var line = lines.get(at);
            if (!line.isBlank()) {
                text.add(line.startsWith("\\") ? line.substring(1) : line);
            }
            at++;
        }
        return text;
    }

    private int lastFilledLine() {
        int last = at;
        while (lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    private Origin lines(String said) throws UnreadableNotesException {
        var lines = LINES.matcher(said.strip());
        if (!lines.matches() || number(lines.group(3)) < number(lines.group(2))) {
            throw mistake("where this came from is written \"FILE, lines 3 to 7\"");
        }
        return origin(lines, number(lines.group(3)));
    }

    private Origin line(String said) throws UnreadableNotesException {
        var line = LINE.matcher(said.strip());
        if (!line.matches()) {
            throw mistake("where this came from is written \"FILE, line 3\"");
        }
        return origin(line, number(line.group(2)));
    }

    private Origin origin(Matcher said, int lastLine) throws UnreadableNotesException {
        return new Origin(said.group(1), number(said.group(2)), lastLine);
    }

    private int number(String digits) throws UnreadableNotesException {
        int number = Integer.parseInt(digits);
        if (number < 1) {
            throw mistake("lines are counted from 1");
        }
        return number;
    }

    private UnreadableNotesException mistake(String sentence) {
        return new UnreadableNotesException(file + ":" + (at + 1) + ": " + sentence + ".");
    }
}
