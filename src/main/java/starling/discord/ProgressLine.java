package starling.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Shows how far a command has come in the message that will hold its reply. Discord lets a message be changed only so often, so
 * there are {@value #MILLIS_BETWEEN} milliseconds from one change to the next, and what was said last meanwhile is shown then.
 * Safe for use by several threads.
 */
final class ProgressLine {
    private static final long MILLIS_BETWEEN = 1_500;

    /** Runs something after a while. */
    interface Later {
        void run(Duration delay, Runnable work);
    }

    private final LongSupplier nanoTime;
    private final Later later;
    private final Function<String, CompletableFuture<String>> edit;
    private CompletableFuture<String> edits = CompletableFuture.completedFuture("");
    private Optional<String> waiting = Optional.empty();
    private long nextEdit;
    private boolean scheduled;
    private volatile boolean ended;

    /**
     * A line that is shown by this.
     *
     * @param edit changes the message; completes when that has been done or cannot be done, and never exceptionally
     */
    ProgressLine(Function<String, CompletableFuture<String>> edit) {
        this(edit, System::nanoTime, Threads::later);
    }

    /**
     * A line with a clock of its own.
     *
     * @param nanoTime as {@link System#nanoTime()} counts
     */
    ProgressLine(Function<String, CompletableFuture<String>> edit, LongSupplier nanoTime, Later later) {
        this.edit = edit;
        this.nanoTime = nanoTime;
        this.later = later;
        this.nextEdit = nanoTime.getAsLong();
    }

    /** Shows the sentence now or when it may; nothing after the end. */
    synchronized void at(String sentence) {
        waiting = Optional.of(sentence);
        if (scheduled) {
            return;
        }
        long delay = nextEdit - nanoTime.getAsLong();
        if (delay <= 0) {
            show();
        } else {
            scheduled = true;
            later.run(Duration.ofNanos(delay), this::show);
        }
    }

    /** Shows nothing more. Complete when the message can be changed for good: no change of this is on its way then. */
    synchronized CompletableFuture<String> end() {
        ended = true;
        return edits;
    }

    private synchronized void show() {
        scheduled = false;
        waiting.ifPresent(sentence -> {
            waiting = Optional.empty();
            nextEdit = nanoTime.getAsLong() + TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN);
            // One after the other: Discord does not keep the order of what overlaps.
            edits = edits.thenCompose(before -> ended ? CompletableFuture.completedFuture("") : edit.apply(sentence));
        });
    }
}
