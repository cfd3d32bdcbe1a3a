package starling.command;

import java.util.ArrayList;
import java.util.List;
import starling.interview.Notebooks;
import starling.progress.CoverageMatrix;
import starling.progress.StoryCoverage;

/** {@code /coverage}: which competencies a person's stories show, and which they were told for. */
public final class CoverageCommand implements Command {
    private final StoryCoverage coverage;
    private final Notebooks notebooks;

    public CoverageCommand(StoryCoverage coverage, Notebooks notebooks) {
        this.coverage = coverage;
        this.notebooks = notebooks;
    }

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String description() {
        return "What your stories cover: gaps, stories told too often, stories never told";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        var matrix = coverage.of(invocation.person());
        if (matrix.stories().isEmpty()) {
            return Reply.of(NotebookBlocks.nothingKept(notebooks));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("What your stories cover"));
        if (matrix.whose() == CoverageMatrix.Whose.SHARED) {
            blocks.add(new Block.Paragraph(NotebookBlocks.ABOUT_THE_SHARED));
        } else if (matrix.whose() == CoverageMatrix.Whose.OWN_AND_SHARED) {
            blocks.add(new Block.Paragraph("This is about your own stories and those of the shared notes."));
        }
        blocks.addAll(CoverageBlocks.of(matrix));
        return new Reply(blocks, List.of()).withWholeAs("starling-coverage.md");
    }
}
