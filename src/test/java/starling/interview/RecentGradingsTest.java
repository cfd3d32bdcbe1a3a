package starling.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import starling.design.DesignReading;
import starling.feedback.Feedback;
import starling.notes.Story;
import starling.retrieval.StoryMatch;
import starling.star.KindReason;
import starling.star.StarReading;
import starling.star.Wording;

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

    @Test
    void whatIsGoneFromTheStoreIsForgottenHereToo() {
        gradings.remember(attempt(1), FEEDBACK);
        gradings.remember(attempt(2), FEEDBACK);

        gradings.forgetUnless(attempt(2).id()::equals);

        assertThat(gradings.known(attempt(1))).isEmpty();
        assertThat(gradings.known(attempt(2))).contains(FEEDBACK);
    }

    @Test
    void theStoriesThatFittedAreNotRemembered() {
        var match = new StoryMatch(
                new Story(
                        "mine.md",
                        "Clinic move",
                        3,
                        4,
                        "Clinic move",
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                0.5,
                List.of(),
                Map.of());
        var feedback = new Feedback.OnStory(
                new StarReading(KindReason.EVENT, List.of(), Map.of(), 0, 0, 0, List.of(), new Wording(Map.of()), 1),
                List.of(),
                Optional.of("Why?"),
                40,
                List.of(match));

        assertThat(gradings.remember(attempt(1), feedback)).isSameAs(feedback);

        assertThat(gradings.known(attempt(1))).contains(feedback.withoutMatches());
        assertThat(feedback.withoutMatches())
                .isEqualTo(new Feedback.OnStory(feedback.reading(), List.of(), Optional.of("Why?"), 40, List.of()));
    }

    private Feedback grade(Attempt attempt) {
        return gradings.known(attempt).orElseGet(() -> {
            graded.add(attempt);
            return gradings.remember(attempt, FEEDBACK);
        });
    }

    private static Attempt attempt(int number) {
        return new Attempt(new UUID(0, number), new PersonId("terminal"), "chat", "First, the API.", Instant.EPOCH);
    }
}
