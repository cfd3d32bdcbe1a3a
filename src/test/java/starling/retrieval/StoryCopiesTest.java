package starling.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import starling.language.SearchModel;
import starling.notes.Story;

/** A story that stands in two places is recognised all the same. */
final class StoryCopiesTest {
    private static final String TOLD =
            "Our oven died on the day of the fair, and I baked the rolls at Giorgio's pizzeria.";

    private static final StoryRecognizer RECOGNIZER = new StoryRecognizer(SearchModel.load());

    private final List<Story> stories = RetoldNotebook.in("chosen-by").get(0).stories();
    private final Story oven = stories.get(1);

    @Test
    void aStoryInTwoFilesIsToldAndTheFirstOfThemIsNamed() {
        var copy = from("shared.md", oven.title(), oven.text() + "\n");

        assertThat(RECOGNIZER.told(with(copy), TOLD)).contains(oven);
        var copyFirst = new ArrayList<>(List.of(copy));
        copyFirst.addAll(stories);
        assertThat(RECOGNIZER.told(copyFirst, TOLD)).contains(copy);
        assertThat(RECOGNIZER.stillTells(oven, copyFirst, TOLD)).isTrue();
        assertThat(RECOGNIZER.stillTells(copy, copyFirst, TOLD)).isTrue();
    }

    @Test
    void anOtherTitleOrAMendedWordIsNoRival() {
        assertThat(RECOGNIZER.told(with(from("old.md", "A day without an oven", oven.text())), TOLD))
                .isPresent();
        assertThat(RECOGNIZER.told(with(from("old.md", oven.title(), oven.text() + " Everybody was happy.")), TOLD))
                .isPresent();
    }

    @Test
    void storiesInOtherWordsAreOthers() {
        assertThat(stories)
                .filteredOn(story -> !story.equals(oven))
                .noneMatch(story -> StoryCopies.nearlySame(oven, story));
        assertThat(StoryCopies.dropped(stories)).isEqualTo(stories);
    }

    private List<Story> with(Story copy) {
        var all = new ArrayList<>(stories);
        all.add(copy);
        return all;
    }

    private Story from(String file, String title, String text) {
        return new Story(
                file,
                title,
                1,
                9,
                text,
                oven.parts(),
                oven.competencies(),
                oven.values(),
                oven.numbers(),
                oven.links());
    }
}
