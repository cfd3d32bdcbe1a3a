package starling.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        var blocks = new ArrayList<>(stories(audit));
        var notebook = audit.notebook();
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

    /** What of it is of use to whoever has just imported part of their notes: the stories and what was not understood. */
    static List<Block> ofImport(NotebookAudit audit) {
        var blocks = new ArrayList<>(stories(audit));
        addUnread(audit.notebook().unread(), blocks);
        return List.copyOf(blocks);
    }

    private static List<Block> stories(NotebookAudit audit) {
        var notebook = audit.notebook();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(NotebookBlocks.counted(notebook.stories().size(), "story", "stories") + ", "
                + NotebookBlocks.counted(notebook.questions().size(), "listed question", "listed questions") + ", "
                + NotebookBlocks.counted(notebook.cards().size(), "concept card", "concept cards")));
        byFile(audit.stories(), story -> story.story().file())
                .forEach((file, stories) -> add(
                        "Stories in " + file,
                        stories.stream().map(AuditBlocks::line).toList(),
                        blocks));
        if (audit.unreadStories() > 0) {
            blocks.add(new Block.Paragraph(
                    "Of the stories without labels, only the first " + NotebookAudit.MOST_READ + " were looked into; "
                            + NotebookBlocks.counted(audit.unreadStories(), "story was", "stories were") + " not."));
        }
        return blocks;
    }

    static void addUnread(List<UnreadLines> unread, List<Block> blocks) {
        byFile(unread.subList(0, Math.min(MOST_UNREAD, unread.size())), UnreadLines::file)
                .forEach((file, lines) -> add(
                        "Not understood in " + file,
                        lines.stream().map(AuditBlocks::line).toList(),
                        blocks));
        if (unread.size() > MOST_UNREAD) {
            blocks.add(new Block.Paragraph("and " + (unread.size() - MOST_UNREAD) + " more places."));
        }
    }

    private static <T> Map<String, List<T>> byFile(List<T> all, Function<T, String> file) {
        return all.stream().collect(Collectors.groupingBy(file, LinkedHashMap::new, Collectors.toList()));
    }

    private static void add(String label, List<String> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Labelled(label, ""));
            blocks.add(new Block.Bullets(lines));
        }
    }

    private static String line(AuditedStory audited) {
        var story = audited.story();
        return story.title() + " (" + story.place() + "): " + lacks(audited);
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
        return unread.place() + ": “" + beginning(unread.text()) + "”";
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
}
