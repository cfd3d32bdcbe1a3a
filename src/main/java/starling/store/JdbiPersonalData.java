package starling.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import starling.interview.Holdings;
import starling.interview.KeptRows;
import starling.interview.PersonId;
import starling.interview.PersonalData;
import starling.interview.Retention;

/** Everything that the database holds of a person, as {@link PersonTable} lists it. */
public final class JdbiPersonalData implements PersonalData {
    private final Database database;
    private final Optional<Duration> longest;

    public JdbiPersonalData(Database database) {
        this(database, Optional.empty());
    }

    /**
     * Where answers grow no older than this, whatever people want.
     *
     * @param longest how old, if there is a limit
     */
    public JdbiPersonalData(Database database, Optional<Duration> longest) {
        this.database = database;
        this.longest = longest;
    }

    @Override
    public Optional<Duration> longest() {
        return longest;
    }

    @Override
    public Holdings of(PersonId person) {
        return database.read("what there is of a person", handle -> holdings(handle, person));
    }

    private static Holdings holdings(Handle handle, PersonId person) {
        return handle.createQuery("""
                SELECT (SELECT COUNT(*) FROM attempt WHERE person = :person) AS answers,
                       (SELECT COUNT(*) FROM disagreement JOIN attempt ON attempt.id = disagreement.attempt
                        WHERE attempt.person = :person) AS disagreements,
                       (SELECT COUNT(*) FROM notes WHERE person = :person) AS notes,
                       (SELECT COUNT(*) FROM drill_round WHERE person = :person)
                       + (SELECT COUNT(*) FROM recall_round WHERE person = :person) AS drill_rounds,
                       (SELECT COUNT(*) FROM recall_schedule WHERE person = :person) AS cards,
                       (SELECT COUNT(*) FROM token_use WHERE person = :person) AS coached_days,
                       (SELECT COUNT(*) FROM interview WHERE person = :person) AS interviews,
                       (SELECT COUNT(*) FROM asked_question WHERE person = :person AND question <> '') AS questions,
                       EXISTS (SELECT 1 FROM preference WHERE person = :person) AS settings
                """)
                .bind("person", person.value())
                .map((row, context) -> new Holdings(
                        row.getInt("answers"),
                        row.getInt("disagreements"),
                        row.getInt("notes"),
                        row.getInt("drill_rounds"),
                        row.getInt("cards"),
                        row.getInt("coached_days"),
                        row.getInt("interviews"),
                        row.getInt("questions"),
                        row.getBoolean("settings")))
                .one();
    }

    @Override
    public List<KeptRows> everything(PersonId person) {
        return database.snapshot("what there is of a person", handle -> {
            try {
                return PersonTable.of(handle, database.dialect(), person);
            } catch (SQLException e) {
                throw new UncheckedSqlException(e);
            }
        });
    }

    @Override
    public Holdings forget(PersonId person) {
        return database.remove("what there is of a person", handle -> {
            var holdings = holdings(handle, person);
            PersonTable.forget(handle, person);
            return holdings;
        });
    }

    @Override
    public int answersBefore(PersonId person, Instant past) {
        return database.read(
                "how old a person's answers are",
                handle -> handle.createQuery("""
                        SELECT (SELECT COUNT(*) FROM attempt WHERE person = :person AND at < :past)
                             + (SELECT COUNT(*) FROM interview WHERE person = :person AND EXISTS (
                                    SELECT 1 FROM interview_piece
                                    WHERE interview_piece.interview = interview.id AND <old>))
                        """)
                        .define("old", JdbiInterviews.OLD_ANSWER)
                        .bind("person", person.value())
                        .bind("past", JdbiAttemptRepository.TIME.format(past))
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public List<PersonId> withExpiredAnswers(Instant now) {
        return database.read("answers that are too old", handle -> {
            var people = new LinkedHashSet<PersonId>();
            // With UNION, SQLite walks through everybody's answers in the order of people rather than to the few old
            // ones.
            longest.ifPresent(allowed -> people.addAll(handle.createQuery("""
                            SELECT person FROM attempt WHERE at < :past
                            UNION ALL
                            SELECT person FROM interview_piece JOIN interview ON interview.id = interview_piece.interview
                            WHERE <old>
                            """)
                    .define("old", JdbiInterviews.OLD_WORDS)
                    .bind("past", JdbiAttemptRepository.TIME.format(now.minus(allowed)))
                    .map((row, context) -> new PersonId(row.getString("person")))
                    .list()));
            for (var keeping : Retention.values()) {
                keeping.longest()
                        .ifPresent(wanted -> people.addAll(handle.createQuery("""
                                SELECT person FROM preference WHERE keeping = :keeping AND EXISTS (
                                    SELECT 1 FROM attempt WHERE attempt.person = preference.person AND attempt.at < :past
                                    UNION ALL
                                    SELECT 1 FROM interview_piece JOIN interview ON interview.id = interview_piece.interview
                                    WHERE interview.person = preference.person AND <old>)
                                ORDER BY person
                                """)
                                .define("old", JdbiInterviews.OLD_WORDS)
                                .bind("keeping", keeping.id())
                                .bind("past", JdbiAttemptRepository.TIME.format(now.minus(wanted)))
                                .map((row, context) -> new PersonId(row.getString("person")))
                                .list()));
            }
            return List.copyOf(people);
        });
    }

    @Override
    public int forgetExpiredAnswers(PersonId person, Instant now) {
        return database.remove(
                "answers that are too old",
                // They may want them kept longer by now.
                handle -> handle.createQuery("SELECT keeping FROM preference WHERE person = :person")
                        .bind("person", person.value())
                        .mapTo(String.class)
                        .findOne()
                        .flatMap(Retention::named)
                        .flatMap(Retention::longest)
                        .filter(wanted -> longest.isEmpty() || wanted.compareTo(longest.get()) < 0)
                        .or(() -> longest)
                        .map(age -> forgetBefore(handle, person, now.minus(age)))
                        .orElse(0));
    }

    private static int forgetBefore(Handle handle, PersonId person, Instant past) {
        var old = "SELECT id FROM attempt WHERE person = :person AND at < :past";
        JdbiInterviews.forgetPieces(handle, person, past);
        JdbiTokenLedger.forget(handle, person, LocalDate.ofInstant(past, ZoneOffset.UTC));
        int forgotten = 0;
        for (var statement : List.of(
                "DELETE FROM disagreement_label WHERE disagreement IN"
                        + " (SELECT id FROM disagreement WHERE attempt IN (" + old + "))",
                "DELETE FROM disagreement WHERE attempt IN (" + old + ")",
                "DELETE FROM telling WHERE attempt IN (" + old + ")",
                "DELETE FROM looked_through WHERE attempt IN (" + old + ")",
                // What came of an answer stays until it is as old itself.
                "UPDATE attempt SET follows = NULL WHERE follows IN (" + old + ")",
                "DELETE FROM attempt WHERE person = :person AND at < :past")) {
            forgotten = handle.createUpdate(statement)
                    .bind("person", person.value())
                    .bind("past", JdbiAttemptRepository.TIME.format(past))
                    .execute();
        }
        return forgotten;
    }
}
