package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import starling.interview.DailyTime;
import starling.interview.PersonId;
import starling.interview.Preferences;
import starling.interview.PreferencesRepository;
import starling.interview.Retention;

/** How people want to practise, in the database. */
public final class JdbiPreferencesRepository implements PreferencesRepository {
    private final Database database;

    public JdbiPreferencesRepository(Database database) {
        this.database = database;
    }

    @Override
    public Preferences of(PersonId person) {
        return database.read("a person's settings", handle -> of(handle, person));
    }

    private static Preferences of(Handle handle, PersonId person) {
        return handle.createQuery("SELECT * FROM preference WHERE person = :person")
                .bind("person", person.value())
                .map((row, context) -> preferences(row))
                .findOne()
                .orElse(Preferences.USUAL);
    }

    @Override
    public Preferences change(PersonId person, UnaryOperator<Preferences> change, Instant at) {
        return database.change("a person's settings", handle -> {
            var before = of(handle, person);
            var after = change.apply(before);
            handle.createUpdate("""
                    INSERT INTO preference (person, scores_shown, keeping, reminder, zone, streak, coach)
                    VALUES (:person, :scores_shown, :keeping, :reminder, :zone, :streak, :coach)
                    ON CONFLICT (person) DO UPDATE SET
                        scores_shown = excluded.scores_shown, keeping = excluded.keeping,
                        reminder = excluded.reminder, zone = excluded.zone, streak = excluded.streak,
                        coach = excluded.coach
                    """)
                    .bind("person", person.value())
                    .bind("scores_shown", after.scoresShown())
                    .bind("keeping", after.keeping().id())
                    .bind("reminder", after.reminder().map(LocalTime::toString).orElse(null))
                    .bind("zone", after.zone().map(ZoneId::getId).orElse(null))
                    .bind("streak", after.streak())
                    .bind("coach", after.coach().orElse(null))
                    .execute();
            if (!before.reminded().equals(after.reminded())) {
                handle.createUpdate("UPDATE preference SET reminder_since = :at WHERE person = :person")
                        .bind("at", JdbiAttemptRepository.TIME.format(at))
                        .bind("person", person.value())
                        .execute();
            }
            return after;
        });
    }

    private static Preferences preferences(ResultSet row) throws SQLException {
        var zone = zone(Optional.ofNullable(row.getString("zone")));
        return new Preferences(
                row.getBoolean("scores_shown"),
                Retention.named(row.getString("keeping")).orElse(Retention.UNTIL_FORGOTTEN),
                Optional.ofNullable(row.getString("reminder"))
                        .filter(set -> zone.isPresent())
                        .map(LocalTime::parse),
                zone,
                row.getBoolean("streak"),
                Optional.ofNullable(row.getString("coach")));
    }

    /** The zone; empty if this Java does not know it, as an older one may not. */
    static Optional<ZoneId> zone(Optional<String> id) {
        return id.filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
    }

    @Override
    public List<Reminder> reminders(Instant now) {
        return database
                .read(
                        "who wants a reminder",
                        handle -> handle.createQuery("""
                                SELECT person, reminder, zone, reminder_since, reminded,
                                       (SELECT MAX(at) FROM attempt WHERE attempt.person = preference.person) AS practised
                                FROM preference WHERE reminder IS NOT NULL ORDER BY person
                                """)
                                .map((row, context) -> wanted(row))
                                .list())
                .stream()
                .flatMap(Optional::stream)
                .filter(wanted -> wanted.reminded()
                        .filter(day -> !day.isBefore(wanted.reminder().time().day(now)))
                        .isEmpty())
                .map(Wanted::reminder)
                .toList();
    }

    private record Wanted(Reminder reminder, Optional<LocalDate> reminded) {}

    /** A reminder; none where the time zone is not known, as {@link #preferences} has it. */
    private static Optional<Wanted> wanted(ResultSet row) throws SQLException {
        var zone = zone(Optional.ofNullable(row.getString("zone")));
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        var reminder = new Reminder(
                new PersonId(row.getString("person")),
                new DailyTime(LocalTime.parse(row.getString("reminder")), zone.get()),
                Instant.parse(row.getString("reminder_since")),
                Optional.ofNullable(row.getString("practised"))
                        .map(Instant::parse)
                        .orElse(Instant.MIN));
        var reminded = Optional.ofNullable(row.getString("reminded")).map(LocalDate::parse);
        return Optional.of(new Wanted(reminder, reminded));
    }

    @Override
    public boolean claimReminder(PersonId person, LocalDate day) {
        return database.change(
                "a reminder",
                handle -> handle.createUpdate("""
                        UPDATE preference SET reminded = :day
                        WHERE person = :person AND reminder IS NOT NULL AND (reminded IS NULL OR reminded < :day)
                        """)
                                .bind("person", person.value())
                                .bind("day", day.toString())
                                .execute()
                        == 1);
    }

    @Override
    public void releaseReminder(PersonId person, LocalDate day) {
        database.write(
                "a reminder",
                handle -> handle.createUpdate(
                                "UPDATE preference SET reminded = NULL WHERE person = :person AND reminded = :day")
                        .bind("person", person.value())
                        .bind("day", day.toString())
                        .execute());
    }
}
