package starling.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import starling.command.AuditBlocks;
import starling.command.Block;
import starling.notes.ConceptCard;
import starling.notes.Notebook;
import starling.notes.NotebookAudit;
import starling.notes.NotesFolder;
import starling.notes.NotesReader;
import starling.terminal.Page;

/** {@code notes}: what Starling understands of notes files. */
@Command(name = "notes", description = "Show what Starling understands of notes files.")
final class NotesCommand implements Runnable {
    private static final int WIDTH = 80;

    private final Supplier<NotesReader> reader;
    private final Function<Notebook, NotebookAudit> audit;
    private final Streams streams;

    @Option(names = "--json", description = "Write one JSON object instead of text.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Notes files (.md, .txt) or folders of them.")
    private List<Path> files = new ArrayList<>();

    NotesCommand(Supplier<NotesReader> reader, Function<Notebook, NotebookAudit> audit, Streams streams) {
        this.reader = reader;
        this.audit = audit;
        this.streams = streams;
    }

    @Override
    public void run() {
        var notebooks = new ArrayList<Notebook>();
        var problems = new ArrayList<String>();
        for (var file : files) {
            var imported = NotesFolder.read(file, reader.get());
            notebooks.add(imported.notebook());
            problems.addAll(imported.problems());
        }
        var found = audit.apply(Notebook.of(notebooks));
        if (json) {
            streams.printJson(AuditJson.of(found));
        } else {
            streams.printText(new Page(WIDTH, false).text(blocks(found)));
        }
        if (!problems.isEmpty()) {
            throw new CommandFailedException(String.join("\n", problems));
        }
    }

    private static List<Block> blocks(NotebookAudit audit) {
        var notebook = audit.notebook();
        var blocks = new ArrayList<>(AuditBlocks.of(audit));
        if (!notebook.questions().isEmpty()) {
            blocks.add(new Block.Labelled("Questions", ""));
            blocks.add(new Block.Bullets(notebook.questions().stream()
                    .map(question -> question.text() + " (line " + question.line() + ")")
                    .toList()));
        }
        if (!notebook.cards().isEmpty()) {
            blocks.add(new Block.Labelled("Concept cards", ""));
            blocks.add(new Block.Bullets(
                    notebook.cards().stream().map(NotesCommand::line).toList()));
        }
        return blocks;
    }

    private static String line(ConceptCard card) {
        var locus = card.locus().isEmpty() ? "" : " at " + card.locus();
        return card.term() + locus + " (line " + card.line() + ")";
    }
}
