package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.AskedQuestion;
import starling.interview.Attempt;
import starling.interview.KeptNotes;
import starling.interview.NotesLook;
import starling.interview.PersonId;
import starling.recall.DrillRound;
import starling.store.Database;
import starling.store.JdbiAskedQuestions;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDrillRepository;
import starling.store.JdbiNotebookRepository;
import starling.store.JdbiNotesLooks;
import starling.store.JdbiPreferencesRepository;
import starling.store.PostgresServer;

/** Backups, restoring them and moving from one database to another, as the owner does it. */
final class DatabaseTransferTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void aBackupMadeWhileStarlingRunsIsRestoredElsewhere() throws IOException {
        var backup = folder.resolve("monday.db");
        List<Attempt> kept;
        try (var running = Database.open(file())) {
            kept = fill(running);
            assertThat(starling.run("", "backup", backup.toString())).isZero();
        }
        assertThat(starling.out()).isEqualTo("""
                Backed up 15 rows of 8 tables to %1$s.
                Keep it as safe as the database: it holds what people answered. 'restore %1$s' puts it back.
                """.formatted(backup));
        assertThat(starling.err()).isEmpty();
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        var elsewhere = Map.of("STARLING_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("new/other.db"));
        assertThat(starling.run("", elsewhere, "restore", backup.toString())).isZero();
        assertThat(starling.out())
                .isEqualTo("Restored 15 rows of 8 tables from " + backup + " into " + folder.resolve("new/other.db")
                        + ".\n");
        try (var restored = Database.open(folder.resolve("new/other.db"))) {
            assertSame(restored, kept);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("config", "stories", ".starling", "monday.db", "new");
        }
    }

    @Test
    void whatIsThereIsNotRestoredOverUnlessTheOwnerSaysSoAndIsKeptThen() {
        var backup = folder.resolve("monday.db");
        List<Attempt> kept;
        try (var database = Database.open(file())) {
            kept = fill(database);
        }
        assertThat(starling.run("", "backup", backup.toString())).isZero();
        Attempt later;
        try (var database = Database.open(file())) {
            later = attempt("later");
            new JdbiAttemptRepository(database).keep(later);
        }

        starling.assertRefused(
                1,
                "starling: cannot restore into " + file()
                        + ": it holds 16 rows; add --over to put the backup in their place, and they are backed up first\n",
                "restore",
                backup.toString());
        try (var database = Database.open(file())) {
            assertThat(new JdbiAttemptRepository(database).find(later.id())).contains(later);
        }

        assertThat(starling.run("", "restore", "--over", backup.toString())).isZero();
        var before = Path.of(file() + ".before-restore-1");
        assertThat(starling.out())
                .isEqualTo("Restored 15 rows of 8 tables from " + backup + " into " + file()
                        + ".\nWhat was there before is in " + before + ".\n");
        try (var database = Database.open(file());
                var old = Database.open(before)) {
            assertSame(database, kept);
            assertThat(new JdbiAttemptRepository(database).find(later.id())).isEmpty();
            assertThat(new JdbiAttemptRepository(old).find(later.id())).contains(later);
        }
    }

    @Test
    void allOfItIsMovedToPostgresAndBackAndEveryRowIsTheSame() {
        var server = PostgresServer.bareDatabase();
        List<Attempt> kept;
        try (var database = Database.open(file())) {
            kept = fill(database);
        }

        assertThat(starling.run("", "move", "--from", "jdbc:sqlite:.starling/starling.db", "--to", server.url()))
                .isZero();
        assertThat(starling.out())
                .startsWith("""
                table                     rows        checksum
                ------------------------  ----------  ------------
                """)
                .containsPattern("attempt {19}3 {11}[0-9a-f]{12}\n")
                .endsWith("""

                Moved 15 rows of 8 tables from %s to %s; every row was compared.
                Now set database_url (STARLING_DATABASE_URL) to the new one. The old one is as it was.
                """.formatted(file(), server));
        var there = starling.out();
        try (var moved = Database.open(server)) {
            assertSame(moved, kept);
        }

        var back = "jdbc:sqlite:" + folder.resolve("back.db");
        assertThat(starling.run("", "move", "--from", server.url(), "--to", back))
                .isZero();
        assertThat(starling.out().substring(0, starling.out().indexOf("\n\n")))
                .as("the same rows have the same checksums")
                .isEqualTo(there.substring(0, there.indexOf("\n\n")));
        try (var moved = Database.open(folder.resolve("back.db"))) {
            assertSame(moved, kept);
        }
    }

