package starling.command;

import java.util.ArrayList;
import starling.interview.Notebooks;
import starling.notes.Notebook;

/** Notes in words, for their owner. */
final class NotebookBlocks {
    /** What is said before the shared notes are shown to somebody who keeps none of their own. */
    static final String ABOUT_THE_SHARED =
            "You keep no notes of your own, so this is about those that everybody here shares.";

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
}
