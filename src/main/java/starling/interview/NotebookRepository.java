package starling.interview;

import java.util.Collection;
import java.util.List;

/** Keeps people's own notes, each person's apart from everybody else's. Safe for use by several threads. */
public interface NotebookRepository {
    /**
     * The notes of a person, in the order of their names.
     *
     * @throws StorageException when they could not be read
     */
    List<KeptNotes> of(PersonId person);

    /**
     * How many notes a person has; none of them is looked into.
     *
     * @throws StorageException when they could not be counted
     */
    int count(PersonId person);

    /**
     * Keeps notes of a person, each in place of theirs of the same name: all of them or, if that fails or the process dies on
     * the way, none. When this returns, they outlive the process, and what they took the place of is beyond recovery from the
     * store.
     *
     * @throws StorageException when they could not be kept; the message says nothing of them
     */
    void keep(PersonId person, List<KeptNotes> notes);

    /**
     * Removes the notes of these names, all or none; names that the person has no notes of are passed over.
     *
     * @throws StorageException when they could not be removed; the message says nothing of them
     */
    void remove(PersonId person, Collection<String> names);

    /**
     * Removes everything that is kept of a person's notes, beyond recovery from the store, and with it which stories they told
     * and what was found for their attempts. Copies that somebody made of the store are out of reach.
     *
     * @return how many notes there were
     * @throws StorageException when it could not be removed
     */
    int forget(PersonId person);
}
