package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import starling.interview.Attempt;
import starling.interview.AttemptRepository;
import starling.interview.PersonId;

/** Attempts in the database. */
public final class JdbiAttemptRepository implements AttemptRepository {
    // Always nine digits after the second, so that the order of the texts is the order of the times.
    static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter(Locale.ROOT);

    private final Database database;

    public JdbiAttemptRepository(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Attempt attempt) {
        keep(attempt, handle -> {});
    }

    @Override
    public void keep(Attempt attempt, String place) {
        keep(attempt, handle -> JdbiDailyRepository.answered(handle, attempt, place));
    }

    private void keep(Attempt attempt, Consumer<Handle> with) {
        database.write(
                "an attempt",
                handle -> {
                    insert(handle, attempt, "");
                    with.accept(handle);
                },
                handle -> {
                    // The database waits for what is still under way, and then says whether it is there.
                    if (keepOnce(handle, attempt)) {
                        with.accept(handle);
                    }
                });
    }

    /**
     * Keeps an attempt that may be kept already, within a change that is being made.
     *
     * @return whether it was not
     */
    static boolean keepOnce(Handle handle, Attempt attempt) {
        return insert(handle, attempt, " ON CONFLICT (id) DO NOTHING") == 1;
    }

    private static int insert(Handle handle, Attempt attempt, String otherwise) {
        return handle.createUpdate("INSERT INTO attempt (id, person, question, answer, at, follows, value)"
                        + " VALUES (:id, :person, :question, :answer, :at, :follows, :value)" + otherwise)
                .bind("id", attempt.id().toString())
                .bind("person", attempt.person().value())
                .bind("question", attempt.question())
                .bind("answer", PersonalColumn.ATTEMPT_ANSWER.kept(handle, attempt.answer()))
                .bind("at", TIME.format(attempt.at()))
                .bind("follows", attempt.follows().map(UUID::toString).orElse(null))
                .bind("value", attempt.value().orElse(null))
                .execute();
    }

    @Override
    public Optional<Attempt> find(UUID id) {
        return database.read(
                "an attempt",
                handle -> handle.createQuery("SELECT * FROM attempt WHERE id = :id")
                        .bind("id", id.toString())
                        .map(JdbiAttemptRepository::attempt)
                        .findOne());
    }

    @Override
    public List<Attempt> of(PersonId person) {
        return database.read(
                "the attempts of a person",
                handle -> handle.createQuery(
                                "SELECT * FROM attempt WHERE person = :person ORDER BY at DESC, rowid DESC")
                        .bind("person", person.value())
                        .map(JdbiAttemptRepository::attempt)
                        .list());
    }

    static Attempt attempt(ResultSet row, StatementContext context) throws SQLException {
        return new Attempt(
                UUID.fromString(row.getString("id")),
                new PersonId(row.getString("person")),
                row.getString("question"),
                PersonalColumn.ATTEMPT_ANSWER.typed(row.getString("answer"), context),
                Instant.parse(row.getString("at")),
                Optional.ofNullable(row.getString("follows")).map(UUID::fromString),
                Optional.ofNullable(row.getString("value")));
    }

    /** Forgets for which values that only notes name a person answered, within a change that is being made. */
    static void forgetValuesOfNotes(Handle handle, PersonId person) {
        // Their ids are made of the headings that a person wrote.
        handle.createUpdate("UPDATE attempt SET value = NULL WHERE person = :person AND substr(value, 1, 6) = 'notes.'")
                .bind("person", person.value())
                .execute();
    }
}
