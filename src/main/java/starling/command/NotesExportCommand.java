package starling.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import starling.interview.Notebooks;

/** {@code /notes export}: a person's own notebook as a file that can be imported again. */
public final class NotesExportCommand implements Command {
    static final String NAME = "notes export";

    private final Notebooks notebooks;

    public NotesExportCommand(Notebooks notebooks) {
        this.notebooks = notebooks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "All your notes as one file, which you can import again";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        return notebooks
                .export(invocation.person())
                .map(markdown -> Reply.of(
                                "Here are your notes. Change what you like, and import the file again: each file of notes that"
                                        + " it names becomes what it says there, and others stay as they are.")
                        .withFiles(
                                List.of(new Attached("starling-notes.md", markdown.getBytes(StandardCharsets.UTF_8)))))
                .orElseGet(() -> Reply.of(NotebookBlocks.nothingKept(notebooks)));
    }
}
