package starling.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import starling.design.DesignReading;
import starling.feedback.Feedback;

final class RecentGradingsTest {
    private static final Feedback FEEDBACK = new Feedback.OnDesign(
            new DesignReading(false, List.of(), List.of(), List.of(), 0), List.of(), Optional.empty(), 0);

    private final RecentGradings gradings = new RecentGradings();
    private final List<Attempt> graded = new ArrayList<>();

    @Test
    void onlyTheLastHundredAttemptsThatWereUsedAreRemembered() {
        var attempts =
                IntStream.range(0, 101).mapToObj(RecentGradingsTest::attempt).toList();
        var first = attempts.get(0);

        attempts.subList(0, 100).forEach(this::grade);
        grade(first);
        grade(attempts.get(100));
        assertThat(graded).containsExactlyElementsOf(attempts);

        grade(first);
        assertThat(graded).hasSize(101);
        grade(attempts.get(1));
        assertThat(graded).hasSize(102).endsWith(attempts.get(1));
    }

    @Test
    void whatWasGradedElsewhereIsNotGradedAgain() {
        gradings.remember(attempt(1), FEEDBACK);

        assertThat(grade(attempt(1))).isSameAs(FEEDBACK);
        assertThat(graded).isEmpty();
    }

    private Feedback grade(Attempt attempt) {
        return gradings.of(attempt, () -> {
            graded.add(attempt);
            return FEEDBACK;
        });
    }

    private static Attempt attempt(int number) {
        return new Attempt(new UUID(0, number), new PersonId("terminal"), "chat", "First, the API.", Instant.EPOCH);
    }
}
