package starling.observation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Whether Starling can answer people at this moment. Safe for use by several threads. */
public final class Readiness implements AutoCloseable {
    private final List<Condition> conditions;
    private final Duration patience;
    private final Supplier<List<String>> besides;
    private final ExecutorService looking = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "starling-readiness");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Ready when all of these hold.
     *
     * @param patience one that takes longer to find out does not hold
     * @param besides what else is said, a line each, nothing of people
     */
    public Readiness(List<Condition> conditions, Duration patience, Supplier<List<String>> besides) {
        this.conditions = List.copyOf(conditions);
        this.patience = patience;
        this.besides = besides;
    }

    /**
     * Something that has to hold.
     *
     * @param unmet the line that says that it does not; holds nothing of people
     * @param holds finds it out; what it throws means that it does not
     */
    public record Condition(Supplier<String> unmet, Callable<Boolean> holds) {
        /** One of which there is only one thing to say. */
        public Condition(String unmet, Callable<Boolean> holds) {
            this(() -> unmet, holds);
        }
    }

    /** What does not hold, a line each; none if Starling is ready. */
    public List<String> unmet() {
        return conditions.stream()
                .filter(condition -> !holds(condition))
                .map(condition -> condition.unmet().get())
                .toList();
    }

    /** What else is known, whether Starling is ready or not. */
    public List<String> besides() {
        return besides.get();
    }

    private boolean holds(Condition condition) {
        var found = looking.submit(condition.holds());
        try {
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // Whoever needs it is told why it fails.
            return false;
        } catch (TimeoutException e) {
            found.cancel(true);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
