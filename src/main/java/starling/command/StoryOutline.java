package starling.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import starling.interview.KeptStory;
import starling.language.SentenceSplitter;
import starling.language.Span;
import starling.notes.Story;
import starling.notes.StoryPassage;
import starling.star.Part;

/** A story as a skeleton to tell it by: a few short lines, each the beginning of a sentence of the notes. */
final class StoryOutline {
    /** About as much as is read at a glance, in characters. */
    private static final int LONGEST_LINE = 60;
    /** The same for a line that the person wrote as one, without a label before it. */
    private static final int LONGEST_OWN_LINE = 120;

    private static final int MOST_LINES = 6;
    /** Of what stands without a label beside labelled parts. */
    private static final int MOST_BETWEEN = 3;
    /** Fewer parts than this are no skeleton of a story. */
    private static final int FEWEST_PARTS = 2;

    private static final String MORE = "…";
    private static final SentenceSplitter SENTENCES = new SentenceSplitter();

    private StoryOutline() {}

    /**
     * A line for each part that the notes label, and some for what stands between, in the order of the notes; where they label no
     * part or one, some of the story's own lines.
     */
    static List<String> of(KeptStory kept) {
        var story = kept.story();
        var passages = StoryPassage.of(story);
        var parts = EnumSet.noneOf(Part.class);
        passages.stream().map(StoryPassage::part).forEach(parts::add);
        parts.remove(Part.NONE);
        if (parts.size() < FEWEST_PARTS) {
            return ownLines(kept.formText(), MOST_LINES);
        }
        var lines = new ArrayList<String>();
        for (var passage : passages) {
            if (passage.part() == Part.NONE) {
                lines.addAll(ownLines(passage.text(), MOST_BETWEEN));
            } else if (parts.remove(passage.part())) {
                lines.add(passage.part().heading() + ": " + shortened(telling(story, passage), LONGEST_LINE));
            }
        }
        return lines;
    }

    /** The first sentence of a part; of the result, the first with a number, since that is what is forgotten. */
    private static String telling(Story story, StoryPassage passage) {
        var sentences = sentences(passage.text());
        return sentences.stream()
                .filter(sentence -> passage.part() == Part.RESULT
                        && story.numbers().stream().anyMatch(sentence::contains))
                .findFirst()
                .orElseGet(() -> sentences.isEmpty() ? passage.text() : sentences.get(0));
    }

    private static List<String> sentences(String text) {
        return SENTENCES.split(text).stream().map(Span::text).toList();
    }

    /** Lines whole where they are short, or sentences where there are hardly any lines; of many, the first and the last. */
    private static List<String> ownLines(String text, int most) {
        var lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.length() <= LONGEST_OWN_LINE
                        ? line
                        : sentences(line).stream().findFirst().orElse(line))
                .toList();
        var all = lines.size() < MOST_BETWEEN ? sentences(text) : lines;
        // A story ends with what came of it.
        var shown = all.size() <= most
                ? all.stream()
                : Stream.concat(all.stream().limit(most - 2L), Stream.of(MORE, all.get(all.size() - 1)));
        return shown.map(line -> shortened(line, LONGEST_OWN_LINE)).toList();
    }

    /** Whole words, and of a number such as 310 000 all or nothing. */
    private static String shortened(String sentence, int longest) {
        var line = sentence.replaceAll("\\s+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int blank = line.lastIndexOf(' ', longest);
        while (blank > 0 && isBetweenDigits(line, blank)) {
            blank = line.lastIndexOf(' ', blank - 1);
        }
        return blank > longest / 2 ? line.substring(0, blank) + " " + MORE : Option.Choice.shortened(line, longest);
    }

    private static boolean isBetweenDigits(String line, int blank) {
        return Character.isDigit(line.charAt(blank - 1)) && Character.isDigit(line.charAt(blank + 1));
    }
}
