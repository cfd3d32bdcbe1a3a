package starling.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import starling.design.DesignReader;
import starling.feedback.DesignFacts;
import starling.feedback.Grader;
import starling.feedback.StoryFacts;
import starling.question.Question;
import starling.rubric.RuleBook;
import starling.star.StarReader;

/** What the figures of an evaluation count. */
final class CoachEvaluationTest {
    private static final Path HOME = Path.of("").toAbsolutePath();

    @Test
    void everyTaskIsCounted() {
        var model = new CannedModel()
                .says(
                        "{\"suggestions\": [{\"about\": \"whole\", \"state\": \"other\", \"quote\": \"\", \"text\": \"Great.\"},"
                                + " {\"about\": \"whole\", \"state\": \"other\", \"quote\": \"\", \"text\": \"Say why you called them.\"}]}")
                .says("no JSON")
                .says("{\"question\": \"Why did you call the school and nobody else?\"}")
                .says("{\"text\": \"In the end, [what came of it].\"}")
                .fails(ModelFailure.BUSY);
        var grader = new Grader(
                StarReader.load(HOME),
                RuleBook.load(HOME, HOME.resolve("config/rules/story.yaml"), StoryFacts.SHEET),
                DesignReader.load(HOME),
                RuleBook.load(HOME, HOME.resolve("config/rules/design.yaml"), DesignFacts.SHEET));
        var example = new CoachEvaluation.Example(
                Question.ANYTHING,
                "Last spring our oven broke. I called the school and baked there with two colleagues.",
                "");

        var figures = new CoachEvaluation(grader)
                .run(
                        model,
                        PromptBook.load(HOME, HOME.resolve("prompts")),
                        Grounding.load(HOME),
                        List.of(example),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        assertThat(figures)
                .containsExactly(
                        new CoachCounts.Figures(
                                "advice", 1, 2, 1, Map.of("praise", 1L), 0, 0, 0, Map.of(), 900, 100, 0, 0),
                        new CoachCounts.Figures("probe", 2, 1, 1, Map.of(), 1, 1, 0, Map.of(), 1800, 200, 0, 0),
                        new CoachCounts.Figures("rewrite", 1, 1, 1, Map.of(), 0, 0, 0, Map.of(), 900, 100, 0, 0),
                        new CoachCounts.Figures(
                                "follow-up", 1, 0, 0, Map.of(), 0, 0, 0, Map.of("busy", 1L), 0, 0, 0, 0));
    }
}
