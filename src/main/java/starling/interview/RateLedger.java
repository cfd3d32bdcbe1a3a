package starling.interview;

import java.time.Duration;

/**
 * Keeps count of how often people do something, in all processes together. What they used comes back bit by bit. Implementations
 * throw a {@link StorageException} where that fails, and are safe for use by several threads and processes: of two that take at
 * once, none goes over the limit.
 */
public interface RateLedger {
    /** Where there is one process, which counts for itself. */
    RateLedger NONE = (person, what, times, within) -> Duration.ZERO;

    /**
     * Takes note that a person does it once more.
     *
     * @param what names it
     * @param times how often they may
     * @param within in how long a time
     * @return how long they have to wait, where that is too often and was not noted; zero where it is not
     */
    Duration take(PersonId person, String what, int times, Duration within);
}
