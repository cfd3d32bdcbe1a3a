package starling;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Work that looks for what is due, one after the other in the background, at once and then again and again until it is closed.
 * What is due stands in the store, so that nothing is lost with this.
 */
final class Chores implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var created = new Thread(work, "starling-chores");
        created.setDaemon(true);
        return created;
    });

    private Chores() {}

    /**
     * Begins now.
     *
     * @param between from the end of one round to the beginning of the next
     * @param work done in this order, never twice at once; what fails is tried again in the next round
     */
    static Chores begin(Duration between, List<Guarded> work) {
        var chores = new Chores();
        for (var each : work) {
            // Guarded work does not fail, so there is nothing to learn from this.
            var unused = chores.thread.scheduleWithFixedDelay(each, 0, between.toMillis(), TimeUnit.MILLISECONDS);
        }
        return chores;
    }

    /** Waits for what is being done. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                // A store that is closed while it is written to would fail.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
