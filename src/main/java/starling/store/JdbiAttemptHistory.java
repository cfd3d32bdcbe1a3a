package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import starling.interview.AnsweredLine;
import starling.interview.AttemptHistory;
import starling.interview.PersonId;

/** People's answers in the database, a page at a time. */
public final class JdbiAttemptHistory implements AttemptHistory {
    /**
     * Every attempt belongs to the first one of those that it follows, directly or not. What is shown of an attempt comes along:
     * asked to join it afterwards, SQLite reads everybody's attempts to find a few. Only the text is looked up for each, as it
     * would be sorted with the rest.
     */
    private static final String LINES = """
            WITH RECURSIVE answer (first, id, question, at, number) AS (
                SELECT id, id, question, at, rowid FROM attempt WHERE person = :person AND follows IS NULL
                UNION ALL
                SELECT answer.first, attempt.id, attempt.question, attempt.at, attempt.rowid
                FROM answer JOIN attempt ON attempt.follows = answer.id
            ), ranked AS (
                SELECT first, id, question, at,
                       ROW_NUMBER() OVER (PARTITION BY first ORDER BY at DESC, number DESC) AS place,
                       COUNT(*) OVER (PARTITION BY first) AS attempts
                FROM answer
            )
            SELECT first, id, question, at, attempts, (SELECT answer FROM attempt WHERE attempt.id = ranked.id) AS text
            FROM ranked WHERE place = 1
            """;

    private final Database database;

    public JdbiAttemptHistory(Database database) {
        this.database = database;
    }

    @Override
    public List<AnsweredLine> page(
            PersonId person, Optional<Instant> before, BiPredicate<String, String> wanted, int limit) {
        var statement = LINES + before.map(past -> " AND at < :before").orElse("") + " ORDER BY at DESC, id";
        return database.read("a person's history", handle -> {
            var query = handle.createQuery(statement).bind("person", person.value());
            before.ifPresent(past -> query.bind("before", JdbiAttemptRepository.TIME.format(past)));
            try (var lines = query
                    .map((row, context) -> wanted.test(
                                    row.getString("question"),
                                    PersonalColumn.ATTEMPT_ANSWER.typed(row.getString("text"), context))
                            ? Optional.of(line(row))
                            : Optional.<AnsweredLine>empty())
                    .stream()) {
                return lines.flatMap(Optional::stream).limit(limit).toList();
            }
        });
    }

    private static AnsweredLine line(ResultSet row) throws SQLException {
        return new AnsweredLine(
                UUID.fromString(row.getString("first")),
                UUID.fromString(row.getString("id")),
                row.getString("question"),
                Instant.parse(row.getString("at")),
                row.getInt("attempts"));
    }
}
