package starling.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps which places get a question every day, and what the questions of the days were. Every method throws a {@link
 * StorageException} where that fails. Safe for use by several threads and processes.
 */
public interface DailyRepository {
    /** Keeps one, in place of what was kept of its place. */
    void keep(Daily daily);

    /** Ends that of a place; whether there was one. What was asked there stays, for the days in a row. */
    boolean end(String place);

    /** That of a place. */
    Optional<Daily> of(String place);

    /** All of them, in the order of their places. */
    List<Daily> all();

    /**
     * Takes it upon the caller to ask the question of a day; of several threads or processes that try, one succeeds. Whoever dies
     * on the way leaves the day without one, since nobody can know whether it was asked.
     *
     * @return whether it is the caller's to do
     */
    boolean claim(Daily daily, LocalDate day);

    /** Keeps which question is the day's. */
    void asked(Daily daily, LocalDate day, String question);

    /** Gives back what was claimed, since the question could not be asked. */
    void release(Daily daily, LocalDate day);

    /** Whether the question of a day was asked or is about to be. */
    boolean isClaimed(Daily daily, LocalDate day);

    /**
     * The days in a row on which a person answered the question of the day of a place on that day, up to the last such day or this
     * one; days without a question do not count, and the last day is not missed before it is over.
     *
     * @param day the last day that counts
     */
    int daysInARow(PersonId person, String place, LocalDate day);

    /**
     * Days in a row, where an attempt is an answer to the question of the day on its day: the most, if it is in several places.
     * Empty if it is none, or its person does not want the days counted.
     */
    Optional<Integer> daysInARow(Attempt attempt);
}
