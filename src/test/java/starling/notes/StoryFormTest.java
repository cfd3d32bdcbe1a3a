package starling.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import starling.star.Part;

/** Whoever changes a word in a form changes that word. */
final class StoryFormTest {
    private static final String NOTES = """
            ## 1. Clinic move
            - **Context**: The clinic had to leave its house.
            - **What I did**
              - I rang every landlord.
              - I drew up a plan.
            - **Impact** - we moved within 3 weeks
            - would do differently: number the boxes
            """;

    @Test
    void aFormShowsTheLabelsOfTheNotes() throws UnreadableNotesException {
        assertThat(StoryForm.text(story())).isEqualTo("""
                Context: The clinic had to leave its house.
                What I did
                I rang every landlord.
                I drew up a plan.
                Impact - we moved within 3 weeks
                would do differently: number the boxes""");
    }

    @Test
    void anyStoryIsAsItWasWhenItsFormComesBackUnaltered() {
        var notebooks = new RandomNotebooks(20261123);
        for (int count = 0; count < 2_000; count++) {
            for (var story : notebooks.next().stories()) {
                var text = StoryForm.text(story);

                assertThat(StoryForm.changed(story, story.title(), text, NotesReaderTest.READER))
                        .as(story.text())
                        .contains(story);
                var retitled = StoryForm.changed(story, "Another", text, NotesReaderTest.READER)
                        .orElseThrow();
                assertThat(retitled.title()).isEqualTo("Another");
                assertThat(retitled)
                        .usingRecursiveComparison()
                        .ignoringFields("title", "text", "competencies", "numbers")
                        .isEqualTo(story);
                assertThat(retitled.text()).endsWith(text);
            }
        }
    }

    @Test
    void everyStoryKeepsAllButTheLineThatIsAddedToIt() {
        var samples = NotesFolder.read(Path.of("stories"), NotesReaderTest.READER)
                .notebook()
                .stories();
        for (var story : samples) {
            var lines = StorySections.lines(StoryForm.text(story));
            for (int at = 1; at <= lines.size(); at++) {
                var above = String.join("\n", lines.subList(0, at));
                var below = String.join("\n", lines.subList(at, lines.size()));
                var changed = StoryForm.changed(
                                story, story.title(), above + "\nand so on\n" + below, NotesReaderTest.READER)
                        .orElseThrow();

                assertThat(changed.text().replace("\nand so on", "")).isEqualTo(story.text());
                assertThat(withoutIt(changed.parts())).isEqualTo(withoutIt(story.parts()));
            }
        }
        assertThat(samples).hasSizeGreaterThan(20);
    }

    @Test
    void aChangedLineStaysInItsPartAndANewLabelTakesWhatFollows() throws UnreadableNotesException {
        assertThat(changed("I drew up a plan.", "I drew up two plans.").parts())
                .isEqualTo(Map.of(
                        Part.SITUATION,
                        "The clinic had to leave its house.",
                        Part.ACTION,
                        "I rang every landlord.\nI drew up two plans.",
                        Part.RESULT,
                        "we moved within 3 weeks",
                        Part.LEARNING,
                        "number the boxes"));
        assertThat(changed("What I did", "My task:").parts())
                .containsEntry(Part.TASK, "I rang every landlord.\nI drew up a plan.")
                .doesNotContainKey(Part.ACTION);
        assertThat(changed("What I did\n", "").parts())
                .containsEntry(
                        Part.SITUATION, "The clinic had to leave its house.\nI rang every landlord.\nI drew up a plan.")
                .doesNotContainKey(Part.ACTION);
        assertThat(changed("I drew up a plan.", "- **Result**: a plan").parts())
                .containsEntry(Part.ACTION, "I rang every landlord.")
                .containsEntry(Part.RESULT, "a plan\nwe moved within 3 weeks");
        assertThat(changed("3 weeks", "4 weeks").numbers()).containsExactly("4 weeks");
    }

    @Test
    void aTextOfWhichNothingIsLeftIsNoneOfItsOwn() throws UnreadableNotesException {
        assertThat(StoryForm.changed(story(), "Clinic move", "We moved.", NotesReaderTest.READER))
                .isEmpty();
        assertThat(StoryForm.changed(story(), " \n", StoryForm.text(story()), NotesReaderTest.READER))
                .isEmpty();
    }

    private static Story changed(String words, String others) throws UnreadableNotesException {
        var text = StoryForm.text(story());
        assertThat(text).contains(words);
        return StoryForm.changed(story(), "Clinic move", text.replace(words, others), NotesReaderTest.READER)
                .orElseThrow();
    }

    private static Story story() throws UnreadableNotesException {
        return NotesReaderTest.READER
                .read("mine.md", NOTES.getBytes(UTF_8))
                .stories()
                .get(0);
    }

    private static Map<Part, String> withoutIt(Map<Part, String> parts) {
        var left = new EnumMap<Part, String>(Part.class);
        parts.forEach((part, text) -> {
            var rest = text.replace("\nand so on", "").replace("and so on\n", "");
            if (!rest.equals("and so on")) {
                left.put(part, rest);
            }
        });
        return left;
    }
}
