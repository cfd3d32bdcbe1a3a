package starling.discord;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pools that have a bound, and whose threads end when idle and never keep the program alive. */
final class Threads {
    private static final long IDLE_SECONDS = 30;

    private Threads() {}

    /** At most {@code threads} at work and {@code waiting} in the queue; what is more is rejected. */
    static ThreadPoolExecutor bounded(String name, int threads, int waiting) {
        var count = new AtomicInteger();
        var pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), work -> {
                    var thread = new Thread(work, name + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
