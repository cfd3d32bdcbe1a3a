package starling.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import starling.interview.Holdings;
import starling.interview.PersonId;
import starling.interview.PersonalData;
import starling.interview.Retention;

/** Everything that the database holds of a person. A table that holds anything of people has its place in here. */
public final class JdbiPersonalData implements PersonalData {
    private final Database database;

    public JdbiPersonalData(Database database) {
        this.database = database;
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
                       (SELECT COUNT(*) FROM drill_round WHERE person = :person) AS drill_rounds,
                       (SELECT COUNT(*) FROM interview WHERE person = :person) AS interviews,
                       (SELECT COUNT(*) FROM asked_question WHERE person = :person) AS questions,
                       EXISTS (SELECT 1 FROM preference WHERE person = :person) AS settings
                """)
                .bind("person", person.value())
                .map((row, context) -> new Holdings(
                        row.getInt("answers"),
                        row.getInt("disagreements"),
                        row.getInt("notes"),
                        row.getInt("drill_rounds"),
                        row.getInt("interviews"),
                        row.getInt("questions"),
                        row.getBoolean("settings")))
                .one();
    }

    @Override
    public Holdings forget(PersonId person) {
        return database.remove("what there is of a person", handle -> {
            var holdings = holdings(handle, person);
            // What refers to attempts goes before them.
            JdbiInterviews.forget(handle, person);
            JdbiDisagreementRepository.forget(handle, person);
            JdbiToldStories.forget(handle, person);
            JdbiNotesLooks.forget(handle, person);
            JdbiAttemptRepository.forget(handle, person);
            JdbiAskedQuestions.forget(handle, person);
            JdbiDrillRepository.forget(handle, person);
            JdbiRecallRepository.forget(handle, person);
            JdbiNotebookRepository.forget(handle, person);
            JdbiTokenLedger.forget(handle, person);
            JdbiRateLedger.forget(handle, person);
            JdbiPreferencesRepository.forget(handle, person);
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
            var people = new ArrayList<PersonId>();
            for (var keeping : Retention.values()) {
                keeping.longest()
                        .ifPresent(longest -> people.addAll(handle.createQuery("""
                                SELECT person FROM preference WHERE keeping = :keeping AND EXISTS (
                                    SELECT 1 FROM attempt WHERE attempt.person = preference.person AND attempt.at < :past
                                    UNION ALL
                                    SELECT 1 FROM interview_piece JOIN interview ON interview.id = interview_piece.interview
                                    WHERE interview.person = preference.person AND <old>)
                                ORDER BY person
                                """)
                                .define("old", JdbiInterviews.OLD_WORDS)
                                .bind("keeping", keeping.id())
                                .bind("past", JdbiAttemptRepository.TIME.format(now.minus(longest)))
                                .map((row, context) -> new PersonId(row.getString("person")))
                                .list()));
            }
            return people;
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
                        .map(longest -> forgetBefore(handle, person, now.minus(longest)))
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
