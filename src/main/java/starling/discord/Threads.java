package starling.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pools that have a bound, and whose threads end when idle and never keep the program alive. */
final class Threads {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private static final long IDLE_SECONDS = 30;
    private static final ThreadPoolExecutor LATER = bounded("starling-later", 2, Integer.MAX_VALUE);

    private Threads() {}

    /** JDA interrupts its threads when it stops, and they fail then; people are not to read where. */
    private static void tell(Thread thread, Throwable failure) {
        if (failure instanceof Error || !thread.isInterrupted()) {
            LOG.warn("{} ended: {}", thread.getName(), failure.getClass().getSimpleName());
        }
    }

    /** Does something after a while, that takes no time worth speaking of. */
    static void later(Duration delay, Runnable work) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, LATER)
                .execute(work);
    }

    /** At most {@code threads} at work and {@code waiting} in the queue; what is more is rejected. */
    static ThreadPoolExecutor bounded(String name, int threads, int waiting) {
        var count = new AtomicInteger();
        var pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), work -> {
                    var thread = new Thread(work, name + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    thread.setUncaughtExceptionHandler(Threads::tell);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
