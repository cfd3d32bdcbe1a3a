package starling.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps attempts. Safe for use by several threads. */
public interface AttemptRepository {
    /**
     * Keeps an attempt. When this returns, the attempt outlives the process, killed at any moment.
     *
     * @throws StorageException when it could not be kept
     */
    void keep(Attempt attempt);

    /**
     * Keeps an attempt that was heard in a place, as {@link #keep(Attempt)} does; where it answers the question of the day of that
     * place, that is kept with it.
     *
     * @throws StorageException when it could not be kept
     */
    void keep(Attempt attempt, String place);

    /** The attempt with this id, whoever's it is. */
    Optional<Attempt> find(UUID id);

    /** The attempts of a person, the newest first. */
    List<Attempt> of(PersonId person);
}
