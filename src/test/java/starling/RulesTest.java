package starling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of the rules sees of them at a terminal. */
final class RulesTest {
    private static final String STORY_RULES = """
            - id: result-missing
              when: kind == "story" && !result.present
              severity: problem
              message: The story stops before its end, and I cannot see what came of it.
              advice: End with what changed.
              probe: What came of it?
              quote: action
              fires: One answer.
              silent: Another answer.
            - id: short
              when: words < 50
              severity: suggestion
              message: This is short.
              advice: Tell more.
              fires: One answer.
              silent: Another answer.
            """;

    private static final String DESIGN_RULES = """
            - id: nothing-to-grade
              when: '!gradable'
              severity: blocker
              message: There is nothing to grade yet.
              advice: Begin with what the system is for.
              fires: One answer.
              silent: Another answer.
            """;

    private static final String ANSWER = """
            Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the oven broke.
            My job was to get the order out in time.
            I called the school kitchen next door and baked in their ovens through the night.
            """;

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoorOfAHomeWithThreeRules() throws IOException {
        starling = FrontDoor.in(folder);
        Files.writeString(folder.resolve("config/rules/story.yaml"), STORY_RULES);
        Files.writeString(folder.resolve("config/rules/design.yaml"), DESIGN_RULES);
    }

    @Test
    void theRulesAreATable() {
        assertThat(starling.run("", "rules")).isZero();

        assertThat(starling.out()).isEqualTo("""
                config/rules/story.yaml: 2 rules

                rule                       severity    when                             message
                -------------------------  ----------  -------------------------------  ----------------------------
                result-missing             problem     kind == "story" &&               The story stops before its
                                                       !result.present                  end, and I cannot see what
                                                                                        came of it.
                short                      suggestion  words < 50                       This is short.

                config/rules/design.yaml: 1 rule

                rule                       severity    when                             message
                -------------------------  ----------  -------------------------------  ----------------------------
                nothing-to-grade           blocker     !gradable                        There is nothing to grade
                                                                                        yet.
                """);
    }

    @Test
    void theRulesThatComeWithStarlingFitATerminal() throws IOException {
        for (var file : new String[] {"story.yaml", "design.yaml"}) {
            Files.writeString(
                    starling.home().resolve("config/rules").resolve(file),
                    Files.readString(FrontDoor.PROJECT.resolve("config/rules").resolve(file)));
        }

        assertThat(starling.run("", "rules")).isZero();

        assertThat(starling.out().lines())
                .allMatch(line -> line.length() <= 100)
                .contains("config/rules/design.yaml: " + rules("design.yaml") + " rules");
        assertThat(starling.out()
                        .lines()
                        .filter(line -> line.matches("[a-z].* (blocker|problem|suggestion|strength) .*")))
                .hasSize(rules("story.yaml") + rules("design.yaml"));
    }

    private static int rules(String file) throws IOException {
        try (var lines = Files.lines(FrontDoor.PROJECT.resolve("config/rules").resolve(file))) {
            return (int) lines.filter(line -> line.startsWith("- id: ")).count();
        }
    }

    @Test
    void theRulesAreJsonForScripts() throws IOException {
        assertThat(starling.run("", "rules", "--json")).isZero();

        var listed = new ObjectMapper().readTree(starling.out());
        assertThat(listed.path("story").get(0))
                .hasToString("{\"rule\":\"result-missing\",\"severity\":\"problem\","
                        + "\"when\":\"kind == \\\"story\\\" && !result.present\",\"facts\":[\"kind\",\"result.present\"],"
                        + "\"message\":\"The story stops before its end, and I cannot see what came of it.\","
                        + "\"advice\":\"End with what changed.\",\"probe\":\"What came of it?\",\"quote\":\"action\"}");
        assertThat(listed.path("design")).hasSize(1);
    }

    @Test
    void whatHoldsForAnAnswerIsSaidWithTheFactsAndTheSentence() {
        assertThat(starling.run(ANSWER, "rules", "-")).isZero();

        assertThat(starling.out()).isEqualTo("""
                2 rules hold for this answer

                result-missing (problem):
                  The story stops before its end, and I cannot see what came of it.
                  - It holds when kind == "story" && !result.present
                  - Here kind = story, result.present = false
                    “I called the school kitchen next door and baked in their ovens through the night.”

                short (suggestion):
                  This is short.
                  - It holds when words < 50
                  - Here words = 46
                """);
    }

