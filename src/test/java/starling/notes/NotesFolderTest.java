package starling.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NotesFolderTest {
    @Test
    void everyNotesFileIsReadInOrderAndTheRestPassedOver(@TempDir Path folder) throws IOException {
        write(folder.resolve("notes/b.txt"), "- Tell me about a time you waited.\n");
        write(folder.resolve("notes/a/z.markdown"), "- Tell me about a time you hurried.\n");
        write(folder.resolve("notes/.hidden.md"), "- Tell me about a time you hid.\n");
        write(folder.resolve("notes/.git/c.md"), "- Tell me about a time you merged.\n");
        write(folder.resolve("notes/picture.png"), "- Tell me about a time you posed.\n");
        write(folder.resolve("notes/c.MD"), "");
        write(folder.resolve("outside/d.md"), "- Tell me about a time you left.\n");
        Files.createSymbolicLink(folder.resolve("notes/link"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("notes/e.md"), folder.resolve("outside/d.md"));

        var imported = NotesFolder.read(folder.resolve("notes"), NotesReaderTest.READER);

        assertThat(imported.notebook().questions())
                .containsExactly(
                        new ListedQuestion("z.markdown", "Tell me about a time you hurried.", 1),
                        new ListedQuestion("b.txt", "Tell me about a time you waited.", 1));
        assertThat(imported.problems()).containsExactly("c.MD is empty; write your notes into it or remove it.");
    }

    @Test
    void aSingleFileMayHaveAnyEnding(@TempDir Path folder) throws IOException {
        write(folder.resolve("notes.org"), "- Tell me about a time you waited.\n");

        var imported = NotesFolder.read(folder.resolve("notes.org"), NotesReaderTest.READER);

        assertThat(imported.notebook().questions()).hasSize(1);
        assertThat(imported.problems()).isEmpty();
    }

    @Test
    void aMissingFolderIsAProblem() {
        var imported = NotesFolder.read(Path.of("no-such-folder"), NotesReaderTest.READER);

        assertThat(imported)
                .isEqualTo(new NotesFolder.Imported(
                        Notebook.EMPTY, List.of("There is no file or folder no-such-folder; check how it is spelt.")));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
