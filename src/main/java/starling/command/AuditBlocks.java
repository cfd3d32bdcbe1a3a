package starling.command;

import java.util.ArrayList;
import java.util.List;
import starling.notes.AuditedStory;
import starling.notes.NotebookAudit;
import starling.notes.RetoldStory;
import starling.notes.Story;
import starling.notes.UnreadLines;
import starling.question.Competency;
import starling.star.Part;

/** What a notebook holds and lacks, in words. */
public final class AuditBlocks {
    private static final int MOST_UNREAD = 200;
    private static final int LONGEST_BEGINNING = 60;

    private AuditBlocks() {}

    /** The audit: story by story, then what is missing, told twice or not understood; at most 200 runs of lines of these. */
    public static List<Block> of(NotebookAudit audit) {
        var notebook = audit.notebook();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(counted(notebook.stories().size(), "story", "stories") + ", "
                + counted(notebook.questions().size(), "listed question", "listed questions") + ", "
                + counted(notebook.cards().size(), "concept card", "concept cards")));
        add("Stories", audit.stories().stream().map(AuditBlocks::line).toList(), blocks);
        if (audit.unreadStories() > 0) {
            blocks.add(new Block.Paragraph("Of the stories without labels, only the first " + NotebookAudit.MOST_READ
                    + " were looked into; " + counted(audit.unreadStories(), "story was", "stories were") + " not."));
        }
        if (!notebook.stories().isEmpty() && !audit.uncovered().isEmpty()) {
            blocks.add(new Block.Labelled(
                    "Competencies without a story",
                    String.join(
                            ", ",
                            audit.uncovered().stream().map(Competency::name).toList())));
        }
        add(
                "Told more than once",
                audit.retold().stream().map(AuditBlocks::line).toList(),
                blocks);
        addUnread(notebook.unread(), blocks);
        return List.copyOf(blocks);
    }

    private static void addUnread(List<UnreadLines> unread, List<Block> blocks) {
        add(
                "Not understood",
                unread.stream().limit(MOST_UNREAD).map(AuditBlocks::line).toList(),
                blocks);
        if (unread.size() > MOST_UNREAD) {
            blocks.add(new Block.Paragraph("and " + (unread.size() - MOST_UNREAD) + " more places."));
        }
    }

    private static void add(String label, List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Labelled(label, ""));
            blocks.add(new Block.Bullets(lines));
        }
    }

    private static String line(AuditedStory audited) {
        return audited.story().citation() + ": " + lacks(audited);
    }

    private static String lacks(AuditedStory audited) {
        if (audited.basis() == AuditedStory.Basis.NOTHING) {
            return "not looked into";
        }
        var lacks = new ArrayList<String>();
        if (audited.missing().size() == Part.STAR.size()) {
            lacks.add("none of the four parts that I can see");
        } else if (!audited.missing().isEmpty()) {
            var missing = audited.missing().stream().map(Part::heading).toList();
            lacks.add("no " + alternatives(missing)
                    + (audited.basis() == AuditedStory.Basis.LABELS ? "" : " that I can see"));
        }
        if (audited.lacksMeasure()) {
            lacks.add("the result has no number");
        }
        return lacks.isEmpty() ? "all four parts, and a number in the result" : String.join("; ", lacks);
    }

    private static String alternatives(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static String line(RetoldStory retold) {
        return Enumeration.of(retold.tellings().stream().map(Story::citation).toList());
    }

    private static String line(UnreadLines unread) {
        var where = unread.firstLine() == unread.lastLine()
                ? "line " + unread.firstLine()
                : "lines " + unread.firstLine() + " to " + unread.lastLine();
        return unread.file() + ", " + where + ": “" + beginning(unread.text()) + "”";
    }

    private static String beginning(String text) {
        var words = text.replace('\n', ' ').strip();
        if (words.codePointCount(0, words.length()) <= LONGEST_BEGINNING) {
            return words;
        }
        var beginning = words.substring(0, words.offsetByCodePoints(0, LONGEST_BEGINNING));
        int end = beginning.lastIndexOf(' ');
        return (end < 0 ? beginning : beginning.substring(0, end)) + " ...";
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
