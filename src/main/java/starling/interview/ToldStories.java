package starling.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers which stories a person told, by their ids alone. Whoever has their {@linkplain NotebookRepository#forget notes
 * forgotten} has this forgotten with them. Safe for use by several threads.
 */
public interface ToldStories {
    /**
     * Keeps a telling, in place of what was kept of its attempt.
     *
     * @throws StorageException when it could not be kept
     */
    void keep(PersonId person, Telling telling);

    /** The tellings of a person, the latest first. */
    List<Telling> of(PersonId person);

    /** The telling of an attempt, whoever's it is; empty if it tells no story of the notes. */
    Optional<Telling> of(UUID attempt);
}
