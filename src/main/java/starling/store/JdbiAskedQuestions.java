package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import starling.interview.AskedQuestion;
import starling.interview.AskedQuestions;
import starling.interview.PersonId;

/** What was asked of whom, in the database. */
public final class JdbiAskedQuestions implements AskedQuestions {
    private final Database database;

    public JdbiAskedQuestions(Database database) {
        this.database = database;
    }

    @Override
    public void remember(PersonId person, String place, AskedQuestion asked, Instant at) {
        database.write("an asked question", handle -> remember(handle, person, place, asked, at));
    }

    /** Remembers a question within a change that is being made. */
    static void remember(Handle handle, PersonId person, String place, AskedQuestion asked, Instant at) {
        handle.createUpdate("""
                INSERT INTO asked_question (person, place, question, at, value)
                VALUES (:person, :place, :question, :at, :value)
                """)
                .bind("person", person.value())
                .bind("place", place)
                .bind("question", asked.question())
                .bind("at", at.toString())
                .bind("value", asked.value().orElse(null))
                .execute();
    }

    @Override
    public List<String> recent(PersonId person, int limit) {
        return database.read(
                "the questions asked of a person",
                handle -> handle.createQuery("""
                        SELECT question FROM asked_question WHERE person = :person AND question <> ''
                        GROUP BY question ORDER BY MAX(number) DESC LIMIT :limit
                        """)
                        .bind("person", person.value())
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public Optional<AskedQuestion> lastIn(String place, PersonId person) {
        return database.read(
                "the last question of a person in a place",
                handle -> handle.createQuery("""
                        SELECT question, value FROM asked_question WHERE place = :place AND person IN (:person, :everybody)
                        ORDER BY number DESC LIMIT 1
                        """)
                        .bind("place", place)
                        .bind("person", person.value())
                        .bind("everybody", PersonId.everybodyIn(place).value())
                        .map((row, context) -> asked(row))
                        .findOne());
    }

    @Override
    public Optional<AskedQuestion> lastIn(String place) {
        return database.read(
                "the last question in a place",
                handle -> handle.createQuery("""
                        SELECT question, value FROM asked_question WHERE place = :place AND question <> ''
                        ORDER BY number DESC LIMIT 1
                        """)
                        .bind("place", place)
                        .map((row, context) -> asked(row))
                        .findOne());
    }

    private static AskedQuestion asked(ResultSet row) throws SQLException {
        return new AskedQuestion(row.getString("question"), Optional.ofNullable(row.getString("value")));
    }

    /** Forgets for which values that only notes name a person was asked, within a change that is being made. */
    static void forgetValuesOfNotes(Handle handle, PersonId person) {
        // Their ids are made of the headings that a person wrote.
        handle.createUpdate(
                        "UPDATE asked_question SET value = NULL WHERE person = :person AND substr(value, 1, 6) = 'notes.'")
                .bind("person", person.value())
                .execute();
    }
}
