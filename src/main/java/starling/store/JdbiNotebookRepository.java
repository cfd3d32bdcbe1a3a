package starling.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import starling.interview.KeptNotes;
import starling.interview.NotebookRepository;
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
                                row.getString("name"), row.getString("markdown"), Instant.parse(row.getString("at"))))
                        .list());
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
    public void keep(PersonId person, List<KeptNotes> notes, Map<String, String> renamed) {
        if (notes.isEmpty()) {
            return;
        }
        database.replace("notes", handle -> {
            // One at a time: a batch would hold all of them twice.
            for (var each : notes) {
                handle.createUpdate("""
                        INSERT INTO notes (person, name, markdown, at) VALUES (:person, :name, :markdown, :at)
                        ON CONFLICT (person, name) DO UPDATE SET markdown = excluded.markdown, at = excluded.at
                        """)
                        .bind("person", person.value())
                        .bind("name", each.name())
                        .bind("markdown", each.markdown())
                        .bind("at", JdbiAttemptRepository.TIME.format(each.at()))
                        .execute();
            }
            StoryRenaming.follow(handle, person, renamed);
            return notes.size();
        });
    }

    @Override
    public void remove(PersonId person, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        database.remove("notes", handle -> {
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
