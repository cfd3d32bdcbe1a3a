package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import starling.feedback.Label;
import starling.interview.Claim;
import starling.interview.Disagreement;
import starling.interview.DisagreementRepository;

/** Disagreements in the database, each with the reading that was disagreed with. */
public final class JdbiDisagreementRepository implements DisagreementRepository {
    private static final String EACH = """
            SELECT attempt.*, disagreement.id AS disagreement, disagreement.kind, disagreement.about,
                   disagreement.name, disagreement.words, disagreement.should_be, disagreement.says,
                   disagreement.at AS said_at
            FROM disagreement JOIN attempt ON attempt.id = disagreement.attempt
            """;

    private final Database database;

    public JdbiDisagreementRepository(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Disagreement disagreement) {
        database.write("a disagreement", handle -> {
            // Whoever says it again, or changes their mind, still says one thing of one line.
            var id = handle.createQuery("""
                    INSERT INTO disagreement (id, attempt, kind, about, name, words, should_be, says, at)
                    VALUES (:id, :attempt, :kind, :about, :name, :words, :should_be, :says, :at)
                    ON CONFLICT (attempt, about, name) DO UPDATE SET
                        kind = excluded.kind, words = excluded.words, should_be = excluded.should_be,
                        says = excluded.says, at = excluded.at
                    RETURNING id
                    """)
                    .bind("id", UUID.randomUUID().toString())
                    .bind("attempt", disagreement.attempt().id().toString())
                    .bind("kind", disagreement.kind())
                    .bind("about", disagreement.claim().about().id())
                    .bind("name", disagreement.claim().name())
                    .bind(
                            "words",
                            PersonalColumn.DISAGREEMENT_WORDS.kept(
                                    handle, disagreement.claim().words()))
                    .bind("should_be", disagreement.shouldBe())
                    .bind("says", PersonalColumn.DISAGREEMENT_SAYS.kept(handle, disagreement.says()))
                    .bind("at", JdbiAttemptRepository.TIME.format(disagreement.at()))
                    .mapTo(String.class)
                    .one();
            handle.createUpdate("DELETE FROM disagreement_label WHERE disagreement = :disagreement")
                    .bind("disagreement", id)
                    .execute();
            keepLabels(handle, id, disagreement.labels());
        });
    }

    private static void keepLabels(Handle handle, String disagreement, List<Label> labels) {
        if (labels.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO disagreement_label (disagreement, first, past, part)
                VALUES (:disagreement, :first, :past, :part)
                """);
        for (var label : labels) {
            batch.bind("disagreement", disagreement)
                    .bind("first", label.start())
                    .bind("past", label.end())
                    .bind("part", label.part())
                    .add();
        }
        batch.execute();
    }

    @Override
    public Optional<Disagreement> find(UUID attempt, Claim claim) {
        return database.read(
                "a disagreement",
                handle -> handle.createQuery(EACH + """
                        WHERE disagreement.attempt = :attempt AND disagreement.about = :about AND disagreement.name = :name
                        """)
                        .bind("attempt", attempt.toString())
                        .bind("about", claim.about().id())
                        .bind("name", claim.name())
                        .map((row, context) ->
                                disagreement(row, context, labels(handle, row.getString("disagreement"))))
                        .findOne());
    }

    @Override
    public List<Disagreement> all() {
        return database.read(
                "the disagreements",
                handle -> handle.createQuery(EACH + "ORDER BY disagreement.at, disagreement.rowid")
                        .map((row, context) ->
                                disagreement(row, context, labels(handle, row.getString("disagreement"))))
                        .list());
    }

    private static List<Label> labels(Handle handle, String disagreement) {
        return handle.createQuery("""
                        SELECT first, past, part FROM disagreement_label WHERE disagreement = :disagreement
                        ORDER BY first
                        """)
                .bind("disagreement", disagreement)
                .map((row, context) -> new Label(row.getInt("first"), row.getInt("past"), row.getString("part")))
                .list();
    }

    private static Disagreement disagreement(ResultSet row, StatementContext context, List<Label> labels)
            throws SQLException {
        var about = row.getString("about");
        return new Disagreement(
                JdbiAttemptRepository.attempt(row, context),
                row.getString("kind"),
                labels,
                new Claim(
                        Claim.Subject.named(about)
                                .orElseThrow(() -> new SQLException("a disagreement is about \"" + about + "\"")),
                        row.getString("name"),
                        PersonalColumn.DISAGREEMENT_WORDS.typed(row.getString("words"), context)),
                row.getString("should_be"),
                PersonalColumn.DISAGREEMENT_SAYS.typed(row.getString("says"), context),
                Instant.parse(row.getString("said_at")));
    }
}
