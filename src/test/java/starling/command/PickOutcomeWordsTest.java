package starling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import starling.interview.KeptStory;
import starling.notes.Story;
import starling.recall.PickOutcome;

/** What is said of a pick in the drill. */
final class PickOutcomeWordsTest {
    private static final KeptStory FERRY = story("0a1b2c3d", "The ferry strike");
    private static final KeptStory OVEN = story("4e5f6a7b", "The oven");
    private static final PickOutcome.Answer BEST = new PickOutcome.Answer(FERRY, "it shows deadline");

    @Test
    void tenSecondsAreInTimeAndANanosecondMoreIsNot() {
        assertThat(said(right(Duration.ofSeconds(10), true))).startsWith("# Right, after 10.0 seconds\n");
        assertThat(said(right(Duration.ofSeconds(10).plusNanos(1), false)))
                .startsWith("# Right, but too late: after 10.1 seconds, which counts as missed\n");
        assertThat(said(right(Duration.ofSeconds(60), false))).startsWith("# Right, but too late: after 60.0 seconds");
        assertThat(said(right(Duration.ofDays(3), false)))
                .startsWith("# Right, but too late: after more than a minute, which counts as missed\n");
        assertThat(said(right(Duration.ZERO, true))).startsWith("# Right, after 0.0 seconds\n");
    }

    @Test
    void aStoryThatFitsLessWellIsGivenItsDue() {
        assertThat(said(new PickOutcome.Counted(
                        false, Duration.ofMillis(3_210), true, Optional.of(OVEN), false, List.of(BEST), true, true)))
                .isEqualTo("""
                        # Not this one, after 3.3 seconds

                        - “The oven” fits too, but there is a better one.

                        **The story that fits best**

                        - The ferry strike: it shows deadline

                        Right and in time: 7 of 9 today, 31 of 52 in all.
                        """);
    }

    @Test
    void severalStoriesMayFitBest() {
        var both = List.of(BEST, new PickOutcome.Answer(OVEN, ""));
        assertThat(said(new PickOutcome.Counted(
                        false, Duration.ofSeconds(11), false, Optional.empty(), true, both, true, false)))
                .isEqualTo("""
                        # One of them fits, and too late: after 11.0 seconds, which counts as missed

                        **The stories that fit best**

                        - The ferry strike: it shows deadline
                        - The oven

                        Right and in time: 7 of 9 today, 31 of 52 in all.
                        """);
    }

    @Test
    void aStoryThatIsGoneByThenIsSaidToBe() {
        assertThat(said(new PickOutcome.Counted(
                        true, Duration.ofSeconds(2), true, Optional.empty(), false, List.of(), true, false)))
                .isEqualTo("""
                        # Right, after 2.0 seconds

                        The story that fitted best is no longer in your notes.

                        Right and in time: 7 of 9 today, 31 of 52 in all.
                        """);
    }

    private static PickOutcome.Counted right(Duration taken, boolean inTime) {
        return new PickOutcome.Counted(true, taken, inTime, Optional.of(FERRY), false, List.of(BEST), true, false);
    }

    private static String said(PickOutcome outcome) {
        var words = new PickOutcomeWords(() -> "Right and in time: 7 of 9 today, 31 of 52 in all.");
        return MarkdownText.of(outcome.accept(words).blocks());
    }

    private static KeptStory story(String id, String title) {
        return new KeptStory(
                id, new Story("mine.md", title, 1, 2, "I did.", Map.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
