package starling.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import starling.design.DesignReader;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.rubric.RuleBook;
import starling.star.StarReader;

/** Whether short designs are told that they answer another question when they do, and never when they do not. */
final class AnotherDesignTest {
    private static final String RULE = "another-design";
    /** Of the other questions every so many; all of them take long. */
    private static final int EVERY = 9;

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final QuestionBank BANK = QuestionBank.load(
            PROJECT,
            PROJECT.resolve("config/questions"),
            CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml")));
    private static final Grader GRADER = new Grader(
            StarReader.load(PROJECT),
            RuleBook.load(PROJECT, PROJECT.resolve("config/rules/story.yaml"), StoryFacts.SHEET),
            DesignReader.load(PROJECT),
            RuleBook.load(PROJECT, PROJECT.resolve("config/rules/design.yaml"), DesignFacts.SHEET));

    @Test
    void aShortDesignIsAccusedOfAnsweringAnotherQuestionOnlyWhenItDoes() throws IOException {
        var accused = new ArrayList<String>();
        int others = 0;
        int found = 0;
        var questions = BANK.all().stream()
                .filter(question -> question.kind() == QuestionKind.SYSTEM_DESIGN)
                .toList();
        for (var design : designs().entrySet()) {
            for (int i = 0; i < questions.size(); i++) {
                var question = questions.get(i);
                if (i % EVERY == 0 || question.id().equals(design.getKey())) {
                    boolean told = GRADER.gradeDesign(question, design.getValue()).findings().stream()
                            .anyMatch(finding -> finding.rule().equals(RULE));
                    boolean own = question.id().equals(design.getKey());
                    others += own ? 0 : 1;
                    found += !own && told ? 1 : 0;
                    if (own && told) {
                        accused.add(question.id());
                    }
                }
            }
        }

        assertThat(accused).isEmpty();
        assertThat(found).isGreaterThanOrEqualTo(others * 35 / 100);
    }

    private static Map<String, String> designs() throws IOException {
        var designs = new LinkedHashMap<String, String>();
        try (var file = Objects.requireNonNull(AnotherDesignTest.class.getResourceAsStream("short-designs.txt"))) {
            for (var block : new String(file.readAllBytes(), UTF_8).split("(?m)^== ", -1)) {
                if (!block.startsWith("#")) {
                    int end = block.indexOf('\n');
                    var question = BANK.find(block.substring(0, end)).orElseThrow();
                    designs.put(question.id(), block.substring(end).strip());
                }
            }
        }
        return designs;
    }
}
