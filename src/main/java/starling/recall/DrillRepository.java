package starling.recall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import starling.interview.PersonId;

/**
 * Keeps the rounds of the drill and what was picked in them. Every method throws a {@link starling.interview.StorageException}
 * where that fails. Safe for use by several threads.
 */
public interface DrillRepository {
    /** Keeps a round in which nothing is picked yet. */
    void keep(DrillRound round);

    Optional<DrillRound> find(UUID round);

    /**
     * Keeps what was picked in a round, if nothing was before; of several threads or processes that do so at once, one succeeds.
     *
     * @return false if something was picked before, which stays, or there is no such round
     */
    boolean keep(UUID round, Pick pick);

    /** The ids of the questions that a person was drilled on, the latest first, each once, at most this many. */
    List<String> recent(PersonId person, int limit);

    /** How a person picked since then, that moment included; rounds in which nothing was picked do not count. */
    HitRate hitRate(PersonId person, Instant since);
}
