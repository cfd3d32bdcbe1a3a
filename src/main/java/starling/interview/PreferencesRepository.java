package starling.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Keeps how people want to practise. Every method throws a {@link StorageException} where that fails. Safe for use by several
 * threads and processes.
 */
public interface PreferencesRepository {
    /** A person's; {@link Preferences#USUAL} if they have set nothing. */
    Preferences of(PersonId person);

    /**
     * Changes a person's, in one step: of two changes at once none is lost.
     *
     * @param change asked again where another change was in the way
     * @param at when; a reminder that is changed does not come before
     * @return as they are now
     */
    Preferences change(PersonId person, UnaryOperator<Preferences> change, Instant at);

    /** Whether a person is told scores. */
    default boolean scoresShown(PersonId person) {
        return of(person).scoresShown();
    }

    /**
     * A reminder that somebody wants.
     *
     * @param since when they last changed it
     * @param practised when they answered last, {@link Instant#MIN} if never
     */
    record Reminder(PersonId person, DailyTime time, Instant since, Instant practised) {}

    /** Those who want a reminder and were not reminded on the day it is for them, or later. */
    List<Reminder> reminders(Instant now);

    /**
     * Takes it upon the caller to remind a person on a day; of several threads or processes that try, one succeeds.
     *
     * @return whether it is the caller's to do
     */
    boolean claimReminder(PersonId person, LocalDate day);

    /** Gives back what was claimed, since the person could not be reminded. */
    void releaseReminder(PersonId person, LocalDate day);
}
