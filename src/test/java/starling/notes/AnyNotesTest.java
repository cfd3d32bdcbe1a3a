package starling.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever notes are like, they are read or refused, and what is understood of them can be kept. */
final class AnyNotesTest {
    private static final String FAULT = "because of a mistake in Starling";

    @Test
    void aLabelledStoryWithoutATitleBeginsTheFile() throws UnreadableNotesException {
        var book = read(
                "Action: I called them\n\nI led the team and we shipped it in 3 weeks.\n\n# Situation\n\nIt broke");

        assertThat(book.stories()).hasSize(1);
        assertThat(book.stories().get(0).citation()).isEqualTo("Action: I called them (a.md, lines 1 to 7)");
    }

    @Test
    void anyNotesAreReadAndWhatTheyHoldIsWrittenAndReadBackTheSame() throws UnreadableNotesException {
        var random = new RandomNotes(20261122);
        int stories = 0;
        for (int count = 0; count < 10_000; count++) {
            var notes = random.next();
            Notebook book;
            try {
                book = read(notes);
            } catch (UnreadableNotesException e) {
                assertThat(e.getMessage()).as(notes).doesNotContain(FAULT);
                continue;
            }
            stories += book.stories().size();
            assertThat(read(NotebookMarkdown.write(book))).as(notes).isEqualTo(book);
        }
        assertThat(stories).isGreaterThan(1_000);
    }

    @Test
    void whatTheReaderFailsAtIsAnUnreadableFileAndNothingOfItIsTold() {
        Stream.of(new IllegalStateException("my words"), new StackOverflowError("my words"), new OutOfMemoryError())
                .forEach(fault -> assertThatThrownBy(() -> NotesReader.guarded("mine.md", () -> {
                            if (fault instanceof Error error) {
                                throw error;
                            }
                            throw (RuntimeException) fault;
                        }))
                        .isInstanceOf(UnreadableNotesException.class)
                        .hasNoCause()
                        .hasMessage("mine.md cannot be read because of a mistake in Starling ("
                                + fault.getClass().getSimpleName()
                                + "); report it, and leave out parts of the file until the rest can be."));
    }

    @Test
    void aNotebookIsReadBackHoweverManyLinesItHas() throws UnreadableNotesException {
        var lines = new StringBuilder("# System design\n\n");
        for (int card = 0; card < 76_000; card++) {
            lines.append("- Cache ").append(card).append(": shard\n");
        }
        var book = read(lines.toString());
        var written = NotebookMarkdown.write(book);

        assertThat(written.lines().count()).isGreaterThan(500_000);
        assertThat(read(written)).isEqualTo(book);
    }

    private static Notebook read(String notes) throws UnreadableNotesException {
        return NotesReaderTest.READER.read("a.md", notes.getBytes(UTF_8));
    }
}
