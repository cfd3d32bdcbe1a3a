package starling.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import starling.design.DesignReader;
import starling.rubric.RuleBook;
import starling.star.StarReader;

/** What feedback holds, with the rules that come with Starling. */
final class GraderTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Grader GRADER = new Grader(
            StarReader.load(PROJECT),
            RuleBook.load(PROJECT, PROJECT.resolve("config/rules/story.yaml"), StoryFacts.SHEET),
            DesignReader.load(PROJECT),
            RuleBook.load(PROJECT, PROJECT.resolve("config/rules/design.yaml"), DesignFacts.SHEET));

    @Test
    void aFindingSaysWhyItWasMade() {
        var finding = GRADER.gradeStory("", "It went fine.", List.of(), List.of())
                .findings()
                .get(0);

        assertThat(finding.rule()).isEqualTo("too-short");
        assertThat(finding.when()).isEqualTo("reason == \"too-short\" && repeats < 3");
        assertThat(finding.reasons()).containsExactly(new Reason("reason", "too-short"), new Reason("repeats", "0"));
    }

    @Test
    void aStoryOfAFewWordsCannotEarnMuch() {
        var told = "Last May our till broke on market day. I had to keep selling, so I wrote every sale in a notebook. "
                + "In the end we sold 212 loaves.";

        assertThat(GRADER.gradeStory("", told, List.of(), List.of()).score()).isEqualTo(56);
    }

    @Test
    void aDesignFindingSaysSoToo() {
        var finding =
                GRADER.gradeDesign("I think it depends.", List.of()).findings().get(0);

        assertThat(finding.when()).isEqualTo("!gradable");
        assertThat(finding.reasons()).containsExactly(new Reason("gradable", "false"));
    }
}
