package starling.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import starling.interview.NotesLook;
import starling.interview.NotesLooks;
import starling.interview.PersonId;

/** What was found in the notes for attempts, in the database. */
public final class JdbiNotesLooks implements NotesLooks {
    private final Database database;

    public JdbiNotesLooks(Database database) {
        this.database = database;
    }

    @Override
    public void keep(PersonId person, NotesLook look) {
        database.write("what was found in notes", handle -> {
            int kept = handle.createUpdate("""
                    INSERT INTO looked_through (attempt, person, better) VALUES (:attempt, :person, :better)
                    ON CONFLICT (attempt) DO NOTHING
                    """)
                    .bind("attempt", look.attempt().toString())
                    .bind("person", person.value())
                    .bind("better", look.better().orElse(null))
                    .execute();
            for (int rank = 0; kept == 1 && rank < look.fitting().size(); rank++) {
                handle.createUpdate("INSERT INTO fitting_story (attempt, rank, story) VALUES (:attempt, :rank, :story)")
                        .bind("attempt", look.attempt().toString())
                        .bind("rank", rank)
                        .bind("story", look.fitting().get(rank))
                        .execute();
            }
        });
    }

    @Override
    public Optional<NotesLook> find(UUID attempt) {
        return database.read(
                "what was found in notes",
                handle -> handle.createQuery("SELECT better FROM looked_through WHERE attempt = :attempt")
                        .bind("attempt", attempt.toString())
                        .map((row, context) -> new NotesLook(
                                attempt, fitting(handle, attempt), Optional.ofNullable(row.getString("better"))))
                        .findOne());
    }

    private static List<String> fitting(Handle handle, UUID attempt) {
        return handle.createQuery("SELECT story FROM fitting_story WHERE attempt = :attempt ORDER BY rank")
                .bind("attempt", attempt.toString())
                .mapTo(String.class)
                .list();
    }

    /** Forgets what was found for a person, within a change that is being made. */
    static void forget(Handle handle, PersonId person) {
        // What fitted goes with it.
        handle.createUpdate("DELETE FROM looked_through WHERE person = :person")
                .bind("person", person.value())
                .execute();
    }
}
