package starling.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import starling.question.CompetencyCatalogue;
import starling.star.MeasureFinder;
import starling.star.Part;

/** A story by its parts, of which nothing may get lost. */
final class StoryPassageTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final NotesReader READER = new NotesReader(
            CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml")),
            MeasureFinder.load(PROJECT));

    @Test
    void whatStandsBetweenThePartsIsTold() throws UnreadableNotesException {
        var story = story("""
                ## Fare capping
                * Context
                  * We promised a cap on fares for September.
                * I rang the supplier, and told the director the same day.
                * We changed the plan together.
                * Impact
                  * Refunds went out in October.
                """);

        assertThat(StoryPassage.of(story))
                .containsExactly(
                        new StoryPassage(Part.SITUATION, "We promised a cap on fares for September."),
                        new StoryPassage(
                                Part.NONE,
                                "I rang the supplier, and told the director the same day.\nWe changed the plan together."),
                        new StoryPassage(Part.RESULT, "Refunds went out in October."));
    }

    @Test
    void aStoryWithoutLabelsIsOnePassage() {
        var story = new Story(
                "mine.md",
                "The ferry",
                1,
                4,
                "The ferry\nA strike stopped all ferries.\n\nI paid two fishermen.",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(StoryPassage.of(story))
                .containsExactly(new StoryPassage(Part.NONE, "A strike stopped all ferries.\nI paid two fishermen."));
    }

    @Test
    void partsThatAreNotInTheTextAreToldOnce() {
        var story = new Story(
                "mine.md",
                "The oven",
                1,
                3,
                "The oven\nSituation: our oven broke\nWe sold bread.",
                Map.of(Part.SITUATION, "our oven broke", Part.ACTION, "I borrowed one"),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(StoryPassage.of(story))
                .containsExactly(
                        new StoryPassage(Part.NONE, "We sold bread."),
                        new StoryPassage(Part.SITUATION, "our oven broke"),
                        new StoryPassage(Part.ACTION, "I borrowed one"));
    }

    @Test
    void nothingOfTheSampleStoriesIsLost() throws UnreadableNotesException {
        var stories =
                NotesFolder.read(PROJECT.resolve("stories"), READER).notebook().stories();

        assertThat(stories).hasSizeGreaterThan(15).allSatisfy(story -> {
            var told = StoryPassage.of(story).stream().map(StoryPassage::text).collect(Collectors.joining("\n"));
            assertThat(StoryForm.text(story).lines().filter(line -> !line.isBlank()))
                    .allMatch(line -> told.contains(line)
                            || StorySection.label(line)
                                    .map(PartLabel::rest)
                                    .filter(told::contains)
                                    .isPresent());
            story.parts()
                    .values()
                    .forEach(text -> assertThat(told).contains(text.lines().toList()));
        });
    }

    private static Story story(String notes) throws UnreadableNotesException {
        return READER.read("mine.md", notes.getBytes(UTF_8)).stories().get(0);
    }
}
