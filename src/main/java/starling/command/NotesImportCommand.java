package starling.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.interview.ImportOutcome;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.notes.Notebook;
import starling.notes.NotebookAudit;

/** {@code /notes import}: files of notes become part of a person's own notebook. */
public final class NotesImportCommand implements Command {
    static final String NAME = "notes import";

    private static final List<Option> FILES = List.of(
            Option.file("file", "Your notes, as Markdown or plain text").asRequired(),
            Option.file("second", "Another file"),
            Option.file("third", "And another"));

    private final Notebooks notebooks;
    private final Function<Notebook, NotebookAudit> auditor;

    /**
     * Imports into these notebooks.
     *
     * @param auditor looks at what was imported
     */
    public NotesImportCommand(Notebooks notebooks, Function<Notebook, NotebookAudit> auditor) {
        this.notebooks = notebooks;
        this.auditor = auditor;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Take the notes you have (.md, .txt): stories, questions, concept cards";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Effort effort() {
        return Effort.IMPORT;
    }

    @Override
    public List<Option> options() {
        return Stream.concat(FILES.stream(), Stream.of(SureOption.OPTION)).toList();
    }

    @Override
    public Reply run(Invocation invocation) {
        return run(invocation, sentence -> {});
    }

    @Override
    public Reply run(Invocation invocation, Progress progress) {
        var twice = givenTwice(invocation);
        if (twice.isPresent()) {
            return Reply.of("Two of these files are called " + twice.get()
                    + ", and the second would take the place of the first. Rename one of them, and import both again.");
        }
        var blocks = new ArrayList<Block>();
        var imported = new ArrayList<Notebook>();
        for (var option : FILES) {
            Optional.ofNullable(invocation.files().get(option.name()))
                    .map(file -> notebooks.importNotes(
                            invocation.person(),
                            file.name(),
                            file.content(),
                            SureOption.isSure(invocation),
                            progress::at))
                    .ifPresent(outcome -> blocks.addAll(outcome.accept(new Words(imported))));
        }
        if (blocks.isEmpty()) {
            return Reply.of("There is no file with this. Attach your notes, as .md or .txt.");
        }
        if (!imported.isEmpty()) {
            blocks.addAll(AuditBlocks.ofImport(auditor.apply(Notebook.of(imported))));
        }
        return Reply.asking(blocks, imported.isEmpty() ? List.of() : BUTTONS).withWholeAs("starling-import.md");
    }

    /** A name that two of the files have. */
    private static Optional<String> givenTwice(Invocation invocation) {
        var names = new HashSet<String>();
        return invocation.files().values().stream()
                .map(Upload::name)
                .filter(name -> !names.add(name))
                .findFirst();
    }

    private static final List<Button> BUTTONS = List.of(
            new Button("All my stories", NotesListCommand.NAME, Map.of()),
            new Button("What is missing", NotesAuditCommand.NAME, Map.of()));

    /**
     * What became of one file.
     *
     * @param imported where what was understood is collected
     */
    private record Words(List<Notebook> imported) implements ImportOutcome.Visitor<List<Block>> {
        @Override
        public List<Block> imported(ImportOutcome.Imported outcome) {
            imported.add(outcome.notebook());
            var files = String.join(", ", outcome.files());
            if (!outcome.news()) {
                return List.of(new Block.Paragraph(files + ": nothing has changed since you imported it last."));
            }
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Paragraph(files + ": " + changes(outcome) + "."));
            name(blocks, "Changed", outcome.changed());
            name(blocks, "No longer in it, and so no longer kept", outcome.gone());
            return blocks;
        }

        private static void name(List<Block> blocks, String label, List<KeptStory> stories) {
            if (!stories.isEmpty()) {
                blocks.add(new Block.Labelled(
                        label,
                        stories.stream().map(kept -> kept.story().title()).collect(Collectors.joining(", "))));
            }
        }

        private static String changes(ImportOutcome.Imported outcome) {
            var changes = new ArrayList<String>();
            add(changes, outcome.added(), "new");
            add(changes, outcome.changed(), "changed");
            add(changes, outcome.unchanged(), "as before");
            add(changes, outcome.gone(), "gone");
            return changes.isEmpty()
                    ? NotebookBlocks.holdings(outcome.notebook())
                    : "stories: " + String.join(", ", changes);
        }

        private static void add(List<String> changes, List<KeptStory> stories, String what) {
            if (!stories.isEmpty()) {
                changes.add(stories.size() + " " + what);
            }
        }

        @Override
        public List<Block> unreadable(ImportOutcome.Unreadable outcome) {
            return List.of(new Block.Paragraph(outcome.reason() + " What you had is as it was."));
        }

        @Override
        public List<Block> nothingFound(ImportOutcome.NothingFound outcome) {
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Paragraph("I found no story, question or concept card in " + outcome.name()
                    + ". Give each story a heading, and tell in a few sentences what happened."));
            AuditBlocks.addUnread(outcome.notebook().unread(), blocks);
            return blocks;
        }

        @Override
        public List<Block> unlike(ImportOutcome.Unlike outcome) {
            return List.of(
                    new Block.Paragraph("You imported a " + outcome.name() + " before, and this one holds none of its "
                            + NotebookBlocks.counted(outcome.before().size(), "story", "stories")
                            + ". I changed nothing: give the file another name, or import it with sure:yes to have it take the place"
                            + " of the other."));
        }

        @Override
        public List<Block> tooMuch(ImportOutcome.TooMuch outcome) {
            return List.of(new Block.Paragraph(
                    outcome.name() + ": " + outcome.exceeded().sentence()));
        }
    }
}
