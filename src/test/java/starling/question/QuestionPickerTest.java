package starling.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class QuestionPickerTest {
    private final QuestionPicker picker = new QuestionPicker(new Random(17));

    @Test
    void theLatestHalfOfTheQuestionsIsNotAskedAgain() {
        var candidates = questions(10);
        var asked = new ArrayList<String>();
        for (int round = 0; round < 500; round++) {
            var picked = picker.pick(candidates, asked).orElseThrow().id();
            assertThat(asked.stream().distinct().limit(5)).doesNotContain(picked);
            asked.remove(picked);
            asked.add(0, picked);
        }
        assertThat(new HashSet<>(asked)).hasSize(10);
    }

    @Test
    void questionsOfOtherKindsThatWereAskedDoNotCount() {
        var picked = picker.pick(questions(2), List.of("other-1", "other-2", "q0"));

        assertThat(picked.map(Question::id)).contains("q1");
    }

    @Test
    void anOnlyQuestionIsAskedAgainAndNoneIsNone() {
        assertThat(picker.pick(questions(1), List.of("q0")).map(Question::id)).contains("q0");
        assertThat(picker.pick(List.of(), List.of())).isEmpty();
    }

    @Test
    void ofSeveralListsAnEarlierOneIsAskedFromMoreOften() {
        var all = questions(12);
        var lists = List.of(all.subList(0, 4), all.subList(4, 8), all.subList(8, 12));
        var often = new int[3];
        var asked = new ArrayList<String>();
        for (int round = 0; round < 6_000; round++) {
            var picked = picker.pickTelling(lists, asked).orElseThrow().id();
            assertThat(asked.stream().limit(1)).doesNotContain(picked);
            asked.remove(picked);
            asked.add(0, picked);
            often[Integer.parseInt(picked.substring(1)) / 4]++;
        }
        assertThat(often[0]).isBetween(2_800, 3_200);
        assertThat(often[1]).isBetween(1_800, 2_200);
        assertThat(often[2]).isBetween(800, 1_200);
        assertThat(asked).hasSize(12);
    }

    @Test
    void listsWithNothingToAskArePassedOver() {
        var only = questions(1);

        assertThat(picker.pickTelling(List.of(List.of(), only), List.of("q0")).map(Question::id))
                .contains("q0");
        assertThat(picker.pickTelling(List.of(List.of()), List.of())).isEmpty();
        assertThat(picker.pickTelling(List.of(), List.of())).isEmpty();
    }

    private static List<Question> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Question(
                        "q" + i,
                        QuestionKind.SYSTEM_DESIGN,
                        "Design number " + i,
                        Optional.empty(),
                        Difficulty.EASY,
                        List.of(),
                        List.of()))
                .toList();
    }
}
