package starling.recall;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import starling.interview.PersonId;

/**
 * Keeps which cards people were shown, how they rated them and when these come back. Every method throws a {@link
 * starling.interview.StorageException} where that fails. Safe for use by several threads.
 */
public interface RecallRepository {
    /** Keeps a round that is not rated yet. */
    void keep(RecallRound round);

    Optional<RecallRound> find(UUID round);

    /** Whether a round was rated. */
    boolean isRated(UUID round);

    /**
     * Rates a round, if it was not before, and keeps the schedule of its card with it, or neither; of several threads or
     * processes that do so at once, one succeeds.
     *
     * @param review the schedule after the rating from the one before; asked again where another change was in the way
     * @return the schedule after it; empty if the round was rated before, or there is no such round
     */
    Optional<Schedule> rate(UUID round, Rating rating, LocalDate day, Review review);

    /** What a rating makes of the schedule before it, which is empty for a card that was never rated. */
    @FunctionalInterface
    interface Review {
        Schedule after(Optional<Schedule> before);
    }

    /**
     * The schedules of a person's cards, by the ids of the cards, also of such as are no longer in the notes.
     *
     * @param deck a kind that is its own {@linkplain RecallKind#deck() deck}
     */
    Map<String, Schedule> schedules(PersonId person, RecallKind deck);

    /** The days on which a person rated something, the latest first, each once. */
    List<LocalDate> days(PersonId person);
}
