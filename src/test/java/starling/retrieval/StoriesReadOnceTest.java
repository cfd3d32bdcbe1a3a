package starling.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.SearchModel;
import starling.language.TextMeaning;
import starling.notes.Notebook;
import starling.notes.Story;
import starling.question.CompetencyCatalogue;

/** What is read already is not read again while somebody waits for feedback. */
final class StoriesReadOnceTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final CompetencyCatalogue CATALOGUE =
            CompetencyCatalogue.load(HOME, HOME.resolve("config/competencies.yaml"));

    private final List<String> read = new ArrayList<>();
    private final SearchModel network = SearchModel.load();
    private final Embedder counted = new Embedder() {
        @Override
        public List<Meaning> embed(List<String> texts) {
            read.addAll(texts);
            return network.embed(texts);
        }

        @Override
        public TextMeaning read(String title, List<String> passages) {
            read.add(title);
            return network.read(title, passages);
        }
    };

    private final RetoldNotebook notebook = RetoldNotebook.in("chosen-by").get(0);
    private final List<Story> stories = notebook.stories();
    private final StoryIndex index = new StoryFinder(counted, CATALOGUE, List.of())
            .index(new Notebook(stories, List.of(), List.of(), List.of()));
    private final StoryRecognizer recognizer = new StoryRecognizer(counted);

    @Test
    void theStoriesOfAnIndexAreNotReadAgainAndTheSameOneIsRecognised() {
        var titles = stories.stream().map(Story::title).toList();
        for (var answer : notebook.answers().subList(0, 4)) {
            var told = recognizer.told(stories, answer.text());
            read.clear();

            assertThat(recognizer.told(stories, answer.text(), List.of(StoryIndex.empty(), index)))
                    .isEqualTo(told);
            assertThat(read).doesNotContainAnyElementsOf(titles);
        }
    }

    @Test
    void theSentencesAreNotReadWhereItIsClearWithoutThem() {
        read.clear();

        var oven = stories.get(1);
        assertThat(recognizer.told(stories, oven.told(), List.of(index))).contains(oven);
        assertThat(read).hasSize(1);
        read.clear();
        assertThat(recognizer.told(stories, "A supplier sent me a wrong invoice. I rang their office.", List.of(index)))
                .isEmpty();
        assertThat(read).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aQuestionIsReadOnceForAllNotebooks() {
        read.clear();

        var found = StoryIndex.searched(
                List.of(index, StoryIndex.empty(), index), "When did your oven die?", Optional.empty());

        assertThat(read).hasSize(1);
        assertThat(found.get(0).best(1))
                .hasSize(1)
                .isEqualTo(index.find("When did your oven die?", Optional.empty(), 1));
        assertThat(found.get(1).best(1)).isEmpty();
        assertThat(found.get(2).best(1)).isEqualTo(found.get(0).best(1));
        assertThat(found.get(0).unexplained())
                .hasSameSizeAs(found.get(0).best(Integer.MAX_VALUE))
                .allMatch(match -> match.reasons().isEmpty());
    }
}