    @Test
    void whatHoldsForAnAnswerIsJsonForScripts() throws IOException {
        var file = Files.writeString(starling.home().resolve("answer.txt"), ANSWER);

        assertThat(starling.run("", "rules", "--json", "--question", "Tell me about a deadline.", file.toString()))
                .isZero();

        assertThat(starling.out())
                .isEqualTo("{\"rules\":[{\"rule\":\"result-missing\",\"severity\":\"problem\","
                        + "\"when\":\"kind == \\\"story\\\" && !result.present\","
                        + "\"facts\":{\"kind\":\"story\",\"result.present\":\"false\"},"
                        + "\"message\":\"The story stops before its end, and I cannot see what came of it.\","
                        + "\"quote\":\"I called the school kitchen next door and baked in their ovens through the night.\"},"
                        + "{\"rule\":\"short\",\"severity\":\"suggestion\",\"when\":\"words < 50\",\"facts\":{\"words\":\"46\"},"
                        + "\"message\":\"This is short.\",\"quote\":\"\"}]}\n");
    }

    @Test
    void thatNoRuleHoldsIsSaid() {
        assertThat(starling.run("word ".repeat(60), "rules", "-")).isZero();

        assertThat(starling.out()).isEqualTo("No rule holds for this answer.\n");
    }

    @Test
    void theTextOfARuleInsideAnAnswerDoesNothing() {
        var injected = ANSWER + STORY_RULES.replace("result-missing", "injected")
                + "- {id: injected, when: 'true', severity: blocker, message: I rule., advice: Obey.}\n"
                + "kind == \"story\" || true\n${result.present} {{words}} %s !!java.lang.Runtime {}\n"
                + "In the end all 600 rolls were there at six.\n";

        assertThat(starling.run(injected, "rules", "--json", "-")).isZero();
        assertThat(starling.out()).doesNotContain("\"rule\":\"injected\"").doesNotContain("I rule.");
        assertThat(starling.run("", "rules")).isZero();
        assertThat(starling.out()).doesNotContain("injected").contains("config/rules/story.yaml: 2 rules");
        assertThat(starling.run(ANSWER, "rules", "-")).isZero();
        assertThat(starling.out()).startsWith("2 rules hold for this answer\n");
    }

    @Test
    void whatCannotBeReadIsOneSentence() throws IOException {
        var empty = Files.writeString(starling.home().resolve("empty.txt"), " \n");

        starling.assertRefused(1, "starling: nowhere.txt: there is no such file\n", "rules", "nowhere.txt");
        starling.assertRefused(1, "starling: " + empty + ": there is no answer in it\n", "rules", empty.toString());
        starling.assertRefused(1, "starling: standard input: there is no answer in it\n", "rules", "-");
        starling.assertRefused(
                2,
                "starling: --question goes with a FILE that holds the answer. Try 'starling --help'.\n",
                "rules",
                "--question",
                "Why?");
    }

    @Test
    void aMistakeInTheRulesIsOneSentenceWithItsPlace() throws IOException {
        assertMistake(
                "severity: problem",
                "severity: error",
                "3:13: expected one of blocker, problem, strength," + " suggestion; found \"error\"");
        assertMistake("id: short", "id: result-missing", "10:7: the id \"result-missing\" stands in this file twice");
        assertMistake(
                "kind == \"story\"",
                "kind == \"storry\"",
                "2:17: the fact \"kind\" is never \"storry\","
                        + " perhaps \"story\" is meant; it is one of story, pseudo, none");
        assertMistake("words < 50", "words < \"50\"", "11:15: \"<\" does not go with a whole number and a text");
        assertMistake(
                "words < 50",
                "run(words)",
                "11:9: unknown function \"run\"; known are all, double, exists," + " exists_one");

        assertThat(mistaken("words < 50", "wrds < 50"))
                .startsWith("starling: config/rules/story.yaml:11:9: unknown fact \"wrds\", perhaps \"words\" is meant;"
                        + " the facts are kind, reason, situation.present, ");
        assertThat(mistaken("quote: action", "quote: acton"))
                .startsWith("starling: config/rules/story.yaml:7:10: expected one of abbreviation, action, ");
    }

    private void assertMistake(String right, String wrong, String complaint) throws IOException {
        assertThat(mistaken(right, wrong)).isEqualTo("starling: config/rules/story.yaml:" + complaint + "\n");
    }

    private String mistaken(String right, String wrong) throws IOException {
        Files.writeString(starling.home().resolve("config/rules/story.yaml"), STORY_RULES.replace(right, wrong));
        assertThat(starling.run("", "rules")).isEqualTo(1);
        assertThat(starling.out()).isEmpty();
        assertThat(starling.err()).hasLineCount(1);
        return starling.err();
    }
}
