package starling.rubric;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import starling.configuration.ConfigurationException;

/** What the owner reads when a rule file is wrong, word for word. */
final class MistakenRulesTest {
    @TempDir
    private Path home;

    /** The rule begins in column 3, and its expression, after {@code when:}, in column 9 of line 2. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
                    reslt.present            @ 2:9: unknown fact "reslt.present", perhaps "result.present" is meant; the facts are kind, result.present, result.share, words
                    words > 1 && wrds < 50   @ 2:22: unknown fact "wrds", perhaps "words" is meant; the facts are kind, result.present, result.share, words
                    kind == story            @ 2:17: unknown fact "story"; the facts are kind, result.present, result.share, words
                    result                   @ 2:9: unknown fact "result"; the facts are kind, result.present, result.share, words
                    words.count > 3          @ 2:9: unknown fact "words.count"; the facts are kind, result.present, result.share, words
                    kind.size() > 3          @ 2:14: unknown function "size"; known are all, double, exists, exists_one
                    has(result.present)      @ 2:9: unknown function "has"; known are all, double, exists, exists_one
                    true && [1].map(x, x) == [1] @ 2:21: unknown function "map"; known are all, double, exists, exists_one
                    words > 1 && long (words) > 1 @ 2:22: unknown function "long"; known are all, double, exists, exists_one
                    words < 50 && kind > 3   @ 2:28: ">" does not go with a text and a whole number
                    kind == "storry"         @ 2:17: the fact "kind" is never "storry", perhaps "story" is meant; it is one of story, pseudo, none
                    words > 1 && 'Habit' != kind @ 2:22: the fact "kind" is never "Habit"; it is one of story, pseudo, none
                    kind in ["story", "nine"] @ 2:27: the fact "kind" is never "nine", perhaps "none" is meant; it is one of story, pseudo, none
                    kind == 3                @ 2:14: "==" does not go with a text and a whole number
                    kind + "s" == "storys"   @ 2:14: "+" does not go with a text and a text
                    words                    @ 2:9: the expression must be true or false, but is a whole number
                    kind                     @ 2:9: the expression must be true or false, but is a text
                    words + 1                @ 2:9: the expression must be true or false, but is a whole number
                    (["a", kind])            @ 2:9: the expression must be true or false, but is a list
                    words * 0.5 > 1.0        @ 2:15: "*" does not go with a whole number and a decimal number; make both decimal numbers, as in 2.0 and double(words)
                    words / 2 > 1            @ 2:15: "/" does not go with a whole number and a whole number; make both decimal numbers, as in 2.0 and double(words)
                    words % 2 == 1           @ 2:15: unknown operator "%"
                    result.share == 1        @ 2:22: "==" does not go with a decimal number and a whole number; make both decimal numbers, as in 2.0 and double(words)
                    result.present && words  @ 2:24: "&&" does not go with a truth value and a whole number
                    words > 2 ? kind :words  @ 2:19: "?:" does not go with a truth value and a text and a whole number
                    kind in [1, 2]           @ 2:14: "in" does not go with a text and a list
                    words in [1, 0.5]        @ 2:15: "in" does not go with a whole number and a list
                    true && [kind, words].exists(x, true) @ 2:24: expected a text here, found a whole number
                    words == [1, 2][0]       @ 2:24: unknown operator "[]"
                    double(kind) > 1.0       @ 2:15: "double" does not go with a text
                    kind = "story"           @ 2:14: the expression cannot be read from here on: = "story" (compare with ==, join with && and ||, negate with !)
                    words < 50 and words > 10 @ 2:20: the expression cannot be read from here on: and words > 10 (compare with ==, join with && and ||, negate with !)
                    kind == "story           @ 2:17: the expression cannot be read from here on: "story (compare with ==, join with && and ||, negate with !)
                    (words < 50              @ 2:20: the expression ends too early
                    words < 50 &&            @ 2:22: the expression ends too early
                    words < 9999999999999999999999999999999 @ 2:17: the expression cannot be read from here on: 999999999999999999999999999999... (compare with ==, join with && and ||, negate with !)
                    """)
    void aMistakeInAnExpression(String when, String complaint) {
        assertComplaint(rule(when), "rules.yaml:" + complaint);
    }

    @Test
    void theColumnIsExactBetweenQuotesToo() {
        assertComplaint(
                rule("'!result.present && wrds < 50'"),
                "rules.yaml:2:29: unknown fact \"wrds\", perhaps \"words\" is meant;"
                        + " the facts are kind, result.present, result.share, words");
        assertComplaint(
                rule("\"  kind == '\uD83D\uDE00' && words\""),
                "rules.yaml:2:24: \"&&\" does not go with a truth value and a whole number");
    }

    @Test
    void anExpressionOverSeveralLinesIsNamedByItsBeginning() {
        assertComplaint(
                rule(">-\n    words < 50 &&\n    wrds > 10"),
                "rules.yaml:2:9: unknown fact \"wrds\", perhaps \"words\" is meant;"
                        + " the facts are kind, result.present, result.share, words");
        assertComplaint(
                rule("|-\n    words < 50 &&\n    kind > 10"),
                "rules.yaml:2:9: \">\" does not go with a text and a whole number");
        assertComplaint(
                rule("'kind == ''story'' && words'"),
                "rules.yaml:2:9: \"&&\" does not go with a truth value and a whole number");
    }

    @Test
    void anExpressionThatBeginsWithAnUnquotedExclamationMarkIsATag() {
        assertComplaint(rule("!result.present"), "rules.yaml:2:9: expected a text");
    }

    @Test
    void aFileWithoutRules() {
        assertComplaint("", "rules.yaml: the file is empty");
        assertComplaint("# Rules will stand here.\n", "rules.yaml: the file is empty");
        assertComplaint("[]\n", "rules.yaml:1:1: expected at least one rule");
        assertComplaint("rules: none\n", "rules.yaml:1:1: expected a list");
    }

    @Test
    void twoRulesWithOneId() {
        assertComplaint(
                rule("words < 50") + rule("words > 50"), "rules.yaml:8:7: the id \"it\" stands in this file twice");
    }

    @Test
    void aFieldThatIsUnknown() {
        assertComplaint(
                rule("words < 50").replace("advice", "advise"),
                "rules.yaml:5:11: unknown name \"advise\"; known are advice, caps, fires, id, message, praise,"
                        + " probe, question, quote, severity, silent, takes, when");
    }

    @Test
    void aSeverityThatIsUnknown() {
        assertComplaint(
                rule("words < 50").replace("problem", "error"),
                "rules.yaml:3:13: expected one of blocker, problem, strength, suggestion; found \"error\"");
    }

    @Test
    void aQuoteThatIsUnknown() {
        assertComplaint(
                rule("words < 50") + "  quote: reslt\n",
                "rules.yaml:8:10: expected one of first, result; found \"reslt\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "half", "20.5"})
    void aCapThatIsNone(String cap) {
        assertComplaint(
                rule("words < 50") + "  caps: " + cap + "\n",
                "rules.yaml:8:9: expected a whole number from 0 to 100; found \"" + cap + "\"");
    }

    @Test
    void aMarkThatNobodyEarns() {
        assertComplaint(
                rule("words < 50") + "  takes: the cake\n", "rules.yaml:8:10: no rule of this file can take a mark");
    }

    @Test
    void onlyAStrengthPraises() {
        assertComplaint(
                rule("words < 50") + "  praise: whole\n",
                "rules.yaml:8:11: only a rule of the severity strength can praise");
        assertComplaint(
                rule("words < 50").replace("problem", "strength") + "  praise: much\n",
                "rules.yaml:8:11: expected one of whole; found \"much\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "when", "severity", "message", "advice", "fires", "silent"})
    void aFieldThatIsMissing(String name) {
        var others = rule("words < 50")
                .lines()
                .map(line -> line.substring(2))
                .filter(line -> !line.startsWith(name + ":"))
                .map(line -> "  " + line + "\n")
                .collect(Collectors.joining());

        assertComplaint("-" + others.substring(1), "rules.yaml:1:3: \"" + name + "\" is missing");
    }

    @Test
    void aFieldThatIsEmpty() {
        assertComplaint(rule("words < 50").replace("This is so.", "\"\""), "rules.yaml:4:12: expected a text");
    }

    @Test
    void anExpressionNestedTooDeeply() {
        assertComplaint(
                rule("(".repeat(3_000) + "true" + ")".repeat(3_000)),
                "rules.yaml:2:9: the expression cannot be read from here on: " + "(".repeat(30)
                        + "... (compare with ==, join with && and ||, negate with !)");
    }

    private static String rule(String when) {
        return "- id: it\n  when: " + when
                + "\n  severity: problem\n  message: This is so.\n  advice: Do this.\n  fires: One.\n  silent: Other.\n";
    }

    private void assertComplaint(String yaml, String complaint) {
        var sheet = new LinkedHashMap<String, FactType>();
        sheet.put("kind", FactType.WORD);
        sheet.put("result.present", FactType.TRUTH);
        sheet.put("result.share", FactType.SHARE);
        sheet.put("words", FactType.COUNT);
        var file = home.resolve("rules.yaml");
        assertThatThrownBy(() -> {
                    Files.writeString(file, yaml);
                    RuleBook.load(
                            home,
                            file,
                            new FactSheet(
                                    sheet,
                                    Map.of("kind", List.of("story", "pseudo", "none")),
                                    Set.of("first", "result")));
                })
                .isExactlyInstanceOf(ConfigurationException.class)
                .hasMessage(complaint);
    }
}
