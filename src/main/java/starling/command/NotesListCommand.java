package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import starling.interview.Notebooks;
import starling.notes.ConceptCard;
import starling.notes.ListedQuestion;
import starling.notes.Notebook;
import starling.notes.Story;

/** {@code /notes list}: the stories that a person keeps, file by file. */
public final class NotesListCommand implements Command {
    static final String NAME = "notes list";

    private final Notebooks notebooks;

    public NotesListCommand(Notebooks notebooks) {
        this.notebooks = notebooks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "The stories in your notes";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        var own = notebooks.own(invocation.person());
        var files = notebooks.kept(invocation.person());
        if (files.isEmpty()) {
            return Reply.of(NotebookBlocks.nothingKept(notebooks));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Your notes: " + NotebookBlocks.holdings(own)));
        for (var file : files) {
            blocks.add(new Block.Labelled(file.name(), ""));
            blocks.add(new Block.Bullets(lines(notebooks.own(invocation.person(), file.name()))));
        }
        var unreadable = notebooks.unreadable(invocation.person());
        if (!unreadable.isEmpty()) {
            blocks.add(new Block.Paragraph("I can no longer read what I keep of " + Enumeration.of(unreadable)
                    + ". Import it again to replace it."));
        }
        return Reply.asking(
                        blocks,
                        List.of(
                                new Button("What is missing", NotesAuditCommand.NAME, Map.of()),
                                new Button("Export", NotesExportCommand.NAME, Map.of())))
                .withWholeAs("starling-stories.md");
    }

    /** A line for each story of a file, one for its questions and one for its cards. */
    private static List<String> lines(Notebook ofFile) {
        var lines = new ArrayList<String>();
        ofFile.stories().stream().map(Story::title).forEach(lines::add);
        add(
                lines,
                "Questions",
                ofFile.questions().stream().map(ListedQuestion::text).collect(Collectors.joining(" · ")));
        add(
                lines,
                "Concept cards",
                ofFile.cards().stream().map(ConceptCard::term).collect(Collectors.joining(", ")));
        return lines;
    }

    private static void add(List<String> lines, String label, String values) {
        if (!values.isEmpty()) {
            lines.add(label + ": " + values);
        }
    }
}
