package starling.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import starling.star.Part;

/**
 * A stretch of a story that belongs to one part.
 *
 * @param part {@link Part#NONE} for what the notes label as no part
 * @param text its lines, without the label; never blank
 */
public record StoryPassage(Part part, String text) {
    /**
     * All that a story tells without its title, in the order of the notes, such that two that follow one another are of different
     * parts. Linear in the text.
     */
    public static List<StoryPassage> of(Story story) {
        var sections = StorySections.of(StorySections.lines(StoryForm.text(story)), story.parts());
        var passages = new ArrayList<StoryPassage>();
        boolean apart = sections.stream().anyMatch(section -> !meaning(section).inText());
        for (var section : sections) {
            var lines = section.lines().stream()
                    .filter(line -> !line.isBlank())
                    // What stands in a part of its own is told there.
                    .filter(line -> !apart || !meaning(section).inText() || !isInPart(story, line))
                    .collect(Collectors.joining("\n"));
            if (!lines.isEmpty()) {
                add(passages, meaning(section).part(), lines);
            }
        }
        return List.copyOf(passages);
    }

    /** A text of a story without the label that it begins with; a letter is one only before what the part of its name says. */
    public static String unlabelled(Story story, String text) {
        var start = text.stripLeading();
        int end = start.indexOf('\n');
        var first = end < 0 ? start : start.substring(0, end);
        return StorySection.label(first)
                .filter(label -> !label.letter()
                        || story.parts().getOrDefault(label.part(), "").contains(label.rest()))
                .map(label -> (label.rest() + start.substring(first.length())).strip())
                .orElse(text);
    }

    private static void add(List<StoryPassage> passages, Part part, String text) {
        int last = passages.size() - 1;
        if (last >= 0 && passages.get(last).part() == part) {
            passages.set(last, new StoryPassage(part, passages.get(last).text() + "\n" + text));
        } else {
            passages.add(new StoryPassage(part, text));
        }
    }

    private static StorySection.Meaning meaning(StorySection section) {
        return StorySection.meaning(section.heading())
                .orElseThrow(() -> new IllegalStateException("a section of no part"));
    }

    private static boolean isInPart(Story story, String line) {
        var rest = StorySection.label(line).map(PartLabel::rest).orElse(line).strip();
        return story.parts().values().stream().anyMatch(text -> text.contains(rest));
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "passage of " + text.length() + " characters";
    }
}
