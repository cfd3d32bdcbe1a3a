package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ButtonIdTest {
    @Test
    void theLongestIdsOfAQuestionAndAValueFitIntoEveryButton() {
        var options = Map.of("question", "q".repeat(40), "value", "amazon." + "v".repeat(20));

        assertThat(new ButtonId("answer", options).fits()).isTrue();
        assertThat(new ButtonId("hint", options).fits()).isTrue();
        assertThat(new ButtonId(
                                "hint",
                                Map.of("q", options.get("question"), "v", options.get("value"), "s", "o0a1b2c3d.4e5f"))
                        .fits())
                .isTrue();
    }

    @Test
    void itIsWrittenWithItsVersionItsCommandAndItsOptionsInOrder() {
        assertThat(new ButtonId("answer", Map.of("question", "b-12"))).hasToString("1/answer?question=b-12");
        assertThat(new ButtonId("help", Map.of())).hasToString("1/help");
        assertThat(new ButtonId("another", Map.of("kind", "design", "competency", "a & b = c?")))
                .hasToString("1/another?competency=a+%26+b+%3D+c%3F&kind=design");
    }

    @Test
    void whatIsWrittenIsRead() {
        var id = new ButtonId("another", Map.of("kind", "design", "competency", "a & b = ü?", "empty", ""));
        var twoWords = new ButtonId("notes remove", Map.of("story", "0123abcd"));

        assertThat(ButtonId.parse(id.toString())).contains(id);
        assertThat(ButtonId.parse(twoWords.toString())).contains(twoWords);
        assertThat(ButtonId.parse("1/help")).contains(new ButtonId("help", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "answer",
                "2/answer?question=b-12",
                "1/answer?question",
                "1/answer?=b",
                "1/answer?q=%zz",
                "1/answer?"
            })
    void whatIsNoButtonOfThisVersionIsNone(String written) {
        assertThat(ButtonId.parse(written)).isEmpty();
    }

    @Test
    void theLongestCorrectionFits() {
        var options = Map.of(
                "attempt", "123e4567-e89b-12d3-a456-426614174000", "line", "sentence:99999", "should-be", "situation");

        assertThat(new ButtonId("disagree", options).fits()).isTrue();
    }

    @Test
    void aHundredCharactersFit() {
        assertThat(new ButtonId("a", Map.of("q", "x".repeat(94))).fits()).isTrue();
        assertThat(new ButtonId("a", Map.of("q", "x".repeat(95))).fits()).isFalse();
    }
}
