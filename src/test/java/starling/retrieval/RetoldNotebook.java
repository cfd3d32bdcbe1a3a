package starling.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import starling.notes.NotesReader;
import starling.notes.Story;
import starling.notes.UnreadableNotesException;
import starling.question.CompetencyCatalogue;
import starling.star.MeasureFinder;

/**
 * The notebook of somebody invented, and answers of theirs: retellings of its stories and stories that are not in it.
 *
 * @param answers in the order of the file
 */
record RetoldNotebook(String name, List<Story> stories, List<Answer> answers) {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path FOLDER = HOME.resolve("src/test/resources/starling/retrieval/retold");

    /**
     * An answer.
     *
     * @param tells the title of the story in the notebook; empty for a new one
     */
    record Answer(Optional<String> tells, String text) {}

    /** Those in a folder: {@code chosen-by}, by which the recognizer was made, or {@code kept-aside}. */
    static List<RetoldNotebook> in(String folder) {
        var competencies = CompetencyCatalogue.load(HOME, HOME.resolve("config/competencies.yaml"));
        var reader = new NotesReader(competencies, MeasureFinder.load(HOME));
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> read(file, reader))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RetoldNotebook read(Path file, NotesReader reader) {
        var name = file.getFileName().toString();
        try {
            var stories = reader.read(name, Files.readAllBytes(file)).stories();
            var answers = new ArrayList<Answer>();
            for (var block : Files.readString(file.resolveSibling(name.replace(".md", ".txt")))
                    .split("(?m)^= ", -1)) {
                int end = block.indexOf('\n');
                if (end > 0) {
                    var title = block.substring(0, end).strip();
                    answers.add(new Answer(
                            title.equals("new") ? Optional.empty() : Optional.of(title),
                            block.substring(end).strip()));
                }
            }
            return new RetoldNotebook(name, stories, answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableNotesException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
