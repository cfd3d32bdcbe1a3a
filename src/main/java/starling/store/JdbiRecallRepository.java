package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import starling.interview.PersonId;
import starling.recall.Memory;
import starling.recall.Rating;
import starling.recall.RecallKind;
import starling.recall.RecallRepository;
import starling.recall.RecallRound;
import starling.recall.Schedule;

/** What people were drilled on from memory, and when it comes back, in the database. */
public final class JdbiRecallRepository implements RecallRepository {
    private final Database database;

    public JdbiRecallRepository(Database database) {
        this.database = database;
    }

    @Override
    public void keep(RecallRound round) {
        database.write(
                "which card was shown",
                handle -> handle.createUpdate(
                                "INSERT INTO recall_round (id, person, kind, card) VALUES (:id, :person, :kind, :card)")
                        .bind("id", round.id().toString())
                        .bind("person", round.person().value())
                        .bind("kind", round.kind().id())
                        .bind("card", round.card())
                        .execute());
    }

    @Override
    public Optional<RecallRound> find(UUID round) {
        return database.read("which card was shown", handle -> find(handle, round));
    }

    private static Optional<RecallRound> find(Handle handle, UUID round) {
        return handle.createQuery("SELECT person, kind, card FROM recall_round WHERE id = :id")
                .bind("id", round.toString())
                .map((row, context) -> new RecallRound(
                        round,
                        new PersonId(row.getString("person")),
                        RecallKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("card")))
                .findOne();
    }

    @Override
    public boolean isRated(UUID round) {
        return database.read(
                "whether a card was rated",
                handle -> handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM recall_round WHERE id = :id AND rated IS NOT NULL)")
                        .bind("id", round.toString())
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public Optional<Schedule> rate(UUID round, Rating rating, LocalDate day, Review review) {
        return database.change("the rating of a card", handle -> {
            int rated = handle.createUpdate(
                            "UPDATE recall_round SET rating = :rating, rated = :day WHERE id = :id AND rated IS NULL")
                    .bind("rating", rating.grade())
                    .bind("day", day.toString())
                    .bind("id", round.toString())
                    .execute();
            if (rated == 0) {
                return Optional.empty();
            }
            var shown = find(handle, round).orElseThrow();
            var schedule = review.after(schedule(handle, shown));
            keep(handle, shown, schedule);
            return Optional.of(schedule);
        });
    }

    private static Optional<Schedule> schedule(Handle handle, RecallRound round) {
        return handle.createQuery(
                        "SELECT * FROM recall_schedule WHERE person = :person AND deck = :deck AND card = :card")
                .bind("person", round.person().value())
                .bind("deck", round.kind().deck().id())
                .bind("card", round.card())
                .map((row, context) -> schedule(row))
                .findOne();
    }

    private static void keep(Handle handle, RecallRound round, Schedule schedule) {
        handle.createUpdate("""
                INSERT INTO recall_schedule (person, deck, card, stability, difficulty, learnt, rated, due)
                VALUES (:person, :deck, :card, :stability, :difficulty, :learnt, :rated, :due)
                ON CONFLICT (person, deck, card) DO UPDATE SET stability = excluded.stability,
                  difficulty = excluded.difficulty, rated = excluded.rated, due = excluded.due
                """)
                .bind("person", round.person().value())
                .bind("deck", round.kind().deck().id())
                .bind("card", round.card())
                .bind("stability", schedule.memory().stability())
                .bind("difficulty", schedule.memory().difficulty())
                .bind("learnt", schedule.learnt().toString())
                .bind("rated", schedule.rated().toString())
                .bind("due", schedule.due().toString())
                .execute();
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(
                new Memory(row.getDouble("stability"), row.getDouble("difficulty")),
                LocalDate.parse(row.getString("learnt")),
                LocalDate.parse(row.getString("rated")),
                LocalDate.parse(row.getString("due")));
    }

    @Override
    public Map<String, Schedule> schedules(PersonId person, RecallKind deck) {
        return database.read("when cards come back", handle -> {
            var schedules = new HashMap<String, Schedule>();
            handle.createQuery("SELECT * FROM recall_schedule WHERE person = :person AND deck = :deck")
                    .bind("person", person.value())
                    .bind("deck", deck.id())
                    .map((row, context) -> Map.entry(row.getString("card"), schedule(row)))
                    .forEach(entry -> schedules.put(entry.getKey(), entry.getValue()));
            return schedules;
        });
    }

    @Override
    public List<LocalDate> days(PersonId person) {
        return database.read(
                "on which days cards were rated",
                handle -> handle.createQuery("""
                        SELECT DISTINCT rated FROM recall_round WHERE person = :person AND rated IS NOT NULL
                        ORDER BY rated DESC
                        """)
                        .bind("person", person.value())
                        .mapTo(String.class)
                        .map(LocalDate::parse)
                        .list());
    }

    /** Forgets what a person was drilled on from memory, within a change that is being made. */
    static void forget(Handle handle, PersonId person) {
        for (var table : List.of("recall_round", "recall_schedule")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE person = :person")
                    .bind("person", person.value())
                    .execute();
        }
    }
}
