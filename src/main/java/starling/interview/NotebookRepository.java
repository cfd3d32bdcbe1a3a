package starling.interview;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps people's own notes, each person's apart from everybody else's. Safe for use by several threads and processes. */
public interface NotebookRepository {
    /**
     * The notes of a person, in the order of their names.
     *
     * @throws StorageException when they could not be read
     */
    List<KeptNotes> of(PersonId person);

    /**
     * What tells whether the notes of a person are still as they were; none of them is looked into.
     *
     * @throws StorageException when it could not be read
     */
    NotesVersion version(PersonId person);

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
    default void keep(PersonId person, List<KeptNotes> notes) {
        keep(person, notes, Map.of());
    }

    /**
     * Keeps notes as {@link #keep(PersonId, List)} does, and has what is remembered of stories under their old ids, such as when
     * they were told, follow them to their new ones: with the notes, or not at all.
     *
     * @param renamed the new ids by the old ones; a new id may be another story's old one
     * @param seen of the notes that these were made of
     * @throws NotesChangedException when the notes are not as they were then; nothing is changed
     * @throws StorageException when they could not be kept; the message says nothing of them
     */
    void keep(PersonId person, List<KeptNotes> notes, Map<String, String> renamed, NotesVersion seen);

    /**
     * The same, whatever they were made of.
     *
     * @throws StorageException when they could not be kept; the message says nothing of them
     */
    default void keep(PersonId person, List<KeptNotes> notes, Map<String, String> renamed) {
        NotesChangedException.whileChanged(() -> {
            keep(person, notes, renamed, version(person));
            return notes;
        });
    }

    /**
     * Removes the notes of these names, all or none; names that the person has no notes of are passed over.
     *
     * @param seen of the notes among which these were chosen
     * @throws NotesChangedException when the notes are not as they were then; nothing is changed
     * @throws StorageException when they could not be removed; the message says nothing of them
     */
    void remove(PersonId person, Collection<String> names, NotesVersion seen);

    /**
     * The same, whatever else there is.
     *
     * @throws StorageException when they could not be removed; the message says nothing of them
     */
    default void remove(PersonId person, Collection<String> names) {
        NotesChangedException.whileChanged(() -> {
            remove(person, names, version(person));
            return names;
        });
    }

    /**
     * Removes everything that is kept of a person's notes, beyond recovery from the store, and with it which stories they told,
     * what was found for their attempts, what they were drilled on from memory and how they rated it, and which values that only notes name they were asked for. Copies that somebody made of the store are out of reach.
     *
     * @return how many notes there were
     * @throws StorageException when it could not be removed
     */
    int forget(PersonId person);
}
