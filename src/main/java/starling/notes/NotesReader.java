package starling.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import starling.question.CompetencyCatalogue;
import starling.star.MeasureFinder;

/** Reads notes files. Immutable, safe for use by several threads. */
public final class NotesReader {
    private final StoryTagger tagger;

    /**
     * @param competencies the vocabulary to tag stories with
     * @param measures finds the numbers in them
     */
    public NotesReader(CompetencyCatalogue competencies, MeasureFinder measures) {
        tagger = new StoryTagger(new CompetencyTagger(competencies), measures);
    }

    /**
     * What a notes file holds. What {@link NotebookMarkdown} wrote is read strictly, as the notebook it was. Linear in the
     * length of the file.
     *
     * @param name the file's name, for messages and for what is read
     * @param content the file as it is, in UTF-8 with or without byte order mark, with any line ends
     * @throws UnreadableNotesException when the file is empty, no text, no UTF-8, or larger than 20 MB, or notebook Markdown
     *     with a mistake in it, or when this reader fails at it; the message holds none of its words
     */
    public Notebook read(String name, byte[] content) throws UnreadableNotesException {
        return guarded(name, () -> understood(name, content));
    }

    /** The story with the competencies and numbers that its title and text show, whatever it was tagged with. */
    public Story tagged(Story story) {
        return tagger.story(
                story.file(),
                story.title(),
                story.firstLine(),
                story.lastLine(),
                story.text(),
                story.parts(),
                story.values(),
                story.links());
    }

    /** What makes a notebook of a file. */
    interface Reading {
        Notebook read() throws UnreadableNotesException;
    }

    /** One file at which the reader fails is one file that cannot be read: whoever reads others goes on with them. */
    static Notebook guarded(String name, Reading reading) throws UnreadableNotesException {
        try {
            return reading.read();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Neither its message nor itself as the cause: they may hold words of the notes.
            throw new UnreadableNotesException(name + " cannot be read because of a mistake in Starling ("
                    + e.getClass().getSimpleName()
                    + "); report it, and leave out parts of the file until the rest can be.");
        }
    }

    private Notebook understood(String name, byte[] content) throws UnreadableNotesException {
        var whole = NotesText.lines(name, content);
        if (NotebookMarkdown.is(whole.get(0))) {
            return NotebookParser.parse(name, whole, tagger);
        }
        var scan = LineScanner.scan(whole);
        var root = Outline.of(scan.lines());
        var stories = StoryFinder.find(root);
        var cards = CardFinder.find(root, stories);
        var questions = QuestionFinder.find(
                name, root, stories, cards.stream().map(CardFinder.Found::block).toList());
        var links = StoryLinks.find(whole, scan, stories);
        var text = new NumberedText(scan.lines());
        return new Notebook(
                IntStream.range(0, stories.size())
                        .mapToObj(index -> story(name, stories.get(index), links.get(index), text))
                        .toList(),
                questions.questions(),
                cards.stream().map(card -> card(name, card, text)).toList(),
                unread(stories, cards, questions, links).unread(name, scan.lines()));
    }

    private static UnreadFinder unread(
            List<FoundStory> stories,
            List<CardFinder.Found> cards,
            QuestionFinder.Found questions,
            List<List<StoryLink>> links) {
        var unread = new UnreadFinder();
        for (var story : stories) {
            unread.read(story.firstLine(), story.lastLine());
            unread.read(story.heading().orElse(story.content().get(0)));
        }
        for (var card : cards) {
            unread.read(card.block().first().number(), card.block().lastLine());
            unread.read(card.block());
        }
        questions.asking().forEach(unread::read);
        links.forEach(toStory -> toStory.forEach(link -> unread.read(link.line(), link.line())));
        return unread;
    }

    private Story story(String file, FoundStory found, List<StoryLink> links, NumberedText notes) {
        return tagger.story(
                file,
                found.title(),
                found.firstLine(),
                found.lastLine(),
                notes.between(found.firstLine(), found.lastLine()),
                found.parts(),
                found.values(),
                links);
    }

    private static ConceptCard card(String file, CardFinder.Found found, NumberedText notes) {
        int line = found.block().first().number();
        return new ConceptCard(
                file,
                found.term(),
                found.locus(),
                line,
                notes.between(line, found.block().lastLine()),
                group(found.block()));
    }

    private static String group(Block card) {
        var above = card.parent();
        while (above.isPresent()
                && !above.get().is(Line.Kind.HEADING)
                && !above.get().isLead()) {
            above = above.get().parent();
        }
        return above.map(Block::title).orElse("");
    }

    /** The lines of a file by their numbers, in ascending order. */
    private record NumberedText(List<Line> lines) {
        String between(int first, int last) {
            var said = new ArrayList<String>();
            for (int index = indexOf(first);
                    index < lines.size() && lines.get(index).number() <= last;
                    index++) {
                said.add(lines.get(index).text());
            }
            return String.join("\n", said);
        }

        private int indexOf(int number) {
            int low = 0;
            int high = lines.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (lines.get(middle).number() < number) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
