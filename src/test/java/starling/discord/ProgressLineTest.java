package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private final List<String> shown = new ArrayList<>();
    private final Deque<CompletableFuture<String>> underWay = new ArrayDeque<>();
    private final List<Duration> delays = new ArrayList<>();
    private final Deque<Runnable> scheduled = new ArrayDeque<>();
    private long now = 42;

    private final ProgressLine line = new ProgressLine(
            sentence -> {
                shown.add(sentence);
                underWay.add(new CompletableFuture<>());
                return underWay.getLast();
            },
            () -> now,
            (delay, work) -> {
                delays.add(delay);
                scheduled.add(work);
            });

    @Test
    void theFirstIsShownAtOnceAndTheLastOfTheOthersAfterASecondAndAHalf() {
        line.at("one");
        underWay.remove().complete("");
        now += Duration.ofMillis(500).toNanos();
        line.at("two");
        line.at("three");
        assertThat(shown).containsExactly("one");
        assertThat(delays).containsExactly(Duration.ofSeconds(1));

        now += Duration.ofSeconds(1).toNanos();
        scheduled.remove().run();
        assertThat(shown).containsExactly("one", "three");

        now += Duration.ofSeconds(2).toNanos();
        underWay.remove().complete("");
        line.at("four");
        assertThat(shown).containsExactly("one", "three", "four");
        assertThat(scheduled).isEmpty();
    }

    @Test
    void aChangeWaitsForTheOneBefore() {
        line.at("one");
        now += Duration.ofSeconds(2).toNanos();
        line.at("two");
        assertThat(shown).containsExactly("one");

        underWay.remove().complete("");
        assertThat(shown).containsExactly("one", "two");
    }

    @Test
    void theEndWaitsForTheChangeThatIsOnItsWayAndNoneFollows() {
        line.at("one");
        line.at("two");
        now += Duration.ofSeconds(2).toNanos();
        scheduled.remove().run();

        var end = line.end();
        assertThat(end).isNotDone();
        underWay.remove().complete("");
        assertThat(end).isDone();

        line.at("three");
        assertThat(shown).containsExactly("one");
    }

    @Test
    void whereNothingWasSaidTheEndIsAtOnce() {
        assertThat(line.end()).isDone();
    }
}
