package starling.recall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The scheduler against the reference: 200 cards, 2,365 reviews, from ts-fsrs 5.4.2 without fuzz and short-term steps. */
final class FsrsTest {
    /** In percent: the reference rounds on its way, too. */
    private static final double ROUNDING = 1e-4;

    private record Review(int card, Rating rating, int elapsed, double stability, double difficulty, int interval) {}

    @Test
    void everyReviewOfTheReferenceComesOutTheSame() throws IOException {
        int card = -1;
        Optional<Memory> memory = Optional.empty();
        for (var review : reviews()) {
            memory = review.card() == card ? memory : Optional.empty();
            card = review.card();
            var step = Fsrs.step(memory, review.elapsed(), review.rating());

            assertThat(step.days()).as("%s", review).isEqualTo(review.interval());
            assertThat(step.memory().stability())
                    .as("%s", review)
                    .isCloseTo(review.stability(), withinPercentage(ROUNDING));
            assertThat(step.memory().difficulty())
                    .as("%s", review)
                    .isCloseTo(review.difficulty(), withinPercentage(ROUNDING));
            memory = Optional.of(step.memory());
        }
    }

    @Test
    void aBetterRatingIsAlwaysLater() {
        assertThat(days(Optional.empty(), 0)).containsExactly(1, 2, 3, 8);
        assertThat(days(Optional.of(new Memory(0.001, 10)), 0)).containsExactly(1, 2, 3, 4);
        assertThat(days(Optional.of(new Memory(36_500, 1)), 36_500)).endsWith(36_500, 36_501, 36_502);
    }

    @Test
    void whatIsRatedTwiceOnOneDayIsNoFirmerForIt() {
        var memory = new Memory(13.8, 2.1);

        assertThat(Fsrs.step(Optional.of(memory), 0, Rating.EASY).memory().stability())
                .isEqualTo(13.8);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Fsrs.steps(Optional.empty(), -2))
                .hasMessage("no card was rated in the future, 2 days from now");
        assertThatThrownBy(() -> new Memory(0, 5))
                .hasMessage("a memory has a stability above 0 and a difficulty from 1 to 10, not 0.0 and 5.0");
    }

    private static List<Integer> days(Optional<Memory> memory, int elapsed) {
        return Fsrs.steps(memory, elapsed).values().stream()
                .map(Fsrs.Step::days)
                .toList();
    }

    private static List<Review> reviews() throws IOException {
        try (var csv = FsrsTest.class.getResourceAsStream("fsrs6.csv");
                var lines = new BufferedReader(
                        new InputStreamReader(Optional.ofNullable(csv).orElseThrow(), UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Review(
                            Integer.parseInt(cell[0]),
                            Rating.of(Integer.parseInt(cell[1])).orElseThrow(),
                            Integer.parseInt(cell[2]),
                            Double.parseDouble(cell[3]),
                            Double.parseDouble(cell[4]),
                            Integer.parseInt(cell[5])))
                    .toList();
        }
    }
}
