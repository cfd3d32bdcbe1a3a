package starling.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleBookTest {
    private final Map<String, FactType> types = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();

    @TempDir
    private Path home;

    @BeforeEach
    void anAnswerOfFortyNineWords() {
        fact("kind", FactType.WORD, "story");
        fact("result.present", FactType.TRUTH, false);
        fact("situation.share", FactType.SHARE, 0.3);
        fact("task.share", FactType.SHARE, 0.2);
        fact("words", FactType.COUNT, 49L);
        fact("i", FactType.COUNT, 0L);
    }

    @Test
    void aRuleHasWhatItsFileSays() {
        var book = load("""
                - id: result-missing
                  when: kind == "story" && !result.present
                  severity: problem
                  message: I cannot see what came of it.
                  advice: 'End with what changed. Start with: "In the end, ..."'
                  probe: What came of it, and how do you know?
                  quote: action
                  fires: I fixed the tap.
                  silent: I fixed the tap, and the floor stayed dry.
                - id: told
                  when: kind == "story"
                  severity: strength
                  message: You tell what happened.
                  praise: whole
                  question: What did you fix?
                  fires: I fixed the tap.
                  silent: I would fix the tap.
                """);

        assertThat(book.rules())
                .containsExactly(
                        new Rule(
                                "result-missing",
                                "kind == \"story\" && !result.present",
                                List.of("kind", "result.present"),
                                Severity.PROBLEM,
                                "I cannot see what came of it.",
                                Optional.of("End with what changed. Start with: \"In the end, ...\""),
                                Optional.of("What came of it, and how do you know?"),
                                Optional.of("action"),
                                false,
                                OptionalInt.empty(),
                                Optional.empty()),
                        new Rule(
                                "told",
                                "kind == \"story\"",
                                List.of("kind"),
                                Severity.STRENGTH,
                                "You tell what happened.",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                OptionalInt.empty(),
                                Optional.empty()));
        assertThat(book.examples())
                .containsExactly(
                        new RuleExample(
                                "result-missing",
                                Optional.empty(),
                                "I fixed the tap.",
                                "I fixed the tap, and the floor stayed dry."),
                        new RuleExample(
                                "told", Optional.of("What did you fix?"), "I fixed the tap.", "I would fix the tap."));
    }

    @Test
    void theGravestComesFirstThenTheOrderOfTheFile() {
        var book = load(rule("a", "true", "strength")
                + rule("b", "true", "suggestion")
                + rule("c", "true", "problem")
                + rule("d", "false", "blocker")
                + rule("e", "true", "blocker")
                + rule("f", "true", "problem"));

        assertThat(book.holding(facts)).extracting(Rule::id).containsExactly("e", "c", "f", "b", "a");
        assertThat(book.rules()).extracting(Rule::id).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void aRuleKnowsTheFactsItStandsOnInTheOrderOfItsExpression() {
        var book = load(rule("it", "words > 9 && (words < 50 || [i, 2].all(x, x > 0)) && !result.present", "problem"));

        assertThat(book.rules().get(0).facts()).containsExactly("words", "i", "result.present");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words < 50",
                "words < 49.5",
                "words >= 49",
                "situation.share < 1",
                "situation.share + task.share > 0.45",
                "situation.share + task.share <= 0.5",
                "double(words) / 7.0 == 7.0",
                "double(i) / double(words) < 0.1",
                "words - 2 * 20 == 9",
                "-words < 0",
                "kind in ['story', 'pseudo']",
                "result.present ? words > 100 : words < 100",
                "[situation.share, task.share].all(share, share > 0.1)",
                "['pseudo', kind].exists(word, word == 'story')",
                "[result.present, i == 0].exists_one(it, it)"
            })
    void anExpressionThatHolds(String when) {
        assertThat(load(rule("it", when, "problem")).holding(facts))
                .extracting(Rule::id)
                .containsExactly("it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"result.present", "words > 49", "kind == 'none'", "situation.share > task.share + 1.0", "i > 0"})
    void anExpressionThatDoesNotHold(String when) {
        assertThat(load(rule("it", when, "problem")).holding(facts)).isEmpty();
    }

    @Test
    void divisionByNothingIsNoFailure() {
        assertThat(load(rule("it", "double(words) / double(i) > 1.0", "problem"))
                        .holding(facts))
                .hasSize(1);
    }

    @Test
    void anExpressionThatGoesOnForTooLongIsStoppedAndNamesItsRule() {
        var ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
        var loops = IntStream.range(0, 12)
                .mapToObj(level -> ten + ".all(x" + level + ", ")
                .reduce("", String::concat);
        var book = load(rule("loops", loops + "words == 49" + ")".repeat(12), "problem"));

        assertThatThrownBy(() -> book.holding(facts))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("the rule \"loops\" could not be applied (ITERATION_BUDGET_EXCEEDED)")
                .hasNoCause();
    }

    @Test
    void aNumberThatGrowsTooLargeNamesItsRuleAndNoFact() {
        var book = load(rule("large", "words + 9223372036854775807 > 0", "problem"));

        assertThatThrownBy(() -> book.holding(facts))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("the rule \"large\" could not be applied (NUMERIC_OVERFLOW)")
                .hasNoCause();
    }

    @Test
    void otherFactsThanThoseOfTheSheetAreRefused() {
        var book = load(rule("it", "words < 50", "problem"));

        var narrow = new LinkedHashMap<>(facts);
        narrow.put("words", 49);
        assertThatThrownBy(() -> book.holding(narrow))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the fact words must be a Long, was 49");

        var wide = new LinkedHashMap<>(facts);
        wide.put("mood", "good");
        assertThatThrownBy(() -> book.holding(wide))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected the facts [kind, result.present, situation.share, task.share, words, i],"
                        + " was [kind, result.present, situation.share, task.share, words, i, mood]");
    }

    @Test
    void manyThreadsAreToldTheSameAsOne() {
        var book = load(rule("thin", "words < 50", "suggestion")
                + rule("looped", "[1, 2, 3].exists(x, x * 100 < words)", "problem")
                + rule("no-result", "kind == 'story' && !result.present", "problem"));

        var told = IntStream.range(0, 20_000)
                .parallel()
                .filter(words -> {
                    var own = new LinkedHashMap<>(facts);
                    own.put("words", (long) words);
                    var expected = words < 50
                            ? List.of("no-result", "thin")
                            : words <= 100 ? List.of("no-result") : List.of("looped", "no-result");
                    return book.holding(own).stream().map(Rule::id).toList().equals(expected);
                })
                .count();

        assertThat(told).isEqualTo(20_000);
    }

    private void fact(String name, FactType type, Object value) {
        types.put(name, type);
        facts.put(name, value);
    }

    private static String rule(String id, String when, String severity) {
        return """
                - id: %s
                  when: %s
                  severity: %s
                  message: This is so.
                  advice: Do this.
                  fires: One answer.
                  silent: Another answer.
                """.formatted(id, '"' + when + '"', severity);
    }

    private RuleBook load(String yaml) {
        try {
            var file = Files.writeString(home.resolve("rules.yaml"), yaml);
            return RuleBook.load(
                    home,
                    file,
                    new FactSheet(
                            types, Map.of("kind", List.of("story", "pseudo", "none")), Set.of("action", "first")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