    @Test
    void aServersDatabaseIsBackedUpIntoAFileAndRestoredFromIt() {
        var server = PostgresServer.emptyDatabase();
        var environment = Map.of("STARLING_DATABASE_URL", server.url());
        var backup = folder.resolve("server.db");
        List<Attempt> kept;
        try (var database = Database.open(server)) {
            kept = fill(database);
        }

        assertThat(starling.run("", environment, "backup", backup.toString())).isZero();
        try (var database = Database.open(backup)) {
            assertSame(database, kept);
        }
        assertThat(starling.run("", environment, "restore", "--over", backup.toString()))
                .isZero();
        assertThat(starling.out())
                .isEqualTo("Restored 15 rows of 8 tables from " + backup + " into " + server
                        + ".\nWhat was there before is in " + backup + ".before-restore-1.\n");
        try (var database = Database.open(server)) {
            assertSame(database, kept);
            // What comes after a restored row is numbered after it.
            new JdbiAskedQuestions(database).remember(ANA, "terminal", new AskedQuestion("newest"), NOON);
            assertThat(new JdbiAskedQuestions(database).lastIn("terminal")).contains(new AskedQuestion("newest"));
        }
    }

    @Test
    void theDoctorNamesTheServersDatabaseAndNothingElse() {
        var server = PostgresServer.bareDatabase();

        assertThat(starling.run(
                        "",
                        Map.of(
                                "STARLING_DATABASE_URL",
                                server.url().replaceAll("\\?.*", ""),
                                "STARLING_DATABASE_USER",
                                "postgres",
                                "STARLING_DATABASE_PASSWORD",
                                "s3cret"),
                        "doctor"))
                .isZero();

        assertThat(starling.out() + starling.err())
                .contains("ok    store: " + server + "\n")
                .doesNotContain("s3cret");
    }

