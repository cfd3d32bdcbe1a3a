package starling;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does something once a second in the background until it is closed. */
final class EverySecond implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Guarded step;
    private final Thread thread;

    private EverySecond(String what, Runnable step, Consumer<String> notice) {
        this.step = new Guarded(what, step, notice);
        thread = new Thread(this::repeat, what);
        thread.setDaemon(true);
    }

    /**
     * Begins, a second from now.
     *
     * @param what is done, as a failure is named
     * @param step done again and again, never twice at once; when it fails it is tried again a second later
     * @param notice told of a failure, unless the step before failed in the same way
     */
    static EverySecond begin(String what, Runnable step, Consumer<String> notice) {
        var repeated = new EverySecond(what, step, notice);
        repeated.thread.start();
        return repeated;
    }

    private void repeat() {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                step.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the step that is being done: a process that exits while native code is at work aborts. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
