package starling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.notes.ListedQuestion;
import starling.notes.NotesReader;
import starling.notes.WatchedNotes;
import starling.question.CompetencyCatalogue;
import starling.star.MeasureFinder;

final class SharedNotesTest {
    @TempDir
    private Path folder;

    @Test
    void whatCouldNotBeSharedIsSharedAtTheNextLookThoughNothingHasChanged() throws IOException {
        Files.writeString(folder.resolve("a.md"), "- Tell me about a time you waited.\n");
        var home = Path.of("").toAbsolutePath();
        var catalogue = CompetencyCatalogue.load(home, home.resolve("config/competencies.yaml"));
        var reader = new NotesReader(catalogue, MeasureFinder.load(home));
        List<String> shared = new ArrayList<>();
        var looks = new ArrayList<Integer>();
        var step = new SharedNotes(new WatchedNotes(folder, reader, shared::add), notebook -> {
            looks.add(looks.size());
            if (looks.size() == 1) {
                throw new IllegalStateException("no search");
            }
            notebook.questions().stream().map(ListedQuestion::text).forEach(shared::add);
        });

        assertThatThrownBy(step::run).hasMessage("no search");
        step.run();
        step.run();

        assertThat(shared).containsExactly("Tell me about a time you waited.");
    }
}
