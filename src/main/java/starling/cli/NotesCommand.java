package starling.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import starling.command.Block;
import starling.notes.ConceptCard;
import starling.notes.Notebook;
import starling.notes.NotesFolder;
import starling.notes.NotesReader;
import starling.notes.Story;
import starling.star.Part;
import starling.terminal.Page;

/** {@code notes}: what Starling understands of notes files. */
@Command(name = "notes", description = "Show what Starling understands of notes files.")
final class NotesCommand implements Runnable {
    private static final int WIDTH = 80;

    private final Supplier<NotesReader> reader;
    private final Streams streams;

    @Option(names = "--json", description = "Write one JSON object instead of text.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Notes files (.md, .txt) or folders of them.")
    private List<Path> files = new ArrayList<>();

    NotesCommand(Supplier<NotesReader> reader, Streams streams) {
        this.reader = reader;
        this.streams = streams;
    }

    private record NotebookJson(List<StoryJson> stories, List<QuestionJson> questions, List<CardJson> cards) {}

    private record StoryJson(
            String file,
            String title,
            @JsonProperty("first_line") int firstLine,
            @JsonProperty("last_line") int lastLine,
            List<String> parts,
            List<String> competencies,
            List<String> values) {}

    private record QuestionJson(String file, String text, int line) {}

    private record CardJson(String file, String term, String locus, int line, String text) {}

    @Override
    public void run() {
        var notebooks = new ArrayList<Notebook>();
        var problems = new ArrayList<String>();
        for (var file : files) {
            var imported = NotesFolder.read(file, reader.get());
            notebooks.add(imported.notebook());
            problems.addAll(imported.problems());
        }
        var notebook = Notebook.of(notebooks);
        if (json) {
            streams.printJson(json(notebook));
        } else {
            streams.printText(new Page(WIDTH, false).text(audit(notebook)));
        }
        if (!problems.isEmpty()) {
            throw new CommandFailedException(String.join("\n", problems));
        }
    }

    private static NotebookJson json(Notebook notebook) {
        return new NotebookJson(
                notebook.stories().stream()
                        .map(story -> new StoryJson(
                                story.file(),
                                story.title(),
                                story.firstLine(),
                                story.lastLine(),
                                story.parts().keySet().stream().map(Part::id).toList(),
                                story.competencies(),
                                story.values()))
                        .toList(),
                notebook.questions().stream()
                        .map(question -> new QuestionJson(question.file(), question.text(), question.line()))
                        .toList(),
                notebook.cards().stream()
                        .map(card -> new CardJson(card.file(), card.term(), card.locus(), card.line(), card.text()))
                        .toList());
    }

    private static List<Block> audit(Notebook notebook) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                notebook.stories().size() + " stories, " + notebook.questions().size() + " listed questions, "
                        + notebook.cards().size() + " concept cards"));
        if (!notebook.stories().isEmpty()) {
            blocks.add(new Block.Labelled("Stories", ""));
            blocks.add(new Block.Bullets(
                    notebook.stories().stream().map(NotesCommand::line).toList()));
        }
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

    private static String line(Story story) {
        var line = new StringJoiner("; ");
        line.add(
                story.title() + " (" + story.file() + ", lines " + story.firstLine() + " to " + story.lastLine() + ")");
        if (!story.parts().isEmpty()) {
            line.add("labelled "
                    + String.join(
                            ", ",
                            story.parts().keySet().stream().map(Part::heading).toList()));
        }
        if (!story.values().isEmpty()) {
            line.add("listed under " + String.join(", ", story.values()));
        }
        if (!story.competencies().isEmpty()) {
            line.add("shows " + String.join(", ", story.competencies()));
        }
        return line.toString();
    }

    private static String line(ConceptCard card) {
        var locus = card.locus().isEmpty() ? "" : " at " + card.locus();
        return card.term() + locus + " (line " + card.line() + ")";
    }
}
