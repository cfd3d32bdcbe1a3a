package starling.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each look stands for a second that goes by. */
final class WatchedNotesTest {
    private final List<String> said = new ArrayList<>();
    private Instant time = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    private WatchedNotes notes = new WatchedNotes(Path.of(""), NotesReaderTest.READER, said::add);

    @BeforeEach
    void aFolderWithTwoFiles() throws IOException {
        notes = new WatchedNotes(folder, NotesReaderTest.READER, said::add);
        write("a.md", "- Tell me about a time you waited.\n");
        write("deep/b.txt", "- Tell me about a time you hurried.\n");
        assertThat(notes.look()).isTrue();
    }

    @Test
    void everythingIsReadAtTheFirstLookAndNothingHasChangedAtTheNext() {
        assertThat(questions())
                .containsExactly("Tell me about a time you waited.", "Tell me about a time you hurried.");
        assertThat(notes.look()).isFalse();
        assertThat(said).isEmpty();
    }

    @Test
    void anEditIsThereAtTheNextLookHoweverItIsSaved() throws IOException {
        write("a.md", "- Tell me about a time you walked.\n");
        assertThat(notes.look()).isTrue();
        assertThat(questions()).contains("Tell me about a time you walked.");

        // As editors save: into another file, which then takes the place of the old one.
        write("saved", "- Tell me about a time you danced.\n");
        Files.setLastModifiedTime(folder.resolve("saved"), Files.getLastModifiedTime(folder.resolve("a.md")));
        Files.move(folder.resolve("saved"), folder.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(notes.look()).isTrue();
        assertThat(questions()).contains("Tell me about a time you danced.").hasSize(2);
    }

    @Test
    void onlyWhatHasChangedIsReadAgain() throws IOException {
        // Another text of the same size and time: whoever does not read the file cannot see it.
        var seen = Files.getLastModifiedTime(folder.resolve("a.md"));
        Files.writeString(folder.resolve("a.md"), "- Tell me about a time you walked.\n");
        Files.setLastModifiedTime(folder.resolve("a.md"), seen);
        write("c.md", "- Tell me about a time you swam.\n");

        assertThat(notes.look()).isTrue();

        assertThat(questions())
                .containsExactly(
                        "Tell me about a time you waited.",
                        "Tell me about a time you swam.",
                        "Tell me about a time you hurried.");
    }

    @Test
    void aFileThatIsTouchedOnlyChangesNothing() throws IOException {
        Files.setLastModifiedTime(folder.resolve("a.md"), FileTime.from(time.plusSeconds(99)));

        assertThat(notes.look()).isFalse();
    }

    @Test
    void whatIsRemovedIsGone() throws IOException {
        Files.delete(folder.resolve("a.md"));

        assertThat(notes.look()).isTrue();
        assertThat(questions()).containsExactly("Tell me about a time you hurried.");
        assertThat(said).isEmpty();
    }

    @Test
    void aFileThatBreaksLeavesWhatWasReadAndIsSaidOnceUntilItIsMended() throws IOException {
        write("a.md", "");
        assertThat(notes.look()).isFalse();
        assertThat(said).as("perhaps it is just being saved").isEmpty();

        notes.look();
        notes.look();
        assertThat(questions()).contains("Tell me about a time you waited.");
        assertThat(said).containsExactly("a.md is empty; write your notes into it or remove it.");

        write("a.md", " \n");
        notes.look();
        notes.look();
        assertThat(said).hasSize(1);

        write("a.md", "- Tell me about a time you walked.\n");
        assertThat(notes.look()).isTrue();
        write("a.md", "\u0000");
        notes.look();
        notes.look();
        assertThat(questions()).contains("Tell me about a time you walked.");
        assertThat(said)
                .containsExactly(
                        "a.md is empty; write your notes into it or remove it.",
                        "a.md is not a text file; save your notes as plain text or Markdown.");
    }

    @Test
    void aFileThatIsBrokenForAMomentIsNeverComplainedOf() throws IOException {
        write("a.md", "");
        notes.look();
        write("a.md", "- Tell me about a time you walked.\n");
        assertThat(notes.look()).isTrue();
        notes.look();

        assertThat(said).isEmpty();
    }

    @Test
    void whatIsBrokenFromTheStartIsSaidAtOnce() throws IOException {
        write("c.md", "");
        notes = new WatchedNotes(folder, NotesReaderTest.READER, said::add);

        notes.look();
        notes.look();

        assertThat(said).containsExactly("c.md is empty; write your notes into it or remove it.");
        assertThat(questions()).hasSize(2);
    }

    @Test
    void aFolderThatIsAwayForAMomentTakesNothingWithIt() throws IOException {
        var away = folder.resolve("away");
        var home = folder.resolve("home");
        Files.createDirectories(home);
        write("home/d.md", "- Tell me about a time you moved.\n");
        notes = new WatchedNotes(home, NotesReaderTest.READER, said::add);
        notes.look();

        Files.move(home, away);
        assertThat(notes.look()).isFalse();
        assertThat(said).as("perhaps it is just being mounted").isEmpty();
        notes.look();
        notes.look();
        assertThat(questions()).containsExactly("Tell me about a time you moved.");
        assertThat(said).containsExactly("There is no file or folder " + home + "; check how it is spelt.");

        Files.move(away, home);
        assertThat(notes.look()).isFalse();
        Files.delete(home.resolve("d.md"));
        assertThat(notes.look()).isTrue();
        assertThat(questions()).isEmpty();
    }

    @Test
    void aFileThatIsAwayForAMomentTakesNothingWithItEither() throws IOException {
        notes = new WatchedNotes(folder.resolve("a.md"), NotesReaderTest.READER, said::add);
        notes.look();

        Files.delete(folder.resolve("a.md"));
        assertThat(notes.look()).isFalse();
        assertThat(questions()).containsExactly("Tell me about a time you waited.");

        write("a.md", "- Tell me about a time you walked.\n");
        assertThat(notes.look()).isTrue();
        assertThat(questions()).containsExactly("Tell me about a time you walked.");
        assertThat(said).isEmpty();
    }

    @Test
    void aSingleFileIsWatchedToo() throws IOException {
        notes = new WatchedNotes(folder.resolve("a.md"), NotesReaderTest.READER, said::add);
        notes.look();
        write("a.md", "- Tell me about a time you walked.\n");

        assertThat(notes.look()).isTrue();
        assertThat(questions()).containsExactly("Tell me about a time you walked.");
    }

    private List<String> questions() {
        return notes.notebook().questions().stream().map(ListedQuestion::text).toList();
    }

    /** Writes a file, a minute after the one before. */
    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        time = time.plusSeconds(60);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
