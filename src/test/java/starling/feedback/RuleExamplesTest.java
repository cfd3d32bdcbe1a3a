package starling.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import starling.design.DesignReader;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.rubric.RuleBook;
import starling.rubric.RuleExample;
import starling.star.StarReader;

/** Every rule that comes with Starling holds for the one answer beside it and not for the other. */
final class RuleExamplesTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final QuestionBank BANK = QuestionBank.load(
            PROJECT,
            PROJECT.resolve("config/questions"),
            CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml")));
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
        assertHolds(
                example,
                answer -> example.question()
                        .map(id -> GRADER.gradeDesign(BANK.find(id).orElseThrow(), answer))
                        .orElseGet(() -> GRADER.gradeDesign(answer, List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"story.yaml", "design.yaml"})
    void theHeadOfTheFileListsEveryFactAndWhatCanBeQuotedAndSaid(String file) throws IOException {
        var sheet = file.equals("story.yaml") ? StoryFacts.SHEET : DesignFacts.SHEET;
        var head =
                Files.readString(PROJECT.resolve("config/rules").resolve(file)).split("\n- id:", 2)[0];
        var listed = List.of(head.replace("#", " ").split("[\\s,:;()]+"));

        assertThat(listed)
                .containsAll(sheet.facts().keySet())
                .containsAll(sheet.quotes())
                .containsAll(
                        sheet.texts().stream().map(name -> "{" + name + "}").toList());
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
