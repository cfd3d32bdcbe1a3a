package starling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import starling.configuration.DatabaseAddress;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.interview.StorageException;

/** What is different with a database of PostgreSQL, and what is said when something is wrong with it. */
final class PostgresDatabaseTest {
    private static final PersonId ANA = new PersonId("discord:1");

    @Test
    void aDatabaseWithoutTablesGetsThemAndIsNamedWithoutUserOrPassword() {
        var bare = PostgresServer.bareDatabase();
        var address = new DatabaseAddress.Server(
                bare.url() + "&password=s3cret", Optional.of("postgres"), Optional.of("0ther"), 2);

        try (var database = Database.open(address)) {
            new JdbiAttemptRepository(database).keep(attempt("I rang."));
            assertThat(new JdbiAttemptRepository(database).of(ANA)).hasSize(1);
        }
        assertThat(address.toString())
                .matches("the PostgreSQL database test_\\d+ on localhost:" + PostgresServer.port());
    }

    @Test
    void whatHangsOnALineThatIsSilentlyGoneIsEndedByTheServerBeforeAnybodyGivesUpWaitingForIt() {
        var asked = "SHOW idle_in_transaction_session_timeout";
        try (var database = Database.open(PostgresServer.emptyDatabase())) {
            assertThat(database.<String>change(
                            "a test",
                            handle -> handle.createQuery(asked)
                                    .mapTo(String.class)
                                    .one()))
                    .isEqualTo("30s");
            // A copy may wait long for what it is written into.
            assertThat(database.<String>snapshot(
                            "a test",
                            handle -> handle.createQuery(asked)
                                    .mapTo(String.class)
                                    .one()))
                    .isEqualTo("0");
        }
    }

    @Test
    void aChangeWhoseGroundMovedIsMadeOnceMoreOnWhatIsThereThen() {
        var store = PostgresServer.emptyDatabase();
        try (var one = Database.open(store);
                var other = Database.open(store)) {
            one.write(
                    "a test",
                    handle -> handle.execute("INSERT INTO daily_question (place, day, begins, ends, claimed)"
                            + " VALUES ('here', '1', '', '', '')"));
            var times = new AtomicInteger();

            int before = one.change("a test", handle -> {
                int rows = handle.createQuery("SELECT COUNT(*) FROM daily_question")
                        .mapTo(Integer.class)
                        .one();
                if (times.getAndIncrement() == 0) {
                    other.write(
                            "a test",
                            others -> others.execute("INSERT INTO daily_question (place, day, begins, ends, claimed)"
                                    + " SELECT 'there', '' || COUNT(*), '', '', '' FROM daily_question"));
                }
                handle.execute(
                        "INSERT INTO daily_question (place, day, begins, ends, claimed) VALUES ('here', ?, '',"
                                + " '', '')",
                        "2" + rows);
                return rows;
            });

            assertThat(times).hasValue(2);
            assertThat(before).isEqualTo(2);
        }
    }

    @Test
    void aServerThatIsGoneForAWhileIsToldAndComesBackByItself() throws IOException {
        var store = PostgresServer.emptyDatabase();
        var name = store.url().replaceAll(".*/|\\?.*", "");
        try (var line = CuttableLine.to(PostgresServer.port());
                var database = Database.open(PostgresServer.address("127.0.0.1", line.port(), name))) {
            var attempts = new JdbiAttemptRepository(database);
            attempts.keep(attempt("before"));

            line.cut();
            assertThatThrownBy(() -> attempts.keep(attempt("my private words")))
                    .isInstanceOf(StorageException.class)
                    .hasNoCause()
                    .hasMessage("cannot keep an attempt in the PostgreSQL database " + name + " on 127.0.0.1:"
                            + line.port()
                            + ": the server cannot be reached; look whether it runs, and whether the address is right");

            line.mend();
            attempts.keep(attempt("after"));
            assertThat(attempts.of(ANA)).extracting(Attempt::answer).containsExactlyInAnyOrder("before", "after");
        }
    }

    @Test
    void anAnswerIsKeptOnceAlsoWhereTheLineBreaksOnTheWayOfItsCommit() throws IOException {
        var store = PostgresServer.emptyDatabase();
        var name = store.url().replaceAll(".*/|\\?.*", "");
        try (var line = CuttableLine.to(PostgresServer.port());
                var database = Database.open(PostgresServer.address("127.0.0.1", line.port(), name))) {
            database.write(
                    "a test",
                    handle -> handle.execute("INSERT INTO daily_question (place, day, question, begins, ends, claimed)"
                            + " VALUES ('here', '1970-01-01', 'conflict-with-peer', '1970', '1971', '')"));
            var attempts = new JdbiAttemptRepository(database);

            line.loseAnswerTo("COMMIT");
            attempts.keep(attempt("on its way"), "here");
            line.loseAnswerTo("INSERT INTO attempt");
            attempts.keep(attempt("not yet"), "here");

            assertThat(attempts.of(ANA)).extracting(Attempt::answer).containsExactlyInAnyOrder("on its way", "not yet");
            assertThat(database.<Integer>read(
                            "a test",
                            handle -> handle.createQuery("SELECT COUNT(*) FROM daily_answer")
                                    .mapTo(Integer.class)
                                    .one()))
                    .isEqualTo(2);
        }
    }

