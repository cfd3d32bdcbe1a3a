package starling.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import starling.interview.KeptNotes;
import starling.interview.NotebookRepository;
import starling.interview.NotesChangedException;
import starling.interview.NotesVersion;
import starling.interview.PersonId;

/** People's own notes in the database. */
public final class JdbiNotebookRepository implements NotebookRepository {
    private final Database database;

    public JdbiNotebookRepository(Database database) {
        this.database = database;
    }

    @Override
    public List<KeptNotes> of(PersonId person) {
        return database.read(
                "the notes of a person",
                handle -> handle.createQuery(
                                "SELECT name, markdown, at FROM notes WHERE person = :person ORDER BY name")
                        .bind("person", person.value())
                        .map((row, context) -> new KeptNotes(
                                row.getString("name"),
                                PersonalColumn.NOTES_MARKDOWN.typed(row.getString("markdown"), context),
                                Instant.parse(row.getString("at"))))
                        .list());
    }

    @Override
    public NotesVersion version(PersonId person) {
        return database.read("the notes of a person", handle -> version(handle, person));
    }

    private static NotesVersion version(Handle handle, PersonId person) {
        return new NotesVersion(handle.createQuery("SELECT name, version FROM notes WHERE person = :person")
                .bind("person", person.value())
                .setMapKeyColumn("name")
                .setMapValueColumn("version")
                .collectInto(new GenericType<Map<String, String>>() {}));
    }

    private static void mustBe(NotesVersion seen, Handle handle, PersonId person) {
        if (!version(handle, person).equals(seen)) {
            throw new NotesChangedException();
        }
    }

    @Override
    public int count(PersonId person) {
        return database.read(
                "how many notes a person has",
                handle -> handle.createQuery("SELECT count(*) FROM notes WHERE person = :person")
                        .bind("person", person.value())
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public void keep(PersonId person, List<KeptNotes> notes, Map<String, String> renamed, NotesVersion seen) {
        if (notes.isEmpty()) {
            return;
        }
        database.replace("notes", handle -> {
            mustBe(seen, handle, person);
            // One at a time: a batch would hold all of them twice.
            for (var each : notes) {
                handle.createUpdate("""
                        INSERT INTO notes (person, name, markdown, at, version)
                        VALUES (:person, :name, :markdown, :at, :version)
                        ON CONFLICT (person, name) DO UPDATE
                            SET markdown = excluded.markdown, at = excluded.at, version = excluded.version
                        """)
                        .bind("person", person.value())
                        .bind("name", each.name())
                        .bind("markdown", PersonalColumn.NOTES_MARKDOWN.kept(handle, each.markdown()))
                        .bind("at", JdbiAttemptRepository.TIME.format(each.at()))
                        .bind("version", UUID.randomUUID().toString())
                        .execute();
            }
            StoryRenaming.follow(handle, person, renamed);
            return notes.size();
        });
    }

    @Override
    public void remove(PersonId person, Collection<String> names, NotesVersion seen) {
        if (names.isEmpty()) {
            return;
        }
        database.remove("notes", handle -> {
            mustBe(seen, handle, person);
            int removed = 0;
            for (var name : names) {
                removed += handle.createUpdate("DELETE FROM notes WHERE person = :person AND name = :name")
                        .bind("person", person.value())
                        .bind("name", name)
                        .execute();
            }
            return removed;
        });
    }

    @Override
    public int forget(PersonId person) {
        return database.remove("the notes of a person", handle -> {
            JdbiToldStories.forget(handle, person);
            JdbiNotesLooks.forget(handle, person);
            JdbiRecallRepository.forget(handle, person);
            JdbiAttemptRepository.forgetValuesOfNotes(handle, person);
            JdbiAskedQuestions.forgetValuesOfNotes(handle, person);
            return forget(handle, person);
        });
    }

    /** Forgets a person's notes, within a change that is being made. */
    static int forget(Handle handle, PersonId person) {
        return handle.createUpdate("DELETE FROM notes WHERE person = :person")
                .bind("person", person.value())
                .execute();
    }
}
