package starling.command;

import java.util.List;
import java.util.Map;
import starling.interview.Notebooks;

/** {@code /notes forget}: all of a person's own notes are gone at once, after they were asked whether they mean it. */
public final class NotesForgetCommand implements Command {
    static final String NAME = "notes forget";

    private final Notebooks notebooks;

    public NotesForgetCommand(Notebooks notebooks) {
        this.notebooks = notebooks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Remove all of your notes, at once";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public List<Option> options() {
        return List.of(SureOption.OPTION);
    }

    @Override
    public Reply run(Invocation invocation) {
        var own = notebooks.own(invocation.person());
        int files = notebooks.kept(invocation.person()).size();
        if (files == 0) {
            return Reply.of("You keep no notes of your own, so there is nothing to forget.");
        }
        var all = NotebookBlocks.holdings(own) + " from " + NotebookBlocks.counted(files, "file", "files");
        if (!SureOption.isSure(invocation)) {
            return Reply.asking(
                    List.of(new Block.Paragraph("Shall I forget all of your notes, " + all
                            + "? I keep no copy; your answers stay. Export them first if you may want them back.")),
                    List.of(
                            new Button("Export", NotesExportCommand.NAME, Map.of()),
                            SureOption.button("Forget them all", NAME, Map.of())));
        }
        notebooks.forget(invocation.person());
        return Reply.of("Your notes are forgotten: " + all + ".");
    }
}
