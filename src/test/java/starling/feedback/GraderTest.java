package starling.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void whatARuleCapsAndTakesIsTheOwners(@TempDir Path folder) throws IOException {
        var rules = Files.readString(PROJECT.resolve("config/rules/design.yaml"));
        var design =
                "Users must be able to save a note. The client calls the load balancer, the load balancer calls the note"
                        + " service, and the service writes to the database. Estimates: 1M notes a day is about 12 a second. If the"
                        + " database fails, a replica is promoted. Kafka.";
        var rule = "  takes: every product with its purpose\n  severity: problem\n  message: You name";

        var shipped = graded(folder, rules, design);
        var capped = graded(folder, rules.replace(rule, "  caps: 7\n" + rule), design);
        var kept = graded(folder, rules.replace(rule, rule.substring(rule.indexOf('\n') + 1)), design);

        assertThat(earned(shipped)).doesNotContain("every product with its purpose");
        assertThat(capped.score()).isEqualTo(7).isLessThan(shipped.score());
        assertThat(earned(kept)).contains("every product with its purpose");
    }

    private static Feedback.OnDesign graded(Path folder, String rules, String design) throws IOException {
        var file = Files.writeString(folder.resolve("design.yaml"), rules);
        return new Grader(
                        StarReader.load(PROJECT),
                        RuleBook.load(PROJECT, PROJECT.resolve("config/rules/story.yaml"), StoryFacts.SHEET),
                        DesignReader.load(PROJECT),
                        RuleBook.load(folder, file, DesignFacts.SHEET))
                .gradeDesign(design, List.of());
    }

    private static List<String> earned(Feedback.OnDesign feedback) {
        return feedback.axes().stream().flatMap(axis -> axis.earned().stream()).toList();
    }

    @Test
    void aDesignFindingSaysSoToo() {
        var finding =
                GRADER.gradeDesign("I think it depends.", List.of()).findings().get(0);

        assertThat(finding.when()).isEqualTo("!gradable");
        assertThat(finding.reasons()).containsExactly(new Reason("gradable", "false"));
    }
}
