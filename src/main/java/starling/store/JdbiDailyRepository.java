package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return changesOne("a question a day", "DELETE FROM daily WHERE place = :place", place, Map.of());
    }

    @Override
    public Optional<Daily> of(String place) {
        return database.read(
                "a question a day",
                handle -> handle.createQuery("SELECT * FROM daily WHERE place = :place")
                        .bind("place", place)
                        .map((row, context) -> daily(row))
                        .findOne()
                        .flatMap(each -> each));
    }

    @Override
    public List<Daily> all() {
        return database.read(
                "the questions of the day",
                handle ->
                        handle
                                .createQuery("SELECT * FROM daily ORDER BY place")
                                .map((row, context) -> daily(row))
                                .list()
                                .stream()
                                .flatMap(Optional::stream)
                                .toList());
    }

    /** One; none if this Java does not know its time zone, as an older one may not. */
    private Optional<Daily> daily(ResultSet row) throws SQLException {
        var zone = JdbiPreferencesRepository.zone(Optional.ofNullable(row.getString("zone")));
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Daily(
                row.getString("place"),
                new DailyTime(LocalTime.parse(row.getString("time")), zone.get()),
                QuestionKind.named(row.getString("kind")).orElse(QuestionKind.BEHAVIOURAL),
                Optional.ofNullable(row.getString("competency")).flatMap(competencies::find),
                Instant.parse(row.getString("since"))));
    }

    @Override
    public boolean claim(Daily daily, LocalDate day, Instant now) {
        return changesOne(
                "the question of a day",
                """
                INSERT INTO daily_question (place, day, begins, ends, claimed)
                VALUES (:place, :day, :begins, :ends, :now)
                ON CONFLICT (place, day) DO UPDATE SET claimed = excluded.claimed
                    WHERE daily_question.said IS NULL AND daily_question.claimed <= :past
                """,
                daily.place(),
                Map.of(
                        "day", day.toString(),
                        "begins", JdbiAttemptRepository.TIME.format(daily.time().beginOf(day)),
                        "ends", JdbiAttemptRepository.TIME.format(daily.time().beginOf(day.plusDays(1))),
                        "now", JdbiAttemptRepository.TIME.format(now),
                        "past", JdbiAttemptRepository.TIME.format(now.minus(BEFORE_ANOTHER_TRY))));
    }

    @Override
    public void choose(Daily daily, LocalDate day, String question) {
        changesOne(
                "the question of a day",
                "UPDATE daily_question SET question = :question WHERE place = :place AND day = :day",
                daily.place(),
                Map.of("day", day.toString(), "question", question));
    }

    @Override
    public Optional<String> chosen(Daily daily, LocalDate day) {
        return database.read(
                "the question of a day",
                handle -> handle.createQuery(
                                "SELECT question FROM daily_question WHERE place = :place AND day = :day AND question IS NOT NULL")
                        .bind("place", daily.place())
                        .bind("day", day.toString())
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void said(Daily daily, LocalDate day) {
        said(daily, day, "yes");
    }

    @Override
    public void saidPerhaps(Daily daily, LocalDate day) {
        said(daily, day, "perhaps");
    }

    private void said(Daily daily, LocalDate day, String said) {
        changesOne(
                "the question of a day",
                "UPDATE daily_question SET said = :said WHERE place = :place AND day = :day",
                daily.place(),
                Map.of("day", day.toString(), "said", said));
    }

    @Override
    public void release(Daily daily, LocalDate day) {
        changesOne(
                "the question of a day",
                "DELETE FROM daily_question WHERE place = :place AND day = :day",
                daily.place(),
                Map.of("day", day.toString()));
    }

    private boolean changesOne(String what, String statement, String place, Map<String, String> more) {
        return database.change(
                what,
                handle -> handle.createUpdate(statement)
                                .bind("place", place)
                                .bindMap(more)
                                .execute()
                        == 1);
    }

    @Override
    public boolean isOver(Daily daily, LocalDate day) {
        return database.read(
                "the question of a day",
                handle -> handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM daily_question WHERE place = :place AND day = :day AND said IS NOT NULL)")
                        .bind("place", daily.place())
                        .bind("day", day.toString())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Keeps that an attempt answers the question of the day of a place, if it does, within a change that is being made. */
    static void answered(Handle handle, Attempt attempt, String place) {
        handle.createUpdate("""
                INSERT INTO daily_answer (attempt, place, day)
                SELECT :attempt, place, day FROM daily_question
                WHERE place = :place AND question = :question AND begins <= :at AND ends > :at
                """)
                .bind("attempt", attempt.id().toString())
                .bind("place", place)
                .bind("question", attempt.question())
                .bind("at", JdbiAttemptRepository.TIME.format(attempt.at()))
                .execute();
    }

    @Override
    public List<PersonId> countedIn(String place) {
        return database.read(
                "who wants their days counted",
                handle -> handle.createQuery("""
                        SELECT DISTINCT attempt.person FROM daily_answer
                        JOIN attempt ON attempt.id = daily_answer.attempt
                        JOIN preference ON preference.person = attempt.person
                        WHERE daily_answer.place = :place AND preference.streak ORDER BY attempt.person
                        """)
                        .bind("place", place)
                        .map((row, context) -> new PersonId(row.getString("person")))
                        .list());
    }

    @Override
    public int daysInARow(PersonId person, String place, LocalDate day) {
        return database.read("days in a row", handle -> daysInARow(handle, person, place, day));
    }

    private static int daysInARow(Handle handle, PersonId person, String place, LocalDate day) {
        // Thousands may have answered there each day: SQLite takes what stands before CROSS JOIN first, which is one
        // person's.
        return handle.createQuery("""
                        WITH answered AS (
                            SELECT day FROM attempt CROSS JOIN daily_answer
                            WHERE attempt.person = :person AND daily_answer.attempt = attempt.id
                              AND place = :place AND day <= :day)
                        SELECT COUNT(DISTINCT day) FROM answered
                        WHERE day > COALESCE(
                            (SELECT MAX(day) FROM daily_question
                             WHERE place = :place AND question IS NOT NULL AND said = 'yes' AND day < :day
                               AND day NOT IN (SELECT day FROM answered)), '')
                        """)
                .bind("person", person.value())
                .bind("place", place)
                .bind("day", day.toString())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public Optional<Integer> daysInARow(Attempt attempt) {
        record AnsweredDay(String place, LocalDate day) {}
        return database.read(
                "days in a row",
                handle -> handle
                        .createQuery("""
                        SELECT place, day FROM daily_answer
                        WHERE attempt = :attempt AND EXISTS (SELECT 1 FROM preference WHERE person = :person AND streak)
                        """)
                        .bind("attempt", attempt.id().toString())
                        .bind("person", attempt.person().value())
                        .map((row, context) ->
                                new AnsweredDay(row.getString("place"), LocalDate.parse(row.getString("day"))))
                        .list()
                        .stream()
                        .map(answered -> daysInARow(handle, attempt.person(), answered.place(), answered.day()))
                        .max(Integer::compare));
    }
}
