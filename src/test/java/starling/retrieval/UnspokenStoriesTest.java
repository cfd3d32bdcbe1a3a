package starling.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import starling.language.SearchModel;
import starling.notes.Notebook;
import starling.question.CompetencyCatalogue;

/** What a search holds of notes and questions can be written into a log without telling it. */
final class UnspokenStoriesTest {
    @Test
    void nothingTellsTheNotesOrTheQuestion() throws ReflectiveOperationException {
        var home = Path.of("").toAbsolutePath();
        var catalogue = CompetencyCatalogue.load(home, home.resolve("config/competencies.yaml"));
        var stories = RetoldNotebook.in("chosen-by").get(0).stories();
        var index = new StoryFinder(SearchModel.load(), catalogue, List.of())
                .index(new Notebook(List.of(stories.get(1)), List.of(), List.of(), List.of()));
        var entries = StoryIndex.class.getDeclaredField("entries");
        entries.setAccessible(true);

        assertThat(String.valueOf(entries.get(index))).isNotBlank().doesNotContainIgnoringCase("oven");
        assertThat(index.asked("When did your oven die?", Optional.empty()).toString())
                .isNotBlank()
                .doesNotContainIgnoringCase("oven");
    }
}
