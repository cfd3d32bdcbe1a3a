package starling.feedback;

import java.time.Duration;

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
        /** All of it. */
        GRADING
    }

    void took(Stage stage, Duration time);

    /**
     * An answer was graded.
     *
     * @param kind as {@link Feedback#kind()} has it
     */
    void graded(String kind);
}
