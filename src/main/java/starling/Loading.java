package starling;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something that is made once: in the background, or when it is first asked for. Whoever waits for it longer than a second is
 * told what for. Safe for use by several threads.
 */
final class Loading<T> implements Supplier<T> {
    private static final long SILENT_SECONDS = 1;

    private final String what;
    private final FutureTask<T> task;
    private final Consumer<String> notice;
    private volatile boolean begun;

    /**
     * Something not made yet.
     *
     * @param what it is, after "Loading"
     * @param notice told what is being waited for, at most once for each wait
     */
    Loading(String what, Supplier<T> maker, Consumer<String> notice) {
        this.what = what;
        this.task = new FutureTask<>(maker::get);
        this.notice = notice;
    }

    /** A thread that nobody waits for, so nobody needs to be told what it waits for. */
    private static final class Background extends Thread {
        Background(Runnable task, String what) {
            super(task, "loading " + what);
            setDaemon(true);
        }
    }

    /** Makes it in the background. */
    Loading<T> begin() {
        begun = true;
        new Background(task, what).start();
        return this;
    }

    /**
     * Waits for it if it is being made: a process that exits while native code is at work aborts.
     *
     * @param farewell given it, if it was made
     */
    void end(Consumer<T> farewell) {
        if (!begun) {
            return;
        }
        try {
            farewell.accept(task.get());
        } catch (ExecutionException e) {
            // Whoever asked for it was told why it could not be made.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nobody has to wait for it any more. */
    boolean isDone() {
        return task.isDone();
    }

    /** It, made now if it is not yet; what its making throws is thrown here. */
    @Override
    public T get() {
        begun = true;
        task.run();
        try {
            try {
                return task.get(SILENT_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (!(Thread.currentThread() instanceof Background)) {
                    notice.accept("Loading " + what + " ...");
                }
                return task.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("cannot load " + what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while loading " + what);
        }
    }
}
