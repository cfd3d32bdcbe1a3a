package starling;

import java.util.function.Consumer;

/** Work that may fail, again and again, without ending what does it. Used by one thread at a time. */
final class Guarded implements Runnable {
    private final String what;
    private final Runnable work;
    private final Consumer<String> notice;
    private String failure = "";

    /**
     * Guards work.
     *
     * @param what is done, as a failure is named
     * @param notice told of a failure, unless the time before it failed in the same way
     */
    Guarded(String what, Runnable work, Consumer<String> notice) {
        this.what = what;
        this.work = work;
        this.notice = notice;
    }

    @Override
    public void run() {
        try {
            work.run();
            failure = "";
        } catch (Throwable e) {
            // Even an error has to do with what is there now: once that has changed, the next time may do. Its message
            // may hold what somebody wrote.
            var kind = e.getClass().getName();
            if (!kind.equals(failure)) {
                notice.accept("failed: " + what + " (" + kind + ")");
            }
            failure = kind;
        }
    }
}
