package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import starling.interview.Attempt;
import starling.interview.Daily;
import starling.interview.DailyRepository;
import starling.interview.DailyTime;
import starling.interview.PersonId;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionKind;

/** The questions of the days, in the database. */
public final class JdbiDailyRepository implements DailyRepository {
    private final Database database;
    private final CompetencyCatalogue competencies;

    /**
     * In this database.
     *
     * @param competencies those that a question may probe; one that is gone is as none
     */
    public JdbiDailyRepository(Database database, CompetencyCatalogue competencies) {
        this.database = database;
        this.competencies = competencies;
    }

    @Override
    public void keep(Daily daily) {
        database.write(
                "a question a day",
                handle -> handle.createUpdate("""
                        INSERT INTO daily (place, time, zone, kind, competency, since)
                        VALUES (:place, :time, :zone, :kind, :competency, :since)
                        ON CONFLICT (place) DO UPDATE SET time = excluded.time, zone = excluded.zone,
                            kind = excluded.kind, competency = excluded.competency, since = excluded.since
                        """)
                        .bind("place", daily.place())
                        .bind("time", daily.time().time().toString())
                        .bind("zone", daily.time().zone().getId())
                        .bind("kind", daily.kind().id())
                        .bind(
                                "competency",
                                daily.competency().map(each -> each.id()).orElse(null))
                        .bind("since", JdbiAttemptRepository.TIME.format(daily.since()))
                        .execute());
    }

    @Override
    public boolean end(String place) {
        return changesOne("a question a day", "DELETE FROM daily WHERE place = :place", place, "");
    }

    @Override
    public Optional<Daily> of(String place) {
        return database.read(
                "a question a day",
                handle -> handle.createQuery("SELECT * FROM daily WHERE place = :place")
                        .bind("place", place)
                        .map((row, context) -> daily(row))
                        .findOne());
    }

    @Override
    public List<Daily> all() {
        return database.read(
                "the questions of the day",
                handle -> handle.createQuery("SELECT * FROM daily ORDER BY place")
                        .map((row, context) -> daily(row))
                        .list());
    }

    private Daily daily(ResultSet row) throws SQLException {
        return new Daily(
                row.getString("place"),
                new DailyTime(LocalTime.parse(row.getString("time")), ZoneId.of(row.getString("zone"))),
                QuestionKind.named(row.getString("kind")).orElse(QuestionKind.BEHAVIOURAL),
                Optional.ofNullable(row.getString("competency")).flatMap(competencies::find),
                Instant.parse(row.getString("since")));
    }

    @Override
    public boolean claim(Daily daily, LocalDate day) {
        var claimed = new AtomicBoolean();
        database.write(
                "the question of a day",
                handle -> claimed.set(handle.createUpdate("""
                        INSERT INTO daily_question (place, day, begins, ends) VALUES (:place, :day, :begins, :ends)
                        ON CONFLICT (place, day) DO NOTHING
                        """)
                                .bind("place", daily.place())
                                .bind("day", day.toString())
                                .bind(
                                        "begins",
                                        JdbiAttemptRepository.TIME.format(
                                                daily.time().beginOf(day)))
                                .bind(
                                        "ends",
                                        JdbiAttemptRepository.TIME.format(
                                                daily.time().beginOf(day.plusDays(1))))
                                .execute()
                        == 1));
        return claimed.get();
    }

    @Override
    public void asked(Daily daily, LocalDate day, String question) {
        database.write(
                "the question of a day",
                handle -> handle.createUpdate(
                                "UPDATE daily_question SET question = :question WHERE place = :place AND day = :day")
                        .bind("place", daily.place())
                        .bind("day", day.toString())
                        .bind("question", question)
                        .execute());
    }

    @Override
    public void release(Daily daily, LocalDate day) {
        changesOne(
                "the question of a day",
                "DELETE FROM daily_question WHERE place = :place AND day = :day",
                daily.place(),
                day.toString());
    }

    private boolean changesOne(String what, String statement, String place, String day) {
        var changed = new AtomicBoolean();
        database.write(what, handle -> {
            var update = handle.createUpdate(statement).bind("place", place);
            if (!day.isEmpty()) {
                update.bind("day", day);
            }
            changed.set(update.execute() == 1);
        });
        return changed.get();
    }

    @Override
    public boolean isClaimed(Daily daily, LocalDate day) {
        return database.read(
                "the question of a day",
                handle -> handle.createQuery("SELECT COUNT(*) FROM daily_question WHERE place = :place AND day = :day")
                                .bind("place", daily.place())
                                .bind("day", day.toString())
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    @Override
    public int daysInARow(PersonId person, String place, LocalDate day) {
        return database.read("days in a row", handle -> daysInARow(handle, person, place, day));
    }

    private static int daysInARow(Handle handle, PersonId person, String place, LocalDate day) {
        return handle.createQuery("""
                        WITH asked AS (
                            SELECT day, EXISTS (
                                SELECT 1 FROM attempt
                                WHERE attempt.person = :person AND attempt.question = daily_question.question
                                  AND attempt.at >= daily_question.begins AND attempt.at < daily_question.ends) AS answered
                            FROM daily_question
                            WHERE place = :place AND question IS NOT NULL AND day <= :day)
                        SELECT COUNT(*) FROM asked
                        WHERE answered AND day > COALESCE((SELECT MAX(day) FROM asked WHERE NOT answered AND day < :day), '')
                        """)
                .bind("person", person.value())
                .bind("place", place)
                .bind("day", day.toString())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public Optional<Integer> daysInARow(Attempt attempt) {
        record AskedDay(String place, LocalDate day) {}
        return database.read(
                "days in a row",
                handle -> handle
                        .createQuery("""
                        SELECT place, day FROM daily_question
                        WHERE question = :question AND begins <= :at AND ends > :at
                          AND EXISTS (SELECT 1 FROM preference WHERE person = :person AND streak)
                        """)
                        .bind("question", attempt.question())
                        .bind("at", JdbiAttemptRepository.TIME.format(attempt.at()))
                        .bind("person", attempt.person().value())
                        .map((row, context) ->
                                new AskedDay(row.getString("place"), LocalDate.parse(row.getString("day"))))
                        .list()
                        .stream()
                        .map(asked -> daysInARow(handle, attempt.person(), asked.place(), asked.day()))
                        .max(Integer::compare));
    }
}
