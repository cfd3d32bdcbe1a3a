package starling.notes;

import java.util.ArrayList;
import java.util.List;
import starling.star.Part;

/** A story as a form shows it to whoever wants to change it. */
public final class StoryForm {
    private StoryForm() {}

    /**
     * The text of a story without its title: first the lines of no part, then those of each part, the first with the name of the
     * part before it, such as {@code Task: keep them calm}.
     */
    public static String text(Story story) {
        var lines = List.of(story.text().split("\n", -1));
        boolean titled = lines.size() > 1 && Title.of(lines.get(0)).equals(Title.of(story.title()));
        var told = new ArrayList<String>();
        var labelled = new ArrayList<String>();
        for (var section : StorySections.of(titled ? lines.subList(1, lines.size()) : lines, story.parts())) {
            var part = StorySection.meaning(section.heading())
                    .map(StorySection.Meaning::part)
                    .orElse(Part.NONE);
            if (part == Part.NONE) {
                told.addAll(section.lines());
            } else if (!section.lines().isEmpty()) {
                labelled.add(part.heading() + ": " + section.lines().get(0));
                labelled.addAll(section.lines().subList(1, section.lines().size()));
            }
        }
        told.addAll(labelled);
        return String.join("\n", told);
    }
}
