package starling.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import starling.question.CompetencyCatalogue;
import starling.star.MeasureFinder;

/** What is exported is pleasant to read, and imports again as what it was. */
final class NotebookMarkdownTest {
    private static final String FIRST_LINES = NotebookMarkdown.write(Notebook.EMPTY);

    @Test
    void aNotebookIsWrittenAsItsOwnerWouldWriteIt() throws UnreadableNotesException {
        var book = NotesReaderTest.READER.read("mine.md", """
                ## 1. Clinic move
                - **Situation**: The clinic had to leave its house within 3 weeks.
                - **Task**: find a new one
                - **Action(s)**:
                  - I rang every landlord in the street
                  - # 9 said yes
                - **Results**
                  - we moved on time and lost 40 % of the plants

                ## 2. The flood
                I rang the bell and we carried the chairs upstairs.
                Nothing was lost.
                """.getBytes(UTF_8));

        assertThat(NotebookMarkdown.write(book)).isEqualTo(FIRST_LINES + """

                # Story: Clinic move

                - From: mine.md, lines 1 to 8
                - Heading: 1. Clinic move

                ## Situation

                The clinic had to leave its house within 3 weeks.

                ## Task

                find a new one

                ## Action(s):

                I rang every landlord in the street
                \\# 9 said yes

                ## Results

                we moved on time and lost 40 % of the plants

                # Story: The flood

                - From: mine.md, lines 10 to 12
                - Heading: 2. The flood

                ## Story

                I rang the bell and we carried the chairs upstairs.
                Nothing was lost.
                """);
        assertThat(read(NotebookMarkdown.write(book))).isEqualTo(book);
    }

    @Test
    void anyNotebookComesBackAsItWas() throws UnreadableNotesException {
        var notebooks = new RandomNotebooks(20261121);
        for (int count = 0; count < 4_000; count++) {
            var notebook = notebooks.next();
            var written = NotebookMarkdown.write(notebook);

            assertThat(read(written)).as(written).isEqualTo(notebook);
        }
    }

    @ParameterizedTest
    @CsvSource({"context-impact-learnings.md", "memory-palace.md", "setext-tabs.txt", "star-labels.md", "values-list.md"
    })
    void everySampleComesBackAsItWas(String name) throws Exception {
        var home = Path.of("").toAbsolutePath();
        var catalogue = CompetencyCatalogue.load(home, home.resolve("config/competencies.yaml"));
        var reader = new NotesReader(catalogue, MeasureFinder.load(home));
        var book =
                NotesFolder.read(home.resolve("stories").resolve(name), reader).notebook();
        var written = NotebookMarkdown.write(book);

        assertThat(book.stories().size() + book.cards().size()).isPositive();
        assertThat(written).doesNotContain("## Apart");
        assertThat(reader.read("export.md", written.getBytes(UTF_8))).isEqualTo(book);
    }

    @Test
    void whatIsWrittenByHandNeedsNoMoreThanATitle() throws UnreadableNotesException {
        var book = read("""
                <!-- Starling notebook 1 -->
                # Story: The late train

                ## Situation
                The last train had gone.

                We were forty people.
                ## Action
                I rang the bus company and led everybody to the square.
                # Story: The oven
                It broke, and I borrowed one.
                # Card: Cache
                answers kept ready
                # Questions
                - Tell me about a time you hurried.
                """);

        assertThat(book.stories()).hasSize(2);
        assertThat(book.stories().get(0).citation()).isEqualTo("The late train (export.md, lines 2 to 9)");
        assertThat(book.stories().get(0).text())
                .isEqualTo("The late train\nSituation: The last train had gone.\nWe were forty people.\n"
                        + "Action: I rang the bus company and led everybody to the square.");
        assertThat(book.stories().get(0).parts().toString())
                .isEqualTo("{SITUATION=The last train had gone.\nWe were forty people.,"
                        + " ACTION=I rang the bus company and led everybody to the square.}");
        assertThat(book.stories().get(0).competencies()).containsExactly("leadership");
        assertThat(book.stories().get(1).text()).isEqualTo("The oven\nIt broke, and I borrowed one.");
        assertThat(book.cards())
                .containsExactly(new ConceptCard("export.md", "Cache", "", 12, "answers kept ready", ""));
        assertThat(book.questions())
                .containsExactly(new ListedQuestion("export.md", "Tell me about a time you hurried.", 15));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # Story:              | 2 | this story has no title; write one behind "# Story:".
            # Storry: x           | 2 | here begins no story, card or list of questions; write "# Story: ...", "# Card: ..." or "# Questions", or put a \\ before the line if it is text.
            call Ben              | 2 | here begins no story, card or list of questions; write "# Story: ...", "# Card: ..." or "# Questions", or put a \\ before the line if it is text.
            # Story: x;## Plot    | 3 | this heading names no part of a story; write ## Situation, ## Task, ## Action, ## Result, ## Learning, or ## Story for text of no part, or put a \\ before the line if it is text.
            # Story: x;- call Ben | 3 | under "# Story" a line with - is "- From: FILE, lines 1 to 9", "- Heading:", "- Title: from the first words", "- Value:" or "- Link, line 1:"; put text under "## Story".
            # Story: x;- From: me | 3 | where this came from is written "FILE, lines 3 to 7".
            # Story: x;- From: a.md, lines 7 to 3 | 3 | where this came from is written "FILE, lines 3 to 7".
            # Card: x;- From: a.md, line 0 | 3 | lines are counted from 1.
            # Card:               | 2 | this card has no term; write one behind "# Card:".
            # Card: x;- y         | 3 | under "# Card" a line with - is "- From: FILE, line 1", "- Locus:" or "- Group:"; put a \\ before the line if it is text.
            # Questions;call Ben  | 3 | under "# Questions" each line is a question with "- " before it.
            """)
    void aMistakeIsNamedWithItsLine(String lines, int line, String sentence) {
        assertThatThrownBy(() -> read("<!-- Starling notebook 1 -->\n" + lines.replace(';', '\n')))
                .isInstanceOf(UnreadableNotesException.class)
                .hasMessage("export.md:" + line + ": " + sentence.replace("\\\\", "\\"));
    }

    @Test
    void anotherVersionIsNotGuessedAt() {
        assertThatThrownBy(() -> read("<!-- Starling notebook 2 -->\n# Story: x"))
                .isInstanceOf(UnreadableNotesException.class)
                .hasMessage("export.md:1: this Starling reads notebooks that begin with <!-- Starling notebook 1 -->;"
                        + " export the notebook again with this Starling.");
    }

    @Test
    void aNameThatIsAPathIsOnlyAName() throws UnreadableNotesException {
        var book =
                NotesReaderTest.READER.read("../../x", "# The flood\nI rang, and we carried it up.\n".getBytes(UTF_8));

        assertThat(read(NotebookMarkdown.write(book))).isEqualTo(book);
    }

    @Test
    void aLongTextIsDividedByItsPartsInOneWalk() throws UnreadableNotesException {
        var lines = List.of("Situation:\n" + "we waited\n".repeat(100_000) + "Result: it came");
        var book = NotesReaderTest.READER.read("a.md", ("# The ferry\n" + lines.get(0)).getBytes(UTF_8));

        assertThat(read(NotebookMarkdown.write(book))).isEqualTo(book);
    }

    private static Notebook read(String markdown) throws UnreadableNotesException {
        return NotesReaderTest.READER.read("export.md", markdown.getBytes(UTF_8));
    }
}
