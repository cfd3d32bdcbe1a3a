package starling.store;

import java.time.Duration;

/** Is told how long the database takes, and nothing of what it is asked. Called by several threads. */
@FunctionalInterface
public interface StoreClock {
    /** Nobody looks. */
    StoreClock NONE = (verb, time, failed) -> {};

    /**
     * The database was asked for something.
     *
     * @param verb {@code read}, {@code keep} or {@code remove}
     */
    void called(String verb, Duration time, boolean failed);
}
