package starling.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import starling.feedback.DesignFacts;
import starling.feedback.StoryFacts;

/** The rule files that come with Starling, against the facts that their headers promise. */
final class ShippedRulesTest {
    private static final List<String> PARTS = List.of("situation", "task", "action", "result", "learning");
    private static final List<String> STEPS = List.of(
            "functional_requirements",
            "non_functional_requirements",
            "estimates",
            "core_entities",
            "api",
            "data_flow",
            "high_level_design",
            "deep_dives",
            "trade_offs",
            "failure_handling");
    private static final RuleBook STORY = load("story", StoryFacts.SHEET);
    private static final RuleBook DESIGN = load("design", DesignFacts.SHEET);

    @Test
    void aGoodStoryIsToldWhatIsGoodAndNothingElse() {
        assertThat(ids(STORY, goodStory()))
                .containsExactly("strong-answer", "measured-result", "own-actions", "straight-in", "lesson-drawn");
    }

    @ParameterizedTest
    @CsvSource({
        "pseudo, habit",
        "pseudo, only-named",
        "none, hypothetical",
        "none, opinion",
        "none, too-short",
        "none, keywords",
        "none, gibberish",
        "none, code",
        "none, system-description",
        "none, other-language"
    })
    void whatIsNoStoryMeetsOneBlockerAndNoPraise(String kind, String reason) {
        var facts = goodStory();
        facts.put("kind", kind);
        facts.put("reason", reason);

        assertThat(ids(STORY, facts)).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "action, action-missing strong-answer",
        "result, result-missing strong-answer",
        "task, task-missing strong-answer",
        "situation, situation-missing strong-answer"
    })
    void aMissingPartIsAskedForAndTheWholeNotPraised(String part, String changed) {
        var facts = goodStory();
        facts.put(part + ".present", false);
        facts.put(part + ".share", 0.0);
        facts.put("missing", 1L);
        var rules = changed.split(" ", -1);

        assertThat(ids(STORY, facts)).contains(rules[0]).doesNotContain(rules[1]);
    }

    @Test
    void wholeIsPraisedOnceAndAsStrongOnlyAtAFullLength() {
        assertThat(whole(ofLength(99))).isEmpty();
        assertThat(whole(ofLength(100))).containsExactly("strong-answer");
    }

    @Test
    void anAnswerToSomethingElseIsAskedWhatItHasToDoWithTheQuestion() {
        var facts = goodStory();
        facts.put("relevance", 0.19);
        assertThat(ids(STORY, facts)).startsWith("off-question").doesNotContain("strong-answer");

        facts.put("relevance", 0.2);
        assertThat(ids(STORY, facts)).doesNotContain("off-question");
    }

    @Test
    void aStoryThatOnlyTheGroupActsInIsAskedForThePersonsPart() {
        var facts = goodStory();
        facts.put("i", 0L);
        facts.put("we", 2L);
        assertThat(ids(STORY, facts)).containsExactly("we-without-i", "measured-result", "straight-in", "lesson-drawn");

        facts.put("i", 1L);
        assertThat(ids(STORY, facts)).containsExactly("measured-result", "straight-in", "lesson-drawn");
    }

    @Test
    void lengthIsJudgedAtFiftyWordsAndThreeMinutes() {
        assertThat(ids(STORY, ofLength(49))).contains("too-thin").doesNotContain("too-long");
        assertThat(ids(STORY, ofLength(50))).doesNotContain("too-thin", "too-long");
        assertThat(ids(STORY, ofLength(420))).doesNotContain("too-thin", "too-long");
        assertThat(ids(STORY, ofLength(421))).contains("too-long").doesNotContain("too-thin");
    }

    @Test
    void tooMuchSetUpAndTooLittleActionAreOneComplaint() {
        assertThat(ids(STORY, withShares(0.25, 0.15, 0.32)))
                .contains("action-thin")
                .doesNotContain("long-set-up");
        assertThat(ids(STORY, withShares(0.25, 0.15, 0.33))).doesNotContain("action-thin", "long-set-up");
        assertThat(ids(STORY, withShares(0.30, 0.16, 0.20)))
                .contains("long-set-up")
                .doesNotContain("action-thin");
    }

    @Test
    void aResultWithoutAMeasureIsNotPraised() {
        var facts = goodStory();
        facts.put("result.measured", false);

        assertThat(ids(STORY, facts))
                .containsExactly("result-unmeasured", "own-actions", "straight-in", "lesson-drawn");
    }

    @Test
    void twoHedgesAreQuotedAndOneIsLetPass() {
        var facts = goodStory();
        facts.put("hedges", 1L);
        assertThat(ids(STORY, facts)).doesNotContain("hedged");

        facts.put("hedges", 2L);
        assertThat(ids(STORY, facts)).containsExactly("hedged", "measured-result", "straight-in", "lesson-drawn");
    }

    @Test
    void aLessonIsMissedOnlyInALongStory() {
        var facts = ofLength(120);
        facts.put("learning.present", false);
        assertThat(ids(STORY, facts)).doesNotContain("learning-missing");

        facts.putAll(ofLength(121));
        facts.put("learning.present", false);
        assertThat(ids(STORY, facts)).contains("learning-missing");
    }

    @Test
    void aGoodDesignIsToldWhatIsGoodAndNothingElse() {
        assertThat(ids(DESIGN, goodDesign()))
                .containsExactly("choice-weighed", "numbers-agree", "failure-survived", "most-steps");
    }

    @Test
    void whatIsNoDesignMeetsOneBlocker() {
        assertThat(ids(DESIGN, design(false, 0, 0, List.of()))).containsExactly("nothing-to-grade");
    }

    @Test
    void aListOfBuildingBlocksIsToldWhatItLacks() {
        assertThat(ids(DESIGN, design(true, 5, 0, List.of())))
                .containsExactly(
                        "requirements-missing",
                        "numbers-missing",
                        "high-level-design-missing",
                        "parts-without-flow",
                        "deep-dive-missing",
                        "trade-offs-missing",
                        "failure-handling-missing",
                        "api-missing");
    }

    @Test
    void eightStepsAreGoodAndSevenAreNotYet() {
        assertThat(ids(DESIGN, design(true, 3, 2, STEPS.subList(0, 8)))).contains("most-steps");
        assertThat(ids(DESIGN, design(true, 3, 2, STEPS.subList(0, 7)))).doesNotContain("most-steps");
    }

    @Test
    void whatPeopleReadIsShort() {
        assertThat(STORY.rules()).allSatisfy(rule -> {
            assertThat(shown(rule)).allMatch(text -> text.length() <= 160 && !text.contains("!"));
        });
        assertThat(DESIGN.rules()).allSatisfy(rule -> {
            assertThat(shown(rule)).allMatch(text -> text.length() <= 160 && !text.contains("!"));
        });
    }

    private static List<String> shown(Rule rule) {
        return Stream.of(Stream.of(rule.message()), rule.advice().stream(), rule.probe().stream())
                .flatMap(texts -> texts)
                .toList();
    }

    /** 200 words with all parts in good proportion, told by the person who acted. */
    private static Map<String, Object> goodStory() {
        var facts = new LinkedHashMap<String, Object>();
        StoryFacts.SHEET.facts().keySet().forEach(wording -> facts.put(wording, 0L));
        facts.put("kind", "story");
        facts.put("reason", "event");
        PARTS.forEach(part -> {
            facts.put(part + ".present", true);
            facts.put(part + ".share", part.equals("action") ? 0.4 : 0.15);
        });
        facts.putAll(ofWords(200));
        facts.put("i", 5L);
        facts.put("we", 1L);
        facts.put("measures", 1L);
        facts.put("result.measured", true);
        facts.put("none.share", 0.0);
        facts.put("before_action", 50L);
        facts.put("ends_with", "learning");
        facts.put("relevance", 1.0);
        facts.put("explanations", 1L);
        return facts;
    }

    private static Map<String, Object> ofLength(long words) {
        var facts = goodStory();
        facts.putAll(ofWords(words));
        return facts;
    }

    private static Map<String, Object> ofWords(long words) {
        return Map.of("words", words, "minutes", words / 140.0);
    }

    private static Map<String, Object> withShares(double situation, double task, double action) {
        var facts = goodStory();
        facts.put("situation.share", situation);
        facts.put("task.share", task);
        facts.put("action.share", action);
        return facts;
    }

    private static Map<String, Object> goodDesign() {
        var facts = design(true, 5, 4, STEPS);
        facts.put("numbers", 5L);
        facts.put("sums", 1L);
        facts.put("options", 2L);
        facts.put("weighed", 1L);
        facts.put("redundancy", true);
        facts.put("cost", true);
        return facts;
    }

    private static Object nothing(FactType type) {
        return switch (type) {
            case TRUTH -> false;
            case COUNT -> 0L;
            case SHARE -> 0.0;
            case WORD -> "";
        };
    }

    private static Map<String, Object> design(boolean gradable, long components, long flows, List<String> steps) {
        var facts = new LinkedHashMap<String, Object>();
        DesignFacts.SHEET.facts().forEach((name, type) -> facts.put(name, nothing(type)));
        facts.put("crux", "unknown");
        facts.put("largest.step", "none");
        facts.put("gradable", gradable);
        facts.put("words", 200L);
        facts.put("components", components);
        facts.put("flows", flows);
        facts.put("missing", (long) STEPS.size() - steps.size());
        STEPS.forEach(step -> facts.put(step, steps.contains(step)));
        return facts;
    }

    private static RuleBook load(String name, FactSheet sheet) {
        return RuleBook.load(Path.of(""), Path.of("config", "rules", name + ".yaml"), sheet);
    }

    private static List<String> whole(Map<String, Object> facts) {
        return STORY.holding(facts).stream()
                .filter(Rule::praisesWhole)
                .map(Rule::id)
                .toList();
    }

    private static List<String> ids(RuleBook book, Map<String, Object> facts) {
        return book.holding(facts).stream().map(Rule::id).toList();
    }
}
