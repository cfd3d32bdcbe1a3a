package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import starling.interview.KeptStory;
import starling.language.SentenceSplitter;
import starling.language.Span;
import starling.notes.Story;
import starling.star.Part;

/** A story as a skeleton to tell it by: a few short lines, each the beginning of a sentence of the notes. */
final class StoryOutline {
    /** About as much as is read at a glance, in characters. */
    private static final int LONGEST_LINE = 60;

    private static final int MOST_LINES = 6;
    /** Fewer parts than this are no skeleton of a story. */
    private static final int FEWEST_PARTS = 2;

    private static final String MORE = "…";
    private static final SentenceSplitter SENTENCES = new SentenceSplitter();

    private StoryOutline() {}

    /** A line for each part that the notes label, in the order of STAR; where they label none or one, the story's own lines. */
    static List<String> of(KeptStory kept) {
        var story = kept.story();
        var parts = Part.STAR_AND_LEARNING.stream()
                .filter(part -> !sentences(story, part).isEmpty())
                .toList();
        if (parts.size() < FEWEST_PARTS) {
            return ownLines(kept.formText());
        }
        return parts.stream()
                .map(part -> part.heading() + ": " + shortened(telling(story, part)))
                .toList();
    }

    /** The first sentence of a part; of the result, the first with a number, since that is what is forgotten. */
    private static String telling(Story story, Part part) {
        var sentences = sentences(story, part);
        return sentences.stream()
                .filter(sentence ->
                        part == Part.RESULT && story.numbers().stream().anyMatch(sentence::contains))
                .findFirst()
                .orElse(sentences.get(0));
    }

    private static List<String> sentences(Story story, Part part) {
        return sentences(story.parts().getOrDefault(part, ""));
    }

    private static List<String> sentences(String text) {
        return SENTENCES.split(text).stream().map(Span::text).toList();
    }

    /** Lines, or sentences where there are hardly any lines; of many, the first and the last. */
    private static List<String> ownLines(String text) {
        var lines =
                text.lines().flatMap(line -> sentences(line).stream().limit(1)).toList();
        var all = lines.size() < MOST_LINES / 2 ? sentences(text) : lines;
        var shown = new ArrayList<String>();
        if (all.size() > MOST_LINES) {
            // A story ends with what came of it.
            Stream.concat(all.stream().limit(MOST_LINES - 2L), Stream.of(MORE, all.get(all.size() - 1)))
                    .forEach(shown::add);
        } else {
            shown.addAll(all);
        }
        return shown.stream().map(StoryOutline::shortened).toList();
    }

    private static String shortened(String sentence) {
        var line = sentence.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_LINE) {
            return line;
        }
        int blank = line.lastIndexOf(' ', LONGEST_LINE);
        return blank > LONGEST_LINE / 2
                ? line.substring(0, blank) + " " + MORE
                : Option.Choice.shortened(line, LONGEST_LINE);
    }
}
