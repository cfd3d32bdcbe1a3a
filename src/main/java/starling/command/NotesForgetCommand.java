package starling.command;

import java.util.List;
import java.util.Map;
import starling.interview.Notebooks;

/** {@code /notes forget}: all of a person's own notes are gone at once, after they were asked whether they mean it. */
public final class NotesForgetCommand implements Command {
    static final String NAME = "notes forget";

    private static final Reply NOTHING = Reply.of("You keep no notes of your own, so there is nothing to forget.");

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
        // Whatever is kept is forgotten, even what could no longer be read.
        if (SureOption.isSure(invocation)) {
            int forgotten = notebooks.forget(invocation.person());
            return forgotten == 0
                    ? NOTHING
                    : Reply.of("All of your notes are forgotten, " + files(forgotten) + " in all.");
        }
        int files = notebooks.files(invocation.person());
        if (files == 0) {
            return NOTHING;
        }
        return Reply.asking(
                List.of(
                        new Block.Paragraph(
                                "Shall I forget all of your notes, " + files(files)
                                        + " in all? I keep no copy, so /notes export them first if you may want them back. Your answers stay.")),
                List.of(SureOption.button("Forget them all", NAME, Map.of())));
    }

    private static String files(int count) {
        return NotebookBlocks.counted(count, "file", "files");
    }
}
