package starling.command;

import java.util.ArrayList;
import java.util.List;
import starling.feedback.Difference;
import starling.interview.KeptStory;
import starling.interview.NotesOnAnswer;
import starling.star.Part;

/** What a person's notes have to say on their answer, in words for them alone. */
final class ToldBlocks {
    private static final int QUOTED = 120;

    private ToldBlocks() {}

    /**
     * All of it.
     *
     * @param places whether it says in which file and lines a story stands
     */
    static List<Block> of(NotesOnAnswer notes, boolean places) {
        var blocks = new ArrayList<Block>();
        notes.told().ifPresent(kept -> {
            blocks.add(new Block.Labelled("The story you told", ""));
            blocks.add(new Block.Bullets(List.of(place(kept, notes.own(), places))));
        });
        if (notes.isNew()) {
            blocks.add(new Block.Labelled(
                    "The story you told",
                    "I did not find it in your notes, so I take it for a new one. Save it as a story, and I can suggest it"
                            + " when it fits."));
        }
        if (!notes.differences().isEmpty()) {
            blocks.add(new Block.Labelled("Beside your notes", ""));
            blocks.add(new Block.Bullets(
                    notes.differences().stream().map(ToldBlocks::line).toList()));
        }
        notes.better().ifPresent(match -> {
            blocks.add(new Block.Labelled("Another of your stories fits this question better", ""));
            blocks.add(new Block.Bullets(StoryLines.of(List.of(match), places)));
        });
        notes.reminder().ifPresent(reminder -> {
            blocks.add(new Block.Labelled("Your notes on " + reminder.concept(), ""));
            blocks.add(new Block.Bullets(List.of("“" + beginning(reminder.firstPoint()) + "”")));
        });
        return blocks;
    }

    private static String place(KeptStory kept, boolean own, boolean places) {
        var story = kept.story();
        return "“" + story.title() + "” from " + (own ? "your notes" : "the notes that everybody here shares")
                + (places ? " (" + story.file() + ", " + story.place() + ")" : "");
    }

    private static String line(Difference difference) {
        if (difference instanceof Difference.OtherNumber other) {
            return "You said " + other.said() + ", your notes say " + other.notes() + ".";
        }
        if (difference instanceof Difference.NumberLeftOut left) {
            return "Your notes say " + left.notes() + "; you gave no number" + (left.none() ? "." : " there.");
        }
        var part = (Difference.PartLeftOut) difference;
        var what = part.part() == Part.LEARNING ? "what you learned" : "what came of it";
        return "Your notes say " + what + ", and you left it out: “" + beginning(part.notes()) + "”";
    }

    /** As many whole words from the beginning of a text as fit. */
    private static String beginning(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTED) {
            return line;
        }
        int blank = line.lastIndexOf(' ', QUOTED);
        return line.substring(0, blank > 0 ? blank : line.offsetByCodePoints(0, QUOTED / 2)) + " …";
    }
}
