package starling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import starling.configuration.DatabaseAddress;
import starling.interview.Attempt;
import starling.interview.PersonId;

/** Databases of every version that there was keep what they hold. */
final class MigrationsTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final String NOON = "2026-11-21T12:00:00.000000000Z";
    private static final UUID FIRST = UUID.fromString("5d8f1a50-6f0f-4ac1-9d31-0a4f5b1c2d3e");

    private static final DatabaseKey KEY = DatabaseKey.generate();

    /** A row of each table, by the version that made the table or gave it a column. */
    private static final Map<Integer, List<String>> ROWS = Map.ofEntries(
            Map.entry(
                    1,
                    List.of(
                            "INSERT INTO attempt (id, person, question, answer, at) VALUES ('" + FIRST
                                    + "', 'discord:1', 'q', 'I rang.', '" + NOON + "')",
                            "INSERT INTO asked_question (person, place, question, at) VALUES ('discord:1',"
                                    + " 'terminal', 'q', '2026-11-21T12:00:00Z')")),
            Map.entry(
                    2,
                    List.of(
                            "INSERT INTO attempt (id, person, question, answer, at, follows) VALUES ('second',"
                                    + " 'discord:2', 'q', 'I wrote.', '" + NOON + "', '" + FIRST + "')",
                            "INSERT INTO disagreement VALUES ('d', '" + FIRST + "', 'story', 'part', 'result', 'w',"
                                    + " 'present', 'no', '" + NOON + "')",
                            "INSERT INTO disagreement_label VALUES ('d', 0, 7, 'action')")),
            Map.entry(
                    3,
                    List.of("INSERT INTO notes (person, name, markdown, at) VALUES ('discord:1', 'a.md', '# A', '"
                            + NOON + "')")),
            Map.entry(
                    4,
                    List.of(
                            "INSERT INTO telling VALUES ('" + FIRST + "', 'discord:1', 'q', '0a1b2c3d', '" + NOON
                                    + "')",
                            "INSERT INTO looked_through VALUES ('" + FIRST + "', 'discord:1', '0a1b2c3d')",
                            "INSERT INTO fitting_story VALUES ('" + FIRST + "', 0, '0a1b2c3d')")),
            Map.entry(
                    5,
                    List.of(
                            "INSERT INTO drill_round VALUES ('r', 'discord:1', 'q', '" + NOON + "', 1, '" + NOON
                                    + "', 1)",
                            "INSERT INTO drill_choice VALUES ('r', 1, '0a1b2c3d', 1)")),
            Map.entry(
                    6,
                    List.of("INSERT INTO asked_question (person, place, question, at, value) VALUES ('discord:1',"
                            + " 'discord:9', 'q', '2026-11-21T12:00:00Z', 'amazon.frugality')")),
            Map.entry(
                    7,
                    List.of(
                            "INSERT INTO interview VALUES ('aaaaaaaaaa', 'discord:1', 'terminal',"
                                    + " 'THE_PERSON_ALONE', 'behavioural', 2, NULL, 'PT0S', 'friendly', 'PAUSED', '"
                                    + NOON + "', 1, NULL, NULL, 0)",
                            "INSERT INTO interview_turn VALUES ('aaaaaaaaaa', 1, 'q', 1, '" + FIRST + "', 0, 0)",
                            "INSERT INTO interview_piece (interview, message, number, step, text, at)"
                                    + " VALUES ('aaaaaaaaaa', '7', 1, 1, 'and then', '" + NOON + "')")),
            Map.entry(
                    8,
                    List.of(
                            "INSERT INTO preference (person, scores_shown, keeping, reminder, reminder_since, zone, streak,"
                                    + " reminded) VALUES ('discord:1', 1, 'until-forgotten', '08:30', '" + NOON
                                    + "', 'Europe/Paris', 1, '2026-11-21')",
                            "INSERT INTO daily VALUES ('discord:9', '09:00', 'Europe/Paris', 'behavioural', NULL, '"
                                    + NOON + "')",
                            "INSERT INTO daily_question VALUES ('discord:9', '2026-11-21', 'q', '" + NOON + "', '"
                                    + NOON + "', '" + NOON + "', 'yes')",
                            "INSERT INTO daily_answer VALUES ('" + FIRST + "', 'discord:9', '2026-11-21')")),
            Map.entry(
                    9,
                    List.of(
                            "INSERT INTO recall_schedule VALUES ('discord:1', 'cards', '0a1b2c3d', 2.3065, 2,"
                                    + " '2026-11-21', '2026-11-21', '2026-11-24')",
                            "INSERT INTO recall_round VALUES ('rr', 'discord:1', 'cards', '0a1b2c3d', 3,"
                                    + " '2026-11-21')")),
            Map.entry(
                    10,
                    List.of("INSERT INTO interview_stage VALUES ('aaaaaaaaaa', 1, 1, 'requirements', 0, 1, 'PT0S',"
                            + " NULL, 0, 0, 0)")),
            Map.entry(
                    11,
                    List.of(
                            "UPDATE preference SET coach = 'localhost:11434'",
                            "INSERT INTO token_use VALUES ('discord:1', '2026-11-21', 900)",
                            "INSERT INTO token_day VALUES ('2026-11-21', 900)")),
            Map.entry(12, List.of("INSERT INTO allowance VALUES ('discord:1', 'reading', 1795262400000)")),
            Map.entry(
                    13,
                    List.of("INSERT INTO encryption_key VALUES ('" + KEY.id() + "', '" + new EncryptedTexts(KEY).proof()
                            + "')")),
            Map.entry(
                    14,
                    List.of("INSERT INTO shard_lease VALUES (2, 1, '0a1b', 1, 1795262400000, '2c3d', 1795262400000)")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void whatAnOlderStarlingKeptIsThereInTheNewer(int version) throws SQLException {
        Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:starling/store/migration/sqlite")
                .target(Integer.toString(version))
                .load()
                .migrate();
        Map<String, List<Map<String, Optional<Object>>>> before;
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            for (int filled = 1; filled <= version; filled++) {
                for (var row : ROWS.getOrDefault(filled, List.of())) {
                    statement.execute(row);
                }
            }
            before = everything(connection);
        }
        assertThat(before.values())
                .isNotEmpty()
                .allSatisfy(rows -> assertThat(rows).as("rows of every table").isNotEmpty());

        try (var database = Database.open(
                new DatabaseAddress.File(folder.resolve("starling.db")), Optional.of(KEY), StoreClock.NONE)) {
            assertThat(new JdbiAttemptRepository(database).of(ANA))
                    .containsExactly(new Attempt(FIRST, ANA, "q", "I rang.", Instant.parse(NOON)));
        }

        try (var connection = DriverManager.getConnection(url())) {
            var after = everything(connection);
            before.forEach((table, rows) -> assertThat(after.get(table))
                    .as(table)
                    .hasSameSizeAs(rows)
                    .allSatisfy(row ->
                            assertThat(rows).anySatisfy(kept -> assertThat(row).containsAllEntriesOf(kept))));
        }
    }

    @Test
    void thereIsOneMigrationForEachDatabaseFromTheTenthOn() {
        assertThat(versions("postgresql"))
                .isEqualTo(versions("sqlite").stream()
                        .filter(version -> version >= 10)
                        .toList());
    }

    private List<Integer> versions(String dialect) {
        var migrations = Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:starling/store/migration/" + dialect)
                .load()
                .info()
                .all();
        var versions = new ArrayList<Integer>();
        for (var migration : migrations) {
            versions.add(Integer.valueOf(migration.getVersion().getVersion()));
        }
        return versions;
    }

    private static Map<String, List<Map<String, Optional<Object>>>> everything(Connection connection)
            throws SQLException {
        var everything = new TreeMap<String, List<Map<String, Optional<Object>>>>();
        for (var table : tables(connection)) {
            var rows = new ArrayList<Map<String, Optional<Object>>>();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT * FROM " + table)) {
                while (result.next()) {
                    var row = new TreeMap<String, Optional<Object>>();
                    for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
                        row.put(result.getMetaData().getColumnName(at), Optional.ofNullable(result.getObject(at)));
                    }
                    rows.add(row);
                }
            }
            everything.put(table, rows);
        }
        return everything;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'"
                        + " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%' ORDER BY name")) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("starling.db");
    }
}