    @Test
    void aBackupTakesThePlaceOfTheLastOneUnlessThereIsNothingToBackUp() throws IOException {
        var backup = folder.resolve("monday.db");
        try (var database = Database.open(file())) {
            fill(database);
        }
        assertThat(starling.run("", "backup", backup.toString())).isZero();
        assertThat(starling.run("", "backup", backup.toString())).isZero();
        var kept = Files.readAllBytes(backup);

        Database.open(folder.resolve("empty.db")).close();
        var empty = Map.of("STARLING_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("empty.db"));
        assertThat(starling.run("", empty, "backup", backup.toString())).isOne();
        assertThat(starling.err())
                .isEqualTo("starling: cannot back up to " + backup
                        + ": the database holds nothing, and a backup is there; name another file\n");
        assertThat(backup).hasBinaryContent(kept);
    }

    @Test
    void whatIsWrongIsToldInOneSentence() throws IOException, SQLException {
        var backup = folder.resolve("monday.db");
        starling.assertRefused(1, "starling: there is no database at " + file() + "\n", "backup", backup.toString());
        starling.assertRefused(
                1, "starling: cannot restore " + backup + ": there is no such file\n", "restore", backup.toString());
        try (var database = Database.open(file())) {
            fill(database);
        }
        starling.assertRefused(
                1,
                "starling: cannot back up to " + file() + ": that is the database itself; name another file\n",
                "backup",
                file().toString());
        starling.assertRefused(
                1,
                "starling: cannot back up to " + folder + ": that is a folder; name a file in it\n",
                "backup",
                folder.toString());
        starling.assertRefused(
                1,
                "starling: cannot back up to " + folder.resolve("no/x.db") + ": there is no folder "
                        + folder.resolve("no") + "\n",
                "backup",
                folder.resolve("no/x.db").toString());
        starling.assertRefused(
                1,
                "starling: cannot restore " + file() + ": that is the database itself\n",
                "restore",
                file().toString());
        Files.writeString(backup, "shopping list: milk, bread\n".repeat(100));
        starling.assertRefused(
                1,
                "starling: cannot restore " + backup + ": the file is no SQLite database\n",
                "restore",
                backup.toString());
        starling.assertRefused(
                1,
                "starling: cannot back up to " + backup
                        + ": something that is no backup is in that file; name another\n",
                "backup",
                backup.toString());
        assertThat(backup).hasContent("shopping list: milk, bread\n".repeat(100));
        starling.assertRefused(2, "starling: Missing required parameter: 'FILE'. Try 'starling --help'.\n", "backup");

        var newer = folder.resolve("newer.db");
        Database.open(newer).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + newer);
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO flyway_schema_history SELECT 99, '99', 'from the future', type,"
                    + " 'V99__from_the_future.sql', checksum, installed_by, installed_on, execution_time, success"
                    + " FROM flyway_schema_history LIMIT 1");
        }
        starling.assertRefused(
                1,
                "starling: cannot open " + newer
                        + ": it was written by a newer Starling; use that one, or another database\n",
                "restore",
                "--over",
                newer.toString());
    }

    @Test
    void whatCannotBeMovedIsToldAndNothingIsHalfWritten() throws SQLException {
        var url = "jdbc:sqlite:" + file();
        starling.assertRefused(
                1,
                "starling: there is no database at " + file() + "\n",
                "move",
                "--from",
                url,
                "--to",
                "jdbc:sqlite:other.db");
        assertThat(folder.resolve("other.db")).doesNotExist();
        try (var database = Database.open(file())) {
            fill(database);
        }
        starling.assertRefused(
                1,
                "starling: cannot move the database " + file() + ": --from and --to are the same\n",
                "move",
                "--from",
                url,
                "--to",
                "jdbc:sqlite:.starling/../.starling/starling.db");
        starling.assertRefused(
                1,
                "starling: --to: expected jdbc:postgresql://HOST/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE; the user"
                        + " and the password go into STARLING_DATABASE_USER and STARLING_DATABASE_PASSWORD\n",
                "move",
                "--from",
                url,
                "--to",
                "jdbc:postgresql://me:secret@db/starling");
        try (var database = Database.open(folder.resolve("other.db"))) {
            new JdbiAttemptRepository(database).keep(attempt("mine"));
        }
        starling.assertRefused(
                1,
                "starling: cannot move to the database " + folder.resolve("other.db")
                        + ": it holds 1 row already; name one that is empty\n",
                "move",
                "--from",
                url,
                "--to",
                "jdbc:sqlite:other.db");

        // A row that the other database refuses.
        var server = PostgresServer.emptyDatabase();
        try (var connection = DriverManager.getConnection(server.url());
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE notes ADD CHECK (length(markdown) < 9)");
        }
        starling.assertRefused(
                1,
                "starling: cannot keep all rows in " + server + ": the server refused it (SQLSTATE 23514)\n",
                "move",
                "--from",
                url,
                "--to",
                server.url());
        // A row that arrives as another.
        try (var connection = DriverManager.getConnection(server.url());
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE notes DROP CONSTRAINT notes_markdown_check");
            statement.execute("CREATE FUNCTION shorten() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.markdown ="
                    + " left(NEW.markdown, 3); RETURN NEW; END $$; CREATE TRIGGER shortened BEFORE INSERT ON notes FOR EACH"
                    + " ROW EXECUTE FUNCTION shorten()");
        }
        starling.assertRefused(
                1,
                "starling: the copy was given up and nothing was changed: row 1 of the table notes did not arrive as it was\n",
                "move",
                "--from",
                url,
                "--to",
                server.url());
        try (var database = Database.open(server)) {
            assertThat(new JdbiAttemptRepository(database).of(ANA)).isEmpty();
        }
    }

    private Path file() {
        return folder.resolve(".starling/starling.db");
    }

    /** Something in tables of all kinds: that follow one another, that are numbered, that have no key. */
    private static List<Attempt> fill(Database database) {
        var attempts = new JdbiAttemptRepository(database);
        var first = attempt("I moved the rota\r\n\tto \"one\" sheet; '-- 😀 \u202e مرحبا \u0000 \uFDD0 end");
        var second = new Attempt(UUID.randomUUID(), ANA, "q", "again", NOON, Optional.of(first.id()));
        var third = attempt("at the same moment");
        List.of(first, second, third).forEach(attempts::keep);
        for (var question : List.of("b", "a", "b")) {
            new JdbiAskedQuestions(database).remember(ANA, "terminal", new AskedQuestion(question), NOON);
        }
        new JdbiNotebookRepository(database)
                .keep(ANA, List.of(new KeptNotes("año.md", "# Story\n" + "words ".repeat(40_000), NOON)));
        new JdbiNotesLooks(database)
                .keep(ANA, new NotesLook(first.id(), List.of("0a1b2c3d", "44444444"), Optional.of("44444444")));
        new JdbiDrillRepository(database)
                .keep(new DrillRound(
                        UUID.randomUUID(),
                        ANA,
                        "q",
                        List.of(
                                new DrillRound.Choice("0a1b2c3d", false),
                                new DrillRound.Choice("44444444", true),
                                new DrillRound.Choice("55555555", false)),
                        NOON));
        new JdbiPreferencesRepository(database).change(ANA, before -> before.withStreak(true), NOON);
        return List.of(third, second, first);
    }

    private static void assertSame(Database database, List<Attempt> kept) {
        assertThat(new JdbiAttemptRepository(database).of(ANA)).containsExactlyElementsOf(kept);
        assertThat(new JdbiAskedQuestions(database).recent(ANA, 9)).containsExactly("b", "a");
        assertThat(new JdbiNotebookRepository(database).of(ANA))
                .containsExactly(new KeptNotes("año.md", "# Story\n" + "words ".repeat(40_000), NOON));
        assertThat(new JdbiNotesLooks(database).find(kept.get(2).id()))
                .contains(new NotesLook(kept.get(2).id(), List.of("0a1b2c3d", "44444444"), Optional.of("44444444")));
        assertThat(new JdbiPreferencesRepository(database).of(ANA).streak()).isTrue();
    }

    private static Attempt attempt(String answer) {
        return new Attempt(UUID.randomUUID(), ANA, "q", answer, NOON);
    }
}
