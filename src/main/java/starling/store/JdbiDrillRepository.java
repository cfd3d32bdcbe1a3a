package starling.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import starling.interview.PersonId;
import starling.recall.DrillRepository;
import starling.recall.DrillRound;
import starling.recall.HitRate;
import starling.recall.Pick;

/** The rounds of the retrieval drill in the database. */
public final class JdbiDrillRepository implements DrillRepository {
    private final Database database;

    public JdbiDrillRepository(Database database) {
        this.database = database;
    }

    @Override
    public void keep(DrillRound round) {
        database.write("a round of the drill", handle -> {
            handle.createUpdate("""
                    INSERT INTO drill_round (id, person, question, shown) VALUES (:id, :person, :question, :shown)
                    """)
                    .bind("id", round.id().toString())
                    .bind("person", round.person().value())
                    .bind("question", round.question())
                    .bind("shown", JdbiAttemptRepository.TIME.format(round.shown()))
                    .execute();
            var choices = handle.prepareBatch(
                    "INSERT INTO drill_choice (round, number, story, fits) VALUES (:round, :number, :story, :fits)");
            for (int at = 0; at < round.choices().size(); at++) {
                choices.bind("round", round.id().toString())
                        .bind("number", at + 1)
                        .bind("story", round.choices().get(at).story())
                        .bind("fits", round.choices().get(at).fits())
                        .add();
            }
            choices.execute();
        });
    }

    @Override
    public Optional<DrillRound> find(UUID round) {
        return database.read(
                "a round of the drill",
                handle -> handle.createQuery("""
                        SELECT person, question, shown FROM drill_round WHERE id = :id
                        """)
                        .bind("id", round.toString())
                        .map((row, context) -> new DrillRound(
                                round,
                                new PersonId(row.getString("person")),
                                row.getString("question"),
                                choices(handle, round),
                                Instant.parse(row.getString("shown"))))
                        .findOne());
    }

    private static List<DrillRound.Choice> choices(Handle handle, UUID round) {
        return handle.createQuery("SELECT story, fits FROM drill_choice WHERE round = :round ORDER BY number")
                .bind("round", round.toString())
                .map((row, context) -> new DrillRound.Choice(row.getString("story"), row.getBoolean("fits")))
                .list();
    }

    @Override
    public boolean keep(UUID round, Pick pick) {
        return database.change(
                "a pick in the drill",
                handle -> handle.createUpdate("""
                        UPDATE drill_round SET pick = :pick, picked = :picked, hit = :hit
                        WHERE id = :id AND picked IS NULL
                        """)
                                .bind("id", round.toString())
                                .bind("pick", pick.choice())
                                .bind("picked", JdbiAttemptRepository.TIME.format(pick.at()))
                                .bind("hit", pick.hit())
                                .execute()
                        == 1);
    }

    @Override
    public List<String> recent(PersonId person, int limit) {
        return database.read(
                "the questions of a person's drill",
                handle -> handle.createQuery("""
                        SELECT question FROM drill_round WHERE person = :person
                        GROUP BY question ORDER BY MAX(rowid) DESC LIMIT :limit
                        """)
                        .bind("person", person.value())
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public HitRate hitRate(PersonId person, Instant since) {
        return database.read(
                "a person's hit rate",
                handle -> handle.createQuery("""
                        SELECT COUNT(CASE WHEN hit THEN 1 END) AS hits, COUNT(*) AS picks FROM drill_round
                        WHERE person = :person AND picked >= :since
                        """)
                        .bind("person", person.value())
                        .bind("since", JdbiAttemptRepository.TIME.format(since))
                        .map((row, context) -> new HitRate(row.getInt("hits"), row.getInt("picks")))
                        .one());
    }
}