    @Test
    void aServerThatIsNotThereIsTold() throws IOException {
        int port;
        try (var line = CuttableLine.to(1)) {
            port = line.port();
        }

        assertRefused(
                PostgresServer.address("127.0.0.1", port, "starling"),
                "cannot open the PostgreSQL database starling on 127.0.0.1:" + port
                        + ": the server cannot be reached; look whether it runs, and whether the address is right");
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        assertRefused(
                PostgresServer.address("nowhere"),
                "cannot open the PostgreSQL database nowhere on localhost:" + PostgresServer.port()
                        + ": the server has no database of that name; create it first");
    }

    @Test
    void aDatabaseThatCannotHoldAllLettersIsRefused() {
        PostgresServer.execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");

        assertRefused(
                PostgresServer.address("latin"),
                "cannot open the PostgreSQL database latin on localhost:" + PostgresServer.port()
                        + ": its encoding is LATIN1; create it anew with ENCODING 'UTF8'");
    }

    @Test
    void aWrongPasswordIsToldAndNotRepeated() throws SQLException, IOException {
        var store = PostgresServer.emptyDatabase();
        PostgresServer.execute("CREATE ROLE guarded LOGIN PASSWORD 'right'");
        askForPasswordOf("guarded");
        var url = store.url().replaceAll("\\?.*", "");

        assertRefused(
                new DatabaseAddress.Server(url, Optional.of("guarded"), Optional.of("wr0ng"), 2),
                "cannot open " + store.named() + ": the server refuses the user or the password");
        assertRefused(
                new DatabaseAddress.Server(url + "?user=guarded&password=wr0ng", Optional.empty(), Optional.empty(), 2),
                "cannot open " + store.named() + ": the server refuses the user or the password");
    }

    private static void askForPasswordOf(String role) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(
                        PostgresServer.address("postgres").url());
                var statement = connection.createStatement()) {
            Path file;
            try (var rows = statement.executeQuery("SHOW hba_file")) {
                rows.next();
                file = Path.of(rows.getString(1));
            }
            Files.writeString(file, "host all " + role + " all scram-sha-256\n" + Files.readString(file));
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disk_full:the server's disk is full",
                "not_null_violation:the server refused it (SQLSTATE 23502)"
            })
    void whatTheServerRefusesIsToldWithoutItsOwnWords(String given) {
        var condition = given.substring(0, given.indexOf(':'));
        var store = PostgresServer.emptyDatabase();
        try (var database = Database.open(store)) {
            database.write(
                    "a test",
                    handle -> handle.execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                            + " RAISE EXCEPTION 'no: %', NEW.answer USING ERRCODE = '" + condition
                            + "', DETAIL = NEW.answer; END $$; CREATE TRIGGER refused BEFORE INSERT ON attempt"
                            + " FOR EACH ROW EXECUTE FUNCTION refuse()"));

            assertThatThrownBy(() -> new JdbiAttemptRepository(database).keep(attempt("my private words")))
                    .isInstanceOf(StorageException.class)
                    .hasNoCause()
                    .hasMessage("cannot keep an attempt in " + store + ": " + given.substring(given.indexOf(':') + 1));
            assertThat(new JdbiAttemptRepository(database).of(ANA)).isEmpty();
        }
    }

    @Test
    void aDatabaseOfANewerStarlingIsRefused() {
        var store = PostgresServer.emptyDatabase();
        try (var database = Database.open(store)) {
            database.write(
                    "a test",
                    handle ->
                            handle.execute("INSERT INTO flyway_schema_history SELECT 99, '99', 'from the future', type,"
                                    + " 'V99__from_the_future.sql', checksum, installed_by, installed_on, execution_time, success"
                                    + " FROM flyway_schema_history LIMIT 1"));
        }

        assertRefused(
                store,
                "cannot open " + store.named()
                        + ": it was written by a newer Starling; use that one, or another database");
    }

    @Test
    void whatPostgresCannotHoldComesBackAsItWasTyped() {
        for (var text : List.of("\0", "a\0\0b", "\uFDD0", "\uFDD1\0\uFDD0", "\uFDD1", "plain")) {
            assertThat(NulInText.kept(text)).doesNotContain("\0");
            assertThat(NulInText.asTyped(NulInText.kept(text))).isEqualTo(text);
        }
    }

    private static void assertRefused(DatabaseAddress store, String message) {
        assertThatThrownBy(() -> Database.open(store))
                .isInstanceOf(StorageException.class)
                .hasNoCause()
                .hasMessage(message);
    }

    private static Attempt attempt(String answer) {
        return new Attempt(UUID.randomUUID(), ANA, "conflict-with-peer", answer, Instant.EPOCH);
    }
}
