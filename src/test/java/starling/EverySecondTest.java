package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class EverySecondTest {
    @Test
    void aStepThatFailsIsDoneAgainAndItsFailureSaidOnceWithoutItsMessage() throws InterruptedException {
        var steps = new CountDownLatch(3);
        List<Thread> threads = new CopyOnWriteArrayList<>();
        List<String> said = new CopyOnWriteArrayList<>();

        var repeated = EverySecond.begin(
                "looking at the notes",
                () -> {
                    threads.add(Thread.currentThread());
                    steps.countDown();
                    throw new IllegalStateException("my private words");
                },
                said::add);
        steps.await();
        repeated.close();

        assertThat(said).containsExactly("failed: looking at the notes (java.lang.IllegalStateException)");
        assertThat(threads).allSatisfy(thread -> {
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.isAlive()).isFalse();
        });
    }

    @Test
    void anErrorEndsNothingEither() throws InterruptedException {
        var steps = new CountDownLatch(3);
        List<String> said = new CopyOnWriteArrayList<>();

        var repeated = EverySecond.begin(
                "looking at the notes",
                () -> {
                    steps.countDown();
                    throw new StackOverflowError("my private words");
                },
                said::add);
        steps.await();
        repeated.close();

        assertThat(said).containsExactly("failed: looking at the notes (java.lang.StackOverflowError)");
    }
}
