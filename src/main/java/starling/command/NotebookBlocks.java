package starling.command;

import java.util.ArrayList;
import java.util.List;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.notes.Notebook;
import starling.star.Part;

/** Notes in words, for their owner. */
final class NotebookBlocks {
    private NotebookBlocks() {}

    /** What a notebook holds, such as {@code 1 story and 2 concept cards}. */
    static String holdings(Notebook notebook) {
        var holdings = new ArrayList<String>();
        holdings.add(counted(notebook.stories().size(), "story", "stories"));
        if (!notebook.questions().isEmpty()) {
            holdings.add(counted(notebook.questions().size(), "question", "questions"));
        }
        if (!notebook.cards().isEmpty()) {
            holdings.add(counted(notebook.cards().size(), "concept card", "concept cards"));
        }
        return Enumeration.of(holdings);
    }

    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** What somebody is told who keeps nothing yet. */
    static String nothingKept(Notebooks notebooks) {
        int shared = notebooks.shared().stories().size();
        return "You keep no notes of your own yet. /notes import takes the notes you have (.md or .txt), /notes add a story that"
                + " you type."
                + (shared == 0
                        ? ""
                        : " The notes that everybody here shares hold " + counted(shared, "story", "stories") + ".");
    }

    /** A story in whole, for its owner. */
    static List<Block> story(KeptStory kept) {
        var story = kept.story();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(story.title()));
        var labelled = Part.STAR_AND_LEARNING.stream()
                .filter(story.parts()::containsKey)
                .toList();
        if (labelled.isEmpty()) {
            blocks.add(new Block.Typed(kept.formText()));
        }
        for (var part : labelled) {
            blocks.add(new Block.Labelled(part.heading(), ""));
            blocks.add(new Block.Typed(story.parts().getOrDefault(part, "")));
        }
        add(blocks, "Shows", story.competencies());
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
