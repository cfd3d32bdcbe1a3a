package starling.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import starling.notes.AuditedStory.Basis;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.star.Part;
import starling.star.StarReader;

/** What a notebook is said to lack. */
final class NotebookAuditTest {
    private static final StarReader READER = StarReader.load(Path.of("").toAbsolutePath());
    private static final CompetencyCatalogue COMPETENCIES = new CompetencyCatalogue(List.of(
            new Competency("leadership", "Leadership", "Probes direction.", List.of("led")),
            new Competency("failure", "Failure", "Probes a mistake.", List.of("mistake"))));

    @Test
    void labelsAreBelievedAndTheRestIsRead() throws UnreadableNotesException {
        var stories = audit("""
                # Integrations
                - Task: I had to connect 3 shops to one till before the fair opened.
                - Action: I led two students and wrote one adapter for each shop.
                - Result: every shop sold on the first day.

                # The ferry
                Last May the ferry left early and forty guests stood on the pier with me.
                My job was to get them to the wedding in time.
                I rang the harbour, asked for the pilot boat and sent everybody to the jetty.
                In the end all 40 guests were there after 10 minutes.
                """).stories();

        assertThat(stories.get(0).basis()).isEqualTo(Basis.LABELS);
        assertThat(stories.get(0).missing()).containsExactly(Part.SITUATION);
        assertThat(stories.get(0).lacksMeasure()).isTrue();
        assertThat(stories.get(1).basis()).isEqualTo(Basis.READING);
        assertThat(stories.get(1).seen()).containsExactlyElementsOf(Part.STAR);
        assertThat(stories.get(1).missing()).isEmpty();
        assertThat(stories.get(1).lacksMeasure()).isFalse();
    }

    @Test
    void noMoreThanTheFirstSixtyAreRead() throws UnreadableNotesException {
        var notes = new StringBuilder();
        for (int count = 0; count < NotebookAudit.MOST_READ + 2; count++) {
            notes.append("# The flood ").append(count);
            notes.append("\nI rang the bell and we carried the chairs upstairs.\nNothing was lost.\n");
        }
        var audit = audit(notes.toString());

        assertThat(audit.unreadStories()).isEqualTo(2);
        assertThat(audit.stories().get(NotebookAudit.MOST_READ - 1).basis()).isEqualTo(Basis.READING);
        assertThat(audit.stories().get(NotebookAudit.MOST_READ).basis()).isEqualTo(Basis.NOTHING);
        assertThat(audit.stories().get(NotebookAudit.MOST_READ).lacksMeasure()).isFalse();
    }

    @Test
    void whatIsToldTwiceIsSaidOnce() throws UnreadableNotesException {
        var audit = audit("""
                # The flooded archive
                Water stood in the cellar of the archive, and the pumps were old and slow.
                I rang the bell, led six volunteers down and carried the maps upstairs.

                # The lost index
                Nobody knew where the cards were. I sorted four thousand cards by hand with two students.

                # A time I was in charge
                Water stood in the cellar of the archive, and I rang the bell, led six volunteers down and carried
                the maps upstairs. The pumps were old and slow.

                # Lost index
                It was gone, so I wrote a new one from the shelves and we printed it at night.
                """);

        assertThat(audit.retold())
                .extracting(
                        retold -> retold.tellings().stream().map(Story::title).toList())
                .containsExactly(
                        List.of("The flooded archive", "A time I was in charge"),
                        List.of("The lost index", "Lost index"));
        assertThat(audit.uncovered()).extracting(Competency::id).containsExactly("failure");
    }

    @Test
    void likeTitlesOfUnlikeStoriesAreNotEnough() throws UnreadableNotesException {
        assertThat(audit("""
                        # Tell me about a time you were late.
                        I missed the tram, ran two miles and arrived after the bell. I told the head at once.

                        # Tell me about a time you were late.
                        I sent the plans a week too late, rang the owner and drove them over myself.

                        # Failure
                        I broke the gate, and we waited for a smith until the evening.

                        # Failure
                        I burnt the bread of a whole day, and we bought some from a rival.
                        """).retold()).isEmpty();
    }

    @Test
    void lookingForRetoldStoriesIsLinearWhateverTheyHold() throws UnreadableNotesException {
        for (var story : List.of(
                "# The flood\nI rang the bell and we carried the chairs upstairs.\nNothing was lost on that day.\n",
                "# Flood %d\nI rang the bell and we carried the chairs upstairs.\nNothing was lost on day %d.\n")) {
            var notes = new StringBuilder();
            for (int count = 0; count < 3_000; count++) {
                notes.append(story.replace("%d", Integer.toString(count)));
            }
            var stories = read(notes.toString()).stories();
            int words = Words.of(notes.toString()).size();

            assertThat(stories).hasSize(3_000);
            assertThat(Retellings.in(stories, COMPETENCIES)).hasSize(1);
            assertThat(Retellings.comparisons(stories, COMPETENCIES)).isLessThan(2 * words);
        }
    }

    @Test
    void anEmptyNotebookLacksAllCompetencies() {
        var audit = NotebookAudit.of(Notebook.EMPTY, READER, COMPETENCIES);

        assertThat(audit.uncovered()).hasSize(2);
        assertThat(audit.retold()).isEmpty();
    }

    private static NotebookAudit audit(String notes) throws UnreadableNotesException {
        return NotebookAudit.of(read(notes), READER, COMPETENCIES);
    }

    private static Notebook read(String notes) throws UnreadableNotesException {
        return NotesReaderTest.READER.read("mine.md", notes.getBytes(UTF_8));
    }
}
