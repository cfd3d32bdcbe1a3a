package starling.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import starling.configuration.DatabaseAddress;
import starling.interview.StorageException;

/**
 * All of a database copied elsewhere: into a backup, back from one, or into another database. Every copy is compared with what
 * it is a copy of, row by row, before it counts; what fails changes nothing. What is read may be in use meanwhile and is copied
 * as it is at one moment. Every method throws a {@link StorageException} that says what was wrong and what to do.
 */
public final class DatabaseTransfer {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private DatabaseTransfer() {}

    /**
     * Writes a backup: a database of SQLite, readable by its owner alone where files have owners, which takes the place of an
     * earlier one that is there once it is whole. Nothing else is replaced, and nothing by a backup of nothing.
     */
    public static List<CopiedTable> backUp(DatabaseAddress from, Path file) {
        if (isSame(from, new DatabaseAddress.File(file))) {
            throw new StorageException(
                    "cannot back up to " + file + ": that is the database itself; name another file", null);
        }
        if (Files.isDirectory(file)) {
            throw new StorageException("cannot back up to " + file + ": that is a folder; name a file in it", null);
        }
        if (Files.exists(file) && !isSqlite(file)) {
            throw new StorageException(
                    "cannot back up to " + file + ": something that is no backup is in that file; name another", null);
        }
        try (var source = existing(from)) {
            if (Files.exists(file) && RowCopy.rows(source) == 0) {
                throw new StorageException(
                        "cannot back up to " + file
                                + ": the database holds nothing, and a backup is there; name another file",
                        null);
            }
            return backUp(source, file);
        }
    }

    /** Whether a file begins as SQLite's do, or is empty, as one that SQLite has made and nothing was put into. */
    private static boolean isSqlite(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(SQLITE.length);
            return head.length == 0 || Arrays.equals(head, SQLITE);
        } catch (IOException e) {
            throw new StorageException("cannot back up to " + file + ": the file cannot be read", null);
        }
    }

    private static List<CopiedTable> backUp(Database source, Path file) {
        var folder = folder(file);
        if (!Files.isDirectory(folder)) {
            throw new StorageException("cannot back up to " + file + ": there is no folder " + folder, null);
        }
        try {
            var whole = Files.createTempFile(folder, ".starling-backup", ".db");
            try {
                List<CopiedTable> copied;
                try (var target = Database.openCopyAsItIs(whole, file)) {
                    copied = RowCopy.copy(source, target);
                }
                withoutLog(whole, file);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return copied;
            } finally {
                removeDatabase(whole);
            }
        } catch (IOException e) {
            throw new StorageException("cannot back up to " + file + ": the file cannot be written", null);
        }
    }

    /** Makes a database one file and no more, also while it is read. */
    private static void withoutLog(Path file, Path named) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            throw new StorageException("cannot back up to " + named + ": " + SqliteDialect.reasonOf(e), null);
        }
    }

    /** What became of a database that a backup was put into. */
    public record Restored(List<CopiedTable> tables, Optional<Path> before) {
        public Restored {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Puts a backup back. The file of the backup stays as it is.
     *
     * @param key with which the backup can be read, if it is encrypted; it stays under the keys that it is under
     * @param over whether it may take the place of what is in the database, which is then backed up beside it, or beside the
     *     file if the database is on a server
     * @return with {@link Restored#before} the backup of what was there, if anything was
     */
    public static Restored restore(Path file, DatabaseAddress to, Optional<DatabaseKey> key, boolean over) {
        if (!Files.isRegularFile(file)) {
            throw new StorageException("cannot restore " + file + ": there is no such file", null);
        }
        if (isSame(to, new DatabaseAddress.File(file))) {
            throw new StorageException("cannot restore " + file + ": that is the database itself", null);
        }
        try {
            var folder = Files.createTempDirectory("starling-restore");
            var copy = folder.resolve("starling.db");
            try {
                readWhole(file, copy);
                try (var source = Database.openCopyAsItIs(copy, file);
                        var target = Database.openAsItIs(to)) {
                    refuseOtherKeys("restore " + file, source, key);
                    return restore(source, file, target, to, over);
                }
            } finally {
                removeDatabase(copy);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new StorageException("cannot restore " + file + ": it cannot be read", null);
        }
    }

    private static Restored restore(Database source, Path file, Database target, DatabaseAddress to, boolean over) {
        long rows = RowCopy.rows(target);
        if (rows == 0) {
            return new Restored(RowCopy.copy(source, target), Optional.empty());
        }
        if (!over) {
            throw new StorageException(
                    "cannot restore into " + to + ": it holds " + rows
                            + (rows == 1 ? " row" : " rows")
                            + "; add --over to put the backup in their place, and they are backed up first",
                    null);
        }
        var before = free(to instanceof DatabaseAddress.File kept ? kept.file() : file);
        backUp(target, before);
        return new Restored(RowCopy.copy(source, target), Optional.of(before));
    }

    /** Copies a file of SQLite with what is still in its log, and leaves it as it is. */
    private static void readWhole(Path file, Path copy) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new StorageException("cannot restore " + file + ": " + SqliteDialect.reasonOf(e), null);
        }
    }

    /** What nobody could read in the end is not put anywhere. */
    private static void refuseOtherKeys(String what, Database source, Optional<DatabaseKey> key) {
        source.refusal(key.map(EncryptedTexts::new)).ifPresent(wrong -> {
            throw new StorageException("cannot " + what + ": " + wrong, null);
        });
    }

    /**
     * Copies a database into one that holds nothing; the first stays as it is, but that its tables are brought up to date.
     *
     * @param key with which the first can be read, if it is encrypted; the copy is under the same keys
     */
    public static List<CopiedTable> move(DatabaseAddress from, DatabaseAddress to, Optional<DatabaseKey> key) {
        if (isSame(from, to)) {
            throw new StorageException("cannot move " + from.named() + ": --from and --to are the same", null);
        }
        try (var source = existing(from);
                var target = Database.openAsItIs(to)) {
            refuseOtherKeys("move " + from.named(), source, key);
            long rows = RowCopy.rows(target);
            if (rows > 0) {
                throw new StorageException(
                        "cannot move to " + to.named() + ": it holds " + rows + (rows == 1 ? " row" : " rows")
                                + " already; name one that is empty",
                        null);
            }
            return RowCopy.copy(source, target);
        }
    }

    private static Database existing(DatabaseAddress address) {
        refuseMissing(address);
        return Database.openAsItIs(address);
    }

    /** Opening would make it. */
    static void refuseMissing(DatabaseAddress address) {
        if (address instanceof DatabaseAddress.File kept && !Files.exists(kept.file())) {
            throw new StorageException("there is no database at " + kept, null);
        }
    }

    private static boolean isSame(DatabaseAddress one, DatabaseAddress other) {
        if (one instanceof DatabaseAddress.File first && other instanceof DatabaseAddress.File second) {
            return isSame(first.file(), second.file());
        }
        return one.named().equals(other.named());
    }

    private static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isSameFile(one, other);
            }
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("files that are there cannot be compared", e);
        }
    }

    /** The first name beside a file that nothing has. */
    private static Path free(Path file) {
        for (int number = 1; ; number++) {
            var name = file.resolveSibling(file.getFileName() + ".before-restore-" + number);
            if (!Files.exists(name)) {
                return name;
            }
        }
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
    }

    private static void removeDatabase(Path file) throws IOException {
        for (var part : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
        }
    }
}
