package starling.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The notes of the people who came by last: as many as have 8 million characters together, and 1,000 people at most. What is
 * searched takes some eight times that in memory, since each sentence has its meaning in 384 bytes; with sentences of three words
 * only, 25 times, which is 200 MB. Safe for use by several threads.
 */
final class OwnNotesCache {
    private static final long MOST_CHARACTERS = 8_000_000;
    private static final int MOST_PEOPLE = 1_000;

    /** The one who came by longest ago first. */
    private final Map<PersonId, OwnNotes> notes = new LinkedHashMap<>(16, 0.75f, true);

    private long characters;

    synchronized Optional<OwnNotes> find(PersonId person) {
        return Optional.ofNullable(notes.get(person));
    }

    /** Whose notes are remembered. */
    synchronized List<PersonId> people() {
        return List.copyOf(notes.keySet());
    }

    /** Remembers the notes, and forgets others if they become too many; never these. */
    synchronized void remember(PersonId person, OwnNotes own) {
        forget(person);
        notes.put(person, own);
        characters += own.weight();
        var others = notes.entrySet().iterator();
        while ((characters > MOST_CHARACTERS || notes.size() > MOST_PEOPLE) && notes.size() > 1) {
            characters -= others.next().getValue().weight();
            others.remove();
        }
    }

    synchronized void forget(PersonId person) {
        Optional.ofNullable(notes.remove(person)).ifPresent(old -> characters -= old.weight());
    }
}
