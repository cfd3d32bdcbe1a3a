package starling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import starling.configuration.DatabaseAddress;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.interview.StorageException;

/** What can be wrong with a file of SQLite, and what is said then. */
final class SqliteDatabaseTest {
    private static final PersonId ANA = new PersonId("discord:1");

    @TempDir
    private Path folder;

    @Test
    void onlyItsOwnerCanReadAFileThatIsMade() throws IOException {
        try (var database = Database.open(file())) {
            new JdbiAttemptRepository(database).keep(attempt("I called the baker."));

            try (var files = Files.list(folder)) {
                assertThat(files)
                        .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                                .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            }
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(file(), "shopping list: milk, bread\n".repeat(100));

        assertThatThrownBy(() -> Database.open(file()))
                .isInstanceOf(StorageException.class)
                .hasMessage("cannot open the database " + file() + ": the file is no SQLite database");
        assertThat(file()).hasContent("shopping list: milk, bread\n".repeat(100));
    }

    @Test
    void aDatabaseOfANewerStarlingIsRefused() throws SQLException {
        Database.open(file()).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO flyway_schema_history SELECT 99, '99', 'from the future', type,"
                    + " 'V99__from_the_future.sql', checksum, installed_by, installed_on, execution_time, success"
                    + " FROM flyway_schema_history LIMIT 1");
        }

        assertThatThrownBy(() -> Database.open(file()))
                .isInstanceOf(StorageException.class)
                .hasMessage("cannot open the database " + file()
                        + ": it was written by a newer Starling; use that one, or another database");
    }

    /** Rows that others make room for are moved between pages, and what they leave there SQLite does not overwrite. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void nothingIsLeftInTheFileOfWhoeverIsForgotten(long seed) throws IOException {
        var random = new Random(seed);
        var lengths = List.of(3, 30, 300);
        var others = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> new PersonId("discord:2" + number))
                .toList();
        try (var database = Database.open(file())) {
            database.write("a test", handle -> {
                for (int number = 0; number < 1_000; number++) {
                    var person = random.nextInt(3) == 0 ? ANA : others.get(random.nextInt(others.size()));
                    var words = person.equals(ANA) ? "marzipan " : "baker ";
                    var answer = words.repeat(1 + random.nextInt(lengths.get(random.nextInt(lengths.size()))));
                    JdbiAttemptRepository.keepOnce(
                            handle,
                            new Attempt(
                                    new UUID(random.nextLong(), random.nextLong()),
                                    person,
                                    "q-1",
                                    answer,
                                    Instant.EPOCH,
                                    Optional.empty(),
                                    Optional.empty()));
                }
            });
            var data = new JdbiPersonalData(database);
            others.stream().limit(4).forEach(data::forget);
            data.forget(ANA);

            for (var file : List.of(file(), folder.resolve("starling.db-wal"))) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("marzi");
            }
        }
    }

    @Test
    void whileSomebodyReadsTheFileNobodyIsToldThatNothingInPlainIsLeftInIt() throws IOException {
        var address = new DatabaseAddress.File(file());
        var key = DatabaseKey.generate();
        try (var database = Database.open(file())) {
            new JdbiAttemptRepository(database).keep(attempt("marzipan"));
            database.snapshot("a test", handle -> {
                assertThat(handle.select("SELECT answer FROM attempt")
                                .mapTo(String.class)
                                .one())
                        .isEqualTo("marzipan");
                assertThatThrownBy(() -> TextRewriting.encrypt(address, key))
                        .isInstanceOf(StorageException.class)
                        .hasMessage("what people wrote in " + file()
                                + " is encrypted now, but what was there before may still be found in the file, since"
                                + " another program was reading it; run it again when none is");
                return true;
            });
        }

        TextRewriting.encrypt(address, key);

        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1)).doesNotContain("marzipan");
    }

    @Test
    void aFullDiskIsToldAndNothingIsHalfWrittenAndOnceThereIsRoomItGoesOn() {
        Database.open(file()).close();
        var answer = "I called the baker. ".repeat(20_000);
        // SQLite says of a file that may not grow what it says of a full disk.
        try (var full = Database.open(folder.resolve("starling.db?max_page_count=120"))) {
            assertThatThrownBy(() -> new JdbiAttemptRepository(full).keep(attempt(answer)))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("cannot keep an attempt in " + file() + "?max_page_count=120: the disk is full");
            assertThat(new JdbiAttemptRepository(full).of(ANA)).isEmpty();
        }

        try (var database = Database.open(file())) {
            new JdbiAttemptRepository(database).keep(attempt(answer));
            assertThat(new JdbiAttemptRepository(database).of(ANA)).hasSize(1);
        }
    }

    @Test
    void aFileThatMayOnlyBeReadIsTold() throws IOException {
        try (var database = Database.open(file())) {
            new JdbiAttemptRepository(database).keep(attempt("I rang."));
        }

        // A version for writing that is higher than SQLite's own says that the file may only be read.
        try (var header = new RandomAccessFile(file().toFile(), "rw")) {
            header.seek(18);
            header.write(3);
        }

        try (var readable = Database.open(file())) {
            assertThat(new JdbiAttemptRepository(readable).of(ANA)).hasSize(1);
            assertThatThrownBy(() -> new JdbiAttemptRepository(readable).keep(attempt("my private words")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageEndingWith(": the file can be read but not written to")
                    .hasMessageNotContaining("private");
        }
    }

    @Test
    void aFileThatAnotherProgramHoldsIsToldAndGoesOnWhenItIsLetGo() throws SQLException {
        Database.open(file()).close();
        try (var database = Database.open(folder.resolve("starling.db?busy_timeout=20"));
                var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> new JdbiAttemptRepository(database).keep(attempt("I rang.")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageEndingWith(": another program is writing to it and does not stop");

            statement.execute("ROLLBACK");
            new JdbiAttemptRepository(database).keep(attempt("I rang."));
            assertThat(new JdbiAttemptRepository(database).of(ANA)).hasSize(1);
        }
    }

    private Path file() {
        return folder.resolve("starling.db");
    }

    private static Attempt attempt(String answer) {
        return new Attempt(UUID.randomUUID(), ANA, "conflict-with-peer", answer, Instant.EPOCH);
    }
}
