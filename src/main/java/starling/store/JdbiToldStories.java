package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import starling.interview.PersonId;
import starling.interview.Telling;
import starling.interview.ToldStories;

/** Which stories people told, in the database. */
public final class JdbiToldStories implements ToldStories {
    private final Database database;

    public JdbiToldStories(Database database) {
        this.database = database;
    }

    @Override
    public void keep(PersonId person, Telling telling) {
        database.write(
                "which story was told",
                handle -> handle.createUpdate("""
                        INSERT INTO telling (attempt, person, question, story, at)
                        VALUES (:attempt, :person, :question, :story, :at)
                        ON CONFLICT (attempt) DO UPDATE SET story = excluded.story
                        """)
                        .bind("attempt", telling.attempt().toString())
                        .bind("person", person.value())
                        .bind("question", telling.question())
                        .bind("story", telling.story())
                        .bind("at", JdbiAttemptRepository.TIME.format(telling.at()))
                        .execute());
    }

    @Override
    public List<Telling> of(PersonId person) {
        return database.read(
                "the stories that a person told",
                handle -> handle.createQuery(
                                "SELECT * FROM telling WHERE person = :person ORDER BY at DESC, rowid DESC")
                        .bind("person", person.value())
                        .map((row, context) -> telling(row))
                        .list());
    }

    @Override
    public Optional<Telling> of(UUID attempt) {
        return database.read(
                "which story was told",
                handle -> handle.createQuery("SELECT * FROM telling WHERE attempt = :attempt")
                        .bind("attempt", attempt.toString())
                        .map((row, context) -> telling(row))
                        .findOne());
    }

    private static Telling telling(ResultSet row) throws SQLException {
        return new Telling(
                UUID.fromString(row.getString("attempt")),
                row.getString("question"),
                row.getString("story"),
                Instant.parse(row.getString("at")));
    }

    /** Forgets what a person told, within a change that is being made. */
    static void forget(Handle handle, PersonId person) {
        handle.createUpdate("DELETE FROM telling WHERE person = :person")
                .bind("person", person.value())
                .execute();
    }
}
