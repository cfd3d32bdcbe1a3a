package starling.interview;

import java.util.Optional;
import java.util.UUID;

/**
 * Remembers what was found in the notes for an attempt, so that whoever opens their feedback again reads the same. Whoever has
 * their {@linkplain NotebookRepository#forget notes forgotten} has this forgotten with them. Safe for use by several threads.
 */
public interface NotesLooks {
    /**
     * Keeps what was found; what was kept of the same attempt before stays instead.
     *
     * @throws StorageException when it could not be kept
     */
    void keep(PersonId person, NotesLook look);

    /** What was found for an attempt, whoever's it is; empty if nobody looked, or it is forgotten. */
    Optional<NotesLook> find(UUID attempt);
}
