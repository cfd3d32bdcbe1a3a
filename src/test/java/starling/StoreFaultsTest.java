package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;
import starling.store.PostgresServer;

/** Practising on either database, and when it cannot keep what was answered. */
final class StoreFaultsTest {
    private static final PersonId TERMINAL = new PersonId("terminal");

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void somebodyPractisesOnAServerAndFindsTheirAnswersAgain() {
        var server = PostgresServer.emptyDatabase();
        var environment = Map.of("STARLING_DATABASE_URL", server.url());

        assertThat(starling.run(
                        FrontDoor.ANSWER + ".\n/disagree\n5\nIt is there.\n.\n/settings streak:on\n",
                        environment,
                        "practice"))
                .isZero();
        assertThat(starling.out()).contains("A story without its Result", "Thank you. I have noted");
        assertThat(starling.run("/history\n/coverage\n/forget sure:yes\n/history\n", environment, "practice"))
                .isZero();
        assertThat(starling.out())
                .contains("Tell me about a time you had to deliver something against a hard deadline.")
                .contains("Everything that was kept of you is gone:\n  - 1 answer, with its feedback\n");
        try (var database = Database.open(server)) {
            assertThat(new JdbiAttemptRepository(database).of(TERMINAL)).isEmpty();
        }
    }

    @Test
    void whatAServerWithAFullDiskCannotKeepIsGivenBack() throws SQLException {
        var server = PostgresServer.emptyDatabase();
        try (var connection = DriverManager.getConnection(server.url());
                var statement = connection.createStatement()) {
            statement.execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " RAISE EXCEPTION 'no: %', NEW.answer USING ERRCODE = 'disk_full'; END $$;"
                    + " CREATE TRIGGER refused BEFORE INSERT ON attempt FOR EACH ROW EXECUTE FUNCTION refuse()");
        }

        assertGivenBack(
                server.url(),
                "Nothing was kept: cannot keep an attempt in " + server
                        + ": the server's disk is full. Mend that and try again.");
    }

    @Test
    void whatAFullDiskCannotKeepIsGivenBackToo() throws SQLException {
        var file = folder.resolve("full.db");
        Database.open(file).close();
        // SQLite says of a file that may not grow what it says of a full disk.
        var option = "?max_page_count=" + (pages(file) + 5);
        var url = "jdbc:sqlite:" + file + option;
        var answer = FrontDoor.ANSWER.strip() + " Then I swept the floor.".repeat(1_500);

        assertThat(starling.run(answer + "\n.\n", Map.of("STARLING_DATABASE_URL", url), "practice"))
                .isZero();
        assertThat(starling.out().replaceAll("\\s+", " "))
                .contains("Nothing was kept: cannot keep an attempt in " + file + option
                        + ": the disk is full. Mend that and try again. "
                        + answer.replaceAll("\\s+", " ") + " 1 Answer");
    }

    @Test
    void aFileThatAnotherProgramHoldsIsToldBeforeAnythingIsAsked() throws SQLException {
        var file = folder.resolve("held.db");
        Database.open(file).close();
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            var environment = Map.of("STARLING_DATABASE_URL", "jdbc:sqlite:" + file + "?busy_timeout=20");

            assertThat(starling.run("", environment, "practice")).isOne();
            assertThat(starling.err())
                    .isEqualTo("starling: cannot open the database " + file
                            + "?busy_timeout=20: another program is writing to it and does not stop\n");

            statement.execute("ROLLBACK");
            assertThat(starling.run("", environment, "practice")).isZero();
        }
    }

    private static int pages(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA page_count")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void assertGivenBack(String url, String message) {
        assertThat(starling.run(FrontDoor.ANSWER + ".\n", Map.of("STARLING_DATABASE_URL", url), "practice"))
                .isZero();
        var said = starling.out().replaceAll("\\s+", " ");
        assertThat(said)
                .contains(message + " " + FrontDoor.ANSWER.strip().replaceAll("\\s+", " ") + " 1 Answer")
                .endsWith(" Goodbye. ");
        assertThat(starling.err()).isEmpty();
    }
}
