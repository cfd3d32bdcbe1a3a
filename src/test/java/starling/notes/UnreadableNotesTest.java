package starling.notes;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused, in what words, and what is read however odd it is. */
final class UnreadableNotesTest {
    private static final String STORY =
            "# The flood\nI rang the bell and we carried the chairs upstairs.\nNothing was lost.\n";

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(" \r\n".getBytes(UTF_8), "a.md is empty; write your notes into it or remove it.");
    }

    @Test
    void aBinaryFileIsRefused() {
        assertRefused(
                new byte[] {'P', 'K', 3, 4, 0}, "a.md is not a text file; save your notes as plain text or Markdown.");
        assertRefused(new byte[] {'a', (byte) 0xFC}, "a.md is not UTF-8 text; save it again as UTF-8.");
    }

    @Test
    void utf16IsNamed() {
        assertRefused(STORY.getBytes(UTF_16), "a.md is UTF-16 text; save it again as UTF-8.");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertRefused(new byte[NotesText.MOST_BYTES + 1], "a.md is larger than 20 MB; split it into smaller files.");
        assertRefused(
                "x\n".repeat(500_001).getBytes(UTF_8),
                "a.md has more than 500,000 lines; split it into smaller files.");
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsMakeNoDifference() throws UnreadableNotesException {
        var plain = NotesReaderTest.READER.read("a.md", STORY.getBytes(UTF_8));
        var windows = NotesReaderTest.READER.read("a.md", ("\uFEFF" + STORY.replace("\n", "\r\n")).getBytes(UTF_8));

        assertThat(plain.stories()).hasSize(1);
        assertThat(windows).isEqualTo(plain);
    }

    @Test
    void anyNestingIsRead() throws UnreadableNotesException {
        var steps = new StringBuilder();
        for (int depth = 0; depth < 2_000; depth++) {
            steps.append(" ".repeat(2 * depth)).append("- we moved it\n");
        }
        for (var deep : new String[] {
            "- ".repeat(100_000) + "x",
            ">".repeat(100_000) + "x",
            "- ".repeat(4_000) + "x\n" + ">".repeat(9_000) + "x",
            "*a **b ".repeat(1_400),
            "[".repeat(9_000),
            "# ".repeat(4_000),
            steps.toString()
        }) {
            assertThat(read(deep).questions()).isEmpty();
        }
    }

    @Test
    void fiveMegabytesKeepTheirLines() throws UnreadableNotesException {
        var stories = read(STORY.repeat(5_000_000 / STORY.length())).stories();

        assertThat(stories).hasSize(5_000_000 / STORY.length());
        var last = stories.get(stories.size() - 1);
        assertThat(last.firstLine()).isEqualTo(3 * stories.size() - 2);
        assertThat(last.lastLine()).isEqualTo(3 * stories.size());
    }

    @Test
    void loneSurrogatesCannotComeInAndOtherScriptsCan() throws UnreadableNotesException {
        assertThat(read("שלום 👋 مرحبا\n\n🙂🙂🙂\n|\n||\n`` \n<b>\n"))
                .isEqualTo(new Notebook(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new UnreadLines("a.md", 1, 6, "שלום 👋 مرحبا\n🙂🙂🙂\n``"))));
    }

    private static Notebook read(String notes) throws UnreadableNotesException {
        return NotesReaderTest.READER.read("a.md", notes.getBytes(UTF_8));
    }

    private static void assertRefused(byte[] content, String message) {
        assertThatThrownBy(() -> NotesReaderTest.READER.read("a.md", content))
                .isInstanceOf(UnreadableNotesException.class)
                .hasMessage(message);
    }
}
