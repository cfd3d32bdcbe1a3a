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
        assertThat(design).hasSizeGreaterThanOrEqualTo(45).allSatisfy(question -> {
            var brief = question.brief().orElseThrow();
            assertThat(brief.facts()).hasSizeBetween(8, 12);
            assertThat(brief.outOfScope()).isNotEmpty();
            assertThat(brief.functional()).hasSizeBetween(3, 5);
            assertThat(brief.nonFunctional()).hasSizeBetween(3, 4);
            assertThat(brief.entities()).isNotEmpty();
            assertThat(brief.api()).hasSizeBetween(3, 5);
            assertThat(brief.components()).isNotEmpty();
            assertThat(brief.deepDives()).hasSizeBetween(3, 5);
            assertThat(brief.twist()).isPresent();
        });
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
    void aBriefMayBeWrittenInPart() throws IOException {
        write("own.yaml", design("load: {users_per_day: 500}\n    out_of_scope: [payments]"));

        var brief = load().all().get(0).brief().orElseThrow();

        assertThat(brief.load().usersPerDay()).hasValue(500);
        assertThat(brief.load().peakPerSecond()).isEmpty();
        assertThat(brief.outOfScope()).containsExactly("payments");
        assertThat(brief.functional()).isEmpty();
        assertThat(brief.twist()).isEmpty();
    }

    @Test
    void aMistakeInABriefIsNamedWithFileLineAndColumn() throws IOException {
        Files.createDirectories(home.resolve("config/lexicon"));
        Files.writeString(
                home.resolve("config/lexicon/design.yaml"), "components: [{name: cache, spellings: [cache]}]\n");
        assertRefused(
                design("load: {users_per_day: many}"),
                "config/questions/own.yaml:7:27: expected a whole number above 0, in digits only; found \"many\"");
        assertRefused(
                design("components: [cash]"), "config/questions/own.yaml:7:18: expected one of cache; found \"cash\"");
        assertRefused(
                design("functional: [{point: People vote.}]"), "config/questions/own.yaml:7:18: \"said\" is missing");
        assertRefused(
                design("functional: [{point: People vote., said: []}]"),
                "config/questions/own.yaml:7:46: expected at least one phrase");
        assertRefused(
                design("functional: [{point: People vote., said: [... vote]}]"),
                "config/questions/own.yaml:7:47: \"...\" may not stand first or last in a phrase");
        assertRefused(
                design("facts: [{asked: How many?, anser: Ten.}]"),
                "config/questions/own.yaml:7:39: unknown name \"anser\"; known are also, answer, asked");
        assertRefused(
                design("deep_dives: [{topic: Votes, said: [vote], probe: How?}]"),
                "config/questions/own.yaml:7:18: \"strong\" is missing");
        assertRefused(
                question("id: late", "competency: conflict") + "    twist: {change: a}\n",
                "config/questions/own.yaml:8:12: unknown name \"twist\"; known are competency, concepts, difficulty, id,"
                        + " probes, text");
    }

    private static String design(String fields) {
        return """
                kind: system-design
                questions:
                  - id: votes
                    text: Design a vote.
                    difficulty: easy
                    probes: [What breaks first?, What did you give up?]
                    %s
                """.formatted(fields);
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
