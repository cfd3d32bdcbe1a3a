package starling.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps which places get a question every day, and what the questions of the days were. Every method throws a {@link
 * StorageException} where that fails. Safe for use by several threads and processes.
 */
public interface DailyRepository {
    /** How long whoever asks the question of a day has for it. */
    Duration BEFORE_ANOTHER_TRY = Duration.ofMinutes(2);

    /** Keeps one, in place of what was kept of its place. */
    void keep(Daily daily);

    /** Ends that of a place; whether there was one. What was asked there stays, for the days in a row. */
    boolean end(String place);

    /** That of a place. */
    Optional<Daily> of(String place);

    /** All of them, in the order of their places. */
    List<Daily> all();

    /**
     * Takes it upon the caller to ask the question of a day; of several threads or processes that try, one succeeds. Where it is
     * not kept within {@link #BEFORE_ANOTHER_TRY} what became of it, since it failed or its process died, it can be claimed again.
     *
     * @return whether it is the caller's to do
     */
    boolean claim(Daily daily, LocalDate day, Instant now);

    /** Keeps which question is the day's, before it is said. */
    void choose(Daily daily, LocalDate day, String question);

    /** The id of the question that was chosen for a day. */
    Optional<String> chosen(Daily daily, LocalDate day);

    /** Keeps that the question of a day was said. */
    void said(Daily daily, LocalDate day);

    /** Keeps that the question of a day may have been said: it is not said again, and nobody has missed it. */
    void saidPerhaps(Daily daily, LocalDate day);

    /** Gives back what was claimed, since the question cannot be asked. */
    void release(Daily daily, LocalDate day);

    /** Whether nothing is to be asked any more on a day: its question was said, or may have been. */
    boolean isOver(Daily daily, LocalDate day);

    /**
     * Those who want their days counted and have answered a question of the day in a place; nobody is known there by what they
     * do elsewhere.
     */
    List<PersonId> countedIn(String place);

    /**
     * The days in a row on which a person answered the question of the day of a place, in that place and on that day, up to the
     * last such day or this one; days on which no question was seen do not count, and the last day is not missed before it is over.
     *
     * @param day the last day that counts
     */
    int daysInARow(PersonId person, String place, LocalDate day);

    /**
     * Days in a row, where an attempt is an answer to the question of the day of the place where it was heard, on its day. Empty
     * if it is none, or its person does not want the days counted.
     */
    Optional<Integer> daysInARow(Attempt attempt);
}
