package starling.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.configuration.ConfigurationException;

final class QuestionBankTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir
    private Path home;

    @BeforeEach
    void aFolderForQuestions() throws IOException {
        Files.createDirectories(home.resolve("config/questions"));
    }

    @Test
    void theBankThatComesWithStarlingIsLargeAndWhole() {
        var competencies = CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml"));
        var bank = QuestionBank.load(PROJECT, PROJECT.resolve("config/questions"), competencies);

        var behavioural = of(bank, QuestionKind.BEHAVIOURAL);
        var design = of(bank, QuestionKind.SYSTEM_DESIGN);
        assertThat(behavioural).hasSizeGreaterThanOrEqualTo(120);
        assertThat(design).hasSizeGreaterThanOrEqualTo(30);
        assertThat(behavioural.stream().collect(Collectors.groupingBy(Question::competency, Collectors.counting())))
                .hasSize(competencies.all().size())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy((competency, questions) -> assertThat(questions).isGreaterThanOrEqualTo(4));
        assertThat(design)
                .allSatisfy(question -> assertThat(question.concepts()).isNotEmpty());
        assertThat(bank.all())
                .allSatisfy(question -> assertThat(question.probes()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(bank.all().stream().map(Question::text).toList()).doesNotHaveDuplicates();
    }

    @Test
    void aMistakeIsNamedWithFileLineAndColumn() throws IOException {
        assertRefused(
                "kind: behavioral\nquestions: []\n",
                "config/questions/own.yaml:1:7: expected one of behavioural, system-design; found \"behavioral\"");
        assertRefused(
                question("id: Late Night", "competency: conflict"),
                "config/questions/own.yaml:3:9: an id is 1 to 40 lower-case letters, digits and hyphens; found \"Late Night\"");
        assertRefused(
                question("id: late", "competency: conflicts"),
                "config/questions/own.yaml:5:17: expected one of conflict; found \"conflicts\"");
        assertRefused(
                question("id: late", "compentency: conflict"),
                "config/questions/own.yaml:5:18: unknown name \"compentency\"; known are competency, concepts, difficulty, id, probes, text");
        assertRefused(
                question("id: late", "competency: conflict").replace("[What did you do?, And then?]", "[What?]"),
                "config/questions/own.yaml:7:13: expected two probes or more");
        assertRefused(
                "kind: behavioural\nquestions:\n  - id: [\n",
                "config/questions/own.yaml:4:1: not valid YAML: expected the node content, but found '<stream end>'");
    }

    @Test
    void anIdGivenTwiceIsRefusedAlsoAcrossFiles() throws IOException {
        write("a.yaml", question("id: late", "competency: conflict"));
        write("b.yaml", question("id: late", "competency: conflict"));

        assertThatThrownBy(this::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("config/questions/b.yaml:3:9: the id \"late\" was given to another question, at"
                        + " config/questions/a.yaml:3:5");
    }

    private void assertRefused(String text, String message) throws IOException {
        write("own.yaml", text);
        assertThatThrownBy(this::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    private QuestionBank load() {
        var conflict = new Competency("conflict", "Conflict", "Two people disagree.", List.of("disagreed"));
        return QuestionBank.load(home, home.resolve("config/questions"), new CompetencyCatalogue(List.of(conflict)));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(home.resolve("config/questions").resolve(file), text);
    }

    private static String question(String id, String competency) {
        return """
                kind: behavioural
                questions:
                  - %s
                    text: Tell me about a late night.
                    %s
                    difficulty: easy
                    probes: [What did you do?, And then?]
                """.formatted(id, competency);
    }

    private static List<Question> of(QuestionBank bank, QuestionKind kind) {
        return bank.all().stream().filter(question -> question.kind() == kind).toList();
    }
}
