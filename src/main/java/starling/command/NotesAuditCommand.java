package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import starling.interview.Notebooks;
import starling.notes.Notebook;
import starling.notes.NotebookAudit;

/** {@code /notes audit}: what a person's notebook holds and what it lacks. */
public final class NotesAuditCommand implements Command {
    static final String NAME = "notes audit";

    private final Notebooks notebooks;
    private final Function<Notebook, NotebookAudit> auditor;

    /**
     * Audits these notebooks.
     *
     * @param auditor looks at a notebook
     */
    public NotesAuditCommand(Notebooks notebooks, Function<Notebook, NotebookAudit> auditor) {
        this.notebooks = notebooks;
        this.auditor = auditor;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "What each of your stories lacks, and which stories you have none of";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        var own = notebooks.own(invocation.person());
        var blocks = new ArrayList<Block>();
        if (notebooks.kept(invocation.person()).isEmpty()) {
            if (notebooks.shared().stories().isEmpty()) {
                return Reply.of(NotebookBlocks.nothingKept(notebooks));
            }
            blocks.add(new Block.Paragraph(NotebookBlocks.ABOUT_THE_SHARED));
            own = notebooks.shared();
        }
        blocks.addAll(AuditBlocks.of(auditor.apply(own)));
        return new Reply(blocks, List.of()).withWholeAs("starling-audit.md");
    }
}
