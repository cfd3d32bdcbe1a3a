package starling.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import starling.design.DesignReader;
import starling.rubric.RuleBook;
import starling.rubric.RuleExample;
import starling.star.StarReader;

/** Every rule that comes with Starling holds for the one answer beside it and not for the other. */
final class RuleExamplesTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final RuleBook STORY = rules("story.yaml", true);
    private static final RuleBook DESIGN = rules("design.yaml", false);
    private static final Grader GRADER =
            new Grader(StarReader.load(PROJECT), STORY, DesignReader.load(PROJECT), DESIGN);

    static Stream<RuleExample> storyRules() {
        return STORY.examples().stream();
    }

    static Stream<RuleExample> designRules() {
        return DESIGN.examples().stream();
    }

    @ParameterizedTest
    @MethodSource("storyRules")
    void aStoryRuleHoldsForItsExampleOnly(RuleExample example) {
        var question = example.question().orElse("");
        assertHolds(example, answer -> GRADER.gradeStory(question, answer, List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("designRules")
    void aDesignRuleHoldsForItsExampleOnly(RuleExample example) {
        assertHolds(example, answer -> GRADER.gradeDesign(answer, List.of()));
    }

    @Test
    void theHeadOfTheFileListsEveryFactAndWhatCanBeQuoted() throws IOException {
        var head = Files.readString(PROJECT.resolve("config/rules/story.yaml")).split("\n- id:", 2)[0];
        var listed = List.of(head.replace("#", " ").split("[\\s,:()]+"));

        assertThat(listed).containsAll(StoryFacts.SHEET.facts().keySet()).containsAll(StoryFacts.SHEET.quotes());
    }

    private static void assertHolds(RuleExample example, Function<String, Feedback> grader) {
        assertThat(grader.apply(example.fires()).findings())
                .extracting(Finding::rule)
                .contains(example.rule());
        assertThat(grader.apply(example.silent()).findings())
                .extracting(Finding::rule)
                .doesNotContain(example.rule());
    }

    private static RuleBook rules(String file, boolean story) {
        var path = PROJECT.resolve("config/rules").resolve(file);
        return RuleBook.load(PROJECT, path, story ? StoryFacts.SHEET : DesignFacts.SHEET);
    }
}
