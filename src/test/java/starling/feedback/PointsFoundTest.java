package starling.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import starling.design.DeliveryStep;
import starling.design.DesignReader;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.rubric.RuleBook;
import starling.star.StarReader;

/** What is said of an answer that has points of its question. */
final class PointsFoundTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @Test
    void whoHasPointsOfTheQuestionIsNotToldThatNothingIsThere() {
        var question = QuestionBank.load(
                        PROJECT,
                        PROJECT.resolve("config/questions"),
                        CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml")))
                .find("link-shortener")
                .orElseThrow();
        var grader = new Grader(
                StarReader.load(PROJECT),
                RuleBook.load(PROJECT, PROJECT.resolve("config/rules/story.yaml"), StoryFacts.SHEET),
                DesignReader.load(PROJECT),
                RuleBook.load(PROJECT, PROJECT.resolve("config/rules/design.yaml"), DesignFacts.SHEET));

        var feedback = grader.gradeDesign(
                question,
                "The redirect service looks a code up in the cache and redirects the visitor. The link service writes new links"
                        + " to the database, and a worker deletes those that expire.");

        assertThat(feedback.reading().step(DeliveryStep.FUNCTIONAL_REQUIREMENTS))
                .isEmpty();
        assertThat(feedback.substance().coverage().missingFunctional()).hasSize(4);
        assertThat(feedback.findings())
                .extracting(Finding::rule)
                .contains("most-points-missing")
                .doesNotContain("requirements-missing");
    }
}
