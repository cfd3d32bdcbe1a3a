package starling.feedback;

import java.time.Duration;
import java.util.function.Supplier;

/** Is told how long grading takes and what comes of it, and nothing of the answer. Called by several threads. */
public interface GradingClock {
    /** Nobody looks. */
    GradingClock NONE = new GradingClock() {
        @Override
        public void took(Stage stage, Duration time) {}

        @Override
        public void graded(String kind) {}
    };

    /** What is done with an answer. */
    enum Stage {
        READING,
        RULES,
        /** All of it, but for what the notes have on it. */
        GRADING,
        /** How well each story of the notes fits the question. */
        SEARCH,
        /** Which of these to show. */
        CHOICE,
        /** Which story of the notes was told. */
        RECOGNITION
    }

    /** Does something, and takes its time. */
    default <T> T timed(Stage stage, Supplier<T> work) {
        long begun = System.nanoTime();
        try {
            return work.get();
        } finally {
            took(stage, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    void took(Stage stage, Duration time);

    /**
     * An answer was graded.
     *
     * @param kind as {@link Feedback#kind()} has it
     */
    void graded(String kind);
}
