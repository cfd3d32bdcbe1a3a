package starling;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does something once a second in the background until it is closed. */
final class EverySecond implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String what;
    private final Runnable step;
    private final Consumer<String> notice;
    private final Thread thread;
    private String failure = "";

    private EverySecond(String what, Runnable step, Consumer<String> notice) {
        this.what = what;
        this.step = step;
        this.notice = notice;
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
                tryStep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryStep() {
        try {
            step.run();
            failure = "";
        } catch (Throwable e) {
            // Even an error has to do with what is there now: once that has changed, the next step may do. Its message
            // may hold what somebody wrote.
            var kind = e.getClass().getName();
            if (!kind.equals(failure)) {
                notice.accept("failed: " + what + " (" + kind + ")");
            }
            failure = kind;
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
