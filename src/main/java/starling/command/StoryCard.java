package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import starling.interview.KeptStory;
import starling.notes.StoryPassage;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.star.Part;

/** A story in whole, and what its owner can do with it. Immutable. */
final class StoryCard {
    private final CompetencyCatalogue competencies;

    StoryCard(CompetencyCatalogue competencies) {
        this.competencies = competencies;
    }

    /** A person's own story as it is kept now, after a word on it. */
    Reply own(String said, KeptStory kept) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(said));
        blocks.addAll(blocks(kept));
        return Reply.asking(blocks, buttons(kept)).withWholeAs("story.md");
    }

    /** A person's own story. */
    Reply own(KeptStory kept) {
        return Reply.asking(blocks(kept), buttons(kept)).withWholeAs("story.md");
    }

    /** A story of the notes that everybody shares, which nobody changes here. */
    Reply shared(KeptStory kept) {
        var blocks = blocks(kept);
        blocks.add(new Block.Paragraph("It stands in the notes that everybody here shares."));
        return new Reply(blocks, List.of()).withWholeAs("story.md");
    }

    private static List<Button> buttons(KeptStory kept) {
        var options = Map.of(StoryOption.NAME, kept.handle());
        return List.of(
                new Button("Change it", NotesEditCommand.NAME, options),
                new Button("Remove it", NotesRemoveCommand.NAME, options));
    }

    /** The title of a story and all that it tells, part by part where the notes label parts. */
    static List<Block> told(KeptStory kept) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(kept.story().title()));
        var passages = StoryPassage.of(kept.story());
        for (var passage : passages) {
            if (passage.part() != Part.NONE) {
                blocks.add(new Block.Labelled(passage.part().heading(), ""));
            } else if (passages.size() > 1) {
                blocks.add(new Block.Labelled("Without a label", ""));
            }
            blocks.add(new Block.Typed(passage.text()));
        }
        return blocks;
    }

    /** A story in whole, for its owner. */
    private List<Block> blocks(KeptStory kept) {
        var story = kept.story();
        var blocks = new ArrayList<>(told(kept));
        add(
                blocks,
                "Shows",
                story.competencies().stream()
                        .flatMap(id -> competencies.find(id).stream())
                        .map(Competency::name)
                        .toList());
        add(blocks, "Listed under", story.values());
        add(blocks, "Numbers", story.numbers());
        add(
                blocks,
                "Also pointed at in",
                story.links().stream().map(link -> "line " + link.line()).toList());
        blocks.add(new Block.Labelled("From", story.file() + ", " + story.place()));
        return blocks;
    }

    private static void add(List<Block> blocks, String label, List<String> values) {
        if (!values.isEmpty()) {
            blocks.add(new Block.Labelled(label, String.join(", ", values)));
        }
    }
}
