package starling.notes;

import java.util.ArrayList;
import java.util.List;
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
     *     with a mistake in it
     */
    public Notebook read(String name, byte[] content) throws UnreadableNotesException {
        var whole = NotesText.lines(name, content);
        if (NotebookMarkdown.is(whole)) {
            return NotebookParser.parse(name, whole, tagger);
        }
        var lines = LineScanner.scan(whole);
        var root = Outline.of(lines);
        var text = new NumberedText(lines);
        var found = StoryFinder.find(root);
        var cards = CardFinder.find(root, found);
        return new Notebook(
                found.stream().map(story -> story(name, story, text)).toList(),
                QuestionFinder.find(
                        name,
                        root,
                        found,
                        cards.stream().map(CardFinder.Found::block).toList()),
                cards.stream().map(card -> card(name, card, text)).toList(),
                List.of());
    }

    private Story story(String file, FoundStory found, NumberedText notes) {
        var title = found.title();
        var text = notes.between(found.firstLine(), found.lastLine());
        return tagger.story(
                file, title, found.firstLine(), found.lastLine(), text, found.parts(), found.values(), List.of());
    }

    private static ConceptCard card(String file, CardFinder.Found found, NumberedText notes) {
        int line = found.block().first().number();
        return new ConceptCard(
                file,
                found.term(),
                found.locus(),
                line,
                notes.between(line, found.block().lastLine()),
                "");
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
