package starling.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import starling.configuration.ConfigurationException;

final class ValueCatalogueTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final CompetencyCatalogue COMPETENCIES =
            CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml"));
    private static final ValueCatalogue SHIPPED =
            ValueCatalogue.load(PROJECT, PROJECT.resolve("config/values"), COMPETENCIES);
    private static final Pattern TAG = Pattern.compile("(?m)^[ -]*competenc(?:y|ies): *\\[?([^\\]\n#]+)");

    @TempDir
    private Path home;

    @BeforeEach
    void aFolderForValues() throws IOException {
        Files.createDirectories(home.resolve("config/values"));
    }

    @Test
    void aHomeWithoutTheFolderHasNoValues() {
        assertThat(ValueCatalogue.load(home, home.resolve("config/none"), COMPETENCIES)
                        .sets())
                .isEmpty();
    }

    @Test
    void theSetsThatComeWithStarlingAreWhole() {
        assertThat(SHIPPED.sets().stream().map(ValueSet::company))
                .containsExactly(
                        "Airbnb", "Amazon", "Atlassian", "GitLab", "Meta", "Microsoft", "Netflix", "Uber", "Zappos");
        assertThat(SHIPPED.sets().get(1).values().stream().map(CompanyValue::name))
                .containsExactly(
                        "Customer Obsession",
                        "Ownership",
                        "Invent and Simplify",
                        "Are Right, A Lot",
                        "Learn and Be Curious",
                        "Hire and Develop the Best",
                        "Insist on the Highest Standards",
                        "Think Big",
                        "Bias for Action",
                        "Frugality",
                        "Earn Trust",
                        "Dive Deep",
                        "Have Backbone; Disagree and Commit",
                        "Deliver Results",
                        "Strive to be Earth's Best Employer",
                        "Success and Scale Bring Broad Responsibility");
        assertThat(SHIPPED.values().stream().map(CompanyValue::id)).doesNotHaveDuplicates();
        assertThat(SHIPPED.values().stream().map(CompanyValue::label)).doesNotHaveDuplicates();
    }

    @Test
    void whateverIsTaggedIsTaggedWithACompetencyThereIs() throws IOException {
        var known = COMPETENCIES.all().stream().map(Competency::id).collect(Collectors.toSet());
        int tags = 0;
        try (var files = Files.walk(PROJECT.resolve("config"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                var tagged = TAG.matcher(Files.readString(file));
                while (tagged.find()) {
                    for (var id : List.of(tagged.group(1).strip().split(" *, *", -1))) {
                        assertThat(known).as(file + ": " + tagged.group()).contains(id);
                        tags++;
                    }
                }
            }
        }
        assertThat(tags).isGreaterThan(250);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    amazon.customer-obsession | customer obsessions
                    amazon.customer-obsession | Amazon: Customer Obsession
                    amazon.customer-obsession | LP – customer obsession
                    amazon.customer-obsession | Customer Obsession (Amazon)
                    amazon.customer-obsession | Customer obsession: start with the customer
                    amazon.have-backbone      | Have backbone, disagree & commit
                    amazon.have-backbone      | DISAGREE AND COMMIT
                    amazon.invent-simplify    | Invent & Simplify
                    amazon.right-a-lot        | are right a lot
                    amazon.best-employer      | Earth’s best employer
                    amazon.bias-for-action    | Amazon: Bias for actions - the recall
                    gitlab.diversity          | diversity inclusion and belonging
                    atlassian.customer        | Don’t #@!% the customers
                    atlassian.play-as-a-team  | play as a team
                    uber.differences          | we celebrate difference
                    meta.metamates            | Meta Metamates Me""")
    void aValueIsFoundByWhateverItIsCalled(String id, String written) {
        assertThat(SHIPPED.called(written).stream().map(CompanyValue::id)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keep the kettle on", "Amazon", "customer", "", "!?", "and", "Think"})
    void whatIsNoNameOfAValueIsNone(String written) {
        assertThat(SHIPPED.called(written)).isEmpty();
    }

    @Test
    void anotherSetOfTheOwnersIsTakenAndSharesANameWithTheOthers() throws IOException {
        write("bakery.yaml", set("bakery", "- {id: rise, name: Rise early, competencies: [deadline]}"));
        write("mill.yaml", set("mill", "- {id: early, name: rise early!, competencies: [deadline, pressure]}"));

        var catalogue = load();

        assertThat(catalogue.called("Rising early")).isEmpty();
        assertThat(catalogue.called("The rise: early").stream().map(CompanyValue::id))
                .containsExactly("bakery.rise", "mill.early");
        assertThat(catalogue.called("mill rise early").stream().map(CompanyValue::id))
                .containsExactly("mill.early");
        assertThat(catalogue.find("mill.early").orElseThrow().competencies())
                .extracting(Competency::id)
                .containsExactly("deadline", "pressure");
    }

    @Test
    void aMistakeIsNamedWithFileLineAndColumn() throws IOException {
        assertRefused(set("Bakery", ""), ":1:5: an id is lower-case letters, digits and hyphens; found \"Bakery\"");
        assertRefused(
                set("notes", ""), ":1:5: the id \"notes\" is kept for values that people's notes name; choose another");
        assertRefused("id: b\ncompany: B\nvalues: []\n", ":3:9: expected one value or more");
        assertRefused(
                "id: b\ncompany: B\nvalue: []\n", ":3:8: unknown name \"value\"; known are also, company, id, values");
        assertRefused(
                set("bakery", "- {id: rise, name: Rise, competencies: [early]}").replace("early", "deadlines"),
                ":4:43: expected one of " + known() + "; found \"deadlines\"");
        assertRefused(
                set("bakery", "- {id: rise, name: Rise, competencies: []}"),
                ":4:42: expected one to four different competencies");
        assertRefused(
                set("bakery", "- {id: rise, name: Rise, competencies: [deadline, deadline]}"),
                ":4:42: expected one to four different competencies");
        assertRefused(
                set("bakery", "- {id: rise, name: '!?', competencies: [deadline]}"),
                ":4:22: a name has a letter or a digit in it; found \"!?\"");
        assertRefused(
                set("bakery", "- {id: rise-before-everybody-else, name: Rise, competencies: [deadline]}"),
                ":4:10: an id is lower-case letters, digits and hyphens, at most 20 beside \"bakery\"; found"
                        + " \"rise-before-everybody-else\"");
        assertRefused(
                set("bakery", "- {id: rise, name: " + "Rise ".repeat(13) + ", competencies: [deadline]}"),
                ":4:22: a name has at most 60 characters, this one 64");
        assertRefused(
                set("bakery", """
                        - {id: rise, name: Rise, competencies: [deadline]}
                          - {id: rises, name: The rises, competencies: [deadline]}"""), ":5:23: another value of this set is called so, at config/values/own.yaml:4:5");
        assertRefused(set("bakery", """
                        - {id: rise, name: Rise, competencies: [deadline]}
                          - {id: rise, name: Bake, competencies: [deadline]}"""), ":5:10: the id \"rise\" stands in this file twice");
    }

    @Test
    void anIdGivenToTwoSetsIsRefusedAndSoIsAFolderThatIsNone() throws IOException {
        write("a.yaml", set("bakery", "- {id: rise, name: Rise, competencies: [deadline]}"));
        write("b.yaml", set("bakery", "- {id: rise, name: Rise, competencies: [deadline]}"));

        assertThatThrownBy(this::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("config/values/b.yaml:1:5: the id \"bakery\" was given to another set, at"
                        + " config/values/a.yaml:1:1");
        Files.writeString(home.resolve("config/none"), "");
        assertThatThrownBy(() -> ValueCatalogue.load(home, home.resolve("config/none"), COMPETENCIES))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("config/none: the folder cannot be read; put back the one that came with Starling");
    }

    private void assertRefused(String text, String message) throws IOException {
        write("own.yaml", text);
        assertThatThrownBy(this::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("config/values/own.yaml" + message);
    }

    private ValueCatalogue load() {
        return ValueCatalogue.load(home, home.resolve("config/values"), COMPETENCIES);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(home.resolve("config/values").resolve(file), text);
    }

    private static String known() {
        return COMPETENCIES.all().stream().map(Competency::id).sorted().collect(Collectors.joining(", "));
    }

    private static String set(String id, String values) {
        return "id: " + id + "\ncompany: " + id + "\nvalues:\n  " + values + "\n";
    }
}
