package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import starling.interview.Notebooks;
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
            var titles = own.stories().stream()
                    .filter(story -> story.file().equals(file.name()))
                    .map(Story::title)
                    .toList();
            if (!titles.isEmpty()) {
                blocks.add(new Block.Labelled(file.name(), ""));
                blocks.add(new Block.Bullets(titles));
            }
        }
        return Reply.asking(
                        blocks,
                        List.of(
                                new Button("What is missing", NotesAuditCommand.NAME, Map.of()),
                                new Button("Export", NotesExportCommand.NAME, Map.of())))
                .withWholeAs("starling-stories.md");
    }
}
