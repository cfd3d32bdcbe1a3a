package starling.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import starling.interview.StorageException;

/**
 * The SQLite file, its tables up to date. Writes wait up to five seconds for one another, also across processes, and what was
 * committed outlives a killed process or a power failure (write-ahead log, full synchronisation). Safe for use by several
 * threads; holds no connection open between calls but the one that keeps the file's log warm.
 */
public final class Database implements AutoCloseable {
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final Path file;
    private final Jdbi jdbi;
    private final Handle keptOpen;

    private Database(Path file, Jdbi jdbi) {
        this.file = file;
        this.jdbi = jdbi;
        // SQLite folds the log into the file, and starts a new one, whenever the last connection closes.
        this.keptOpen = jdbi.open();
    }

    /**
     * Opens the file, creating it and its folder if need be, and brings its tables up to date.
     *
     * @throws StorageException when the file cannot be opened, is no database, or belongs to a newer Starling
     */
    public static Database open(Path file) {
        try {
            createFolder(file.toAbsolutePath().getParent());
            var source = dataSource(file);
            var flyway = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:starling/store/migration")
                    .failOnMissingLocations(true)
                    .load();
            if (Arrays.stream(flyway.info().applied()).anyMatch(Database::isUnknownHere)) {
                throw new StorageException(
                        "cannot open the database " + file
                                + ": it was written by a newer Starling; use that one, or another database file",
                        null);
            }
            flyway.migrate();
            return new Database(file, Jdbi.create(source));
        } catch (IOException | FlywayException | JdbiException e) {
            throw new StorageException("cannot open the database " + file + ": " + cause(e), e);
        }
    }

    <T> T read(String what, Function<Handle, T> work) {
        return doing("read", what, () -> jdbi.withHandle(work::apply));
    }

    void write(String what, Consumer<Handle> work) {
        doing("keep", what, () -> {
            jdbi.useTransaction(work::accept);
            return true;
        });
    }

    /**
     * Removes something and leaves no trace of it in the file: what is deleted is overwritten, and the log, which still holds
     * it, is emptied. A reader at work in that moment keeps the log from being emptied; the next checkpoint empties it then.
     *
     * @return what the work gives back
     */
    <T> T remove(String what, Function<Handle, T> work) {
        return doing("remove", what, () -> withoutTrace(work));
    }

    /** Puts something in the place of what was kept before, of which no trace is left either, as with {@link #remove}. */
    void replace(String what, Consumer<Handle> work) {
        doing(
                "keep",
                what,
                () -> withoutTrace(handle -> {
                    work.accept(handle);
                    return true;
                }));
    }

    private <T> T withoutTrace(Function<Handle, T> work) {
        var done = jdbi.inTransaction(work::apply);
        jdbi.useHandle(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        return done;
    }

    @Override
    public void close() {
        keptOpen.close();
    }

    private <T> T doing(String verb, String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            // Jdbi's own message holds the statement with what was bound to it: the answer. The database's does not.
            throw new StorageException("cannot " + verb + " " + what + " in " + file + ": " + cause(e), null);
        }
    }

    private static SQLiteDataSource dataSource(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** A folder that only its owner can look into, where files have owners: people's answers are private. */
    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.exists(folder)) {
            return;
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static boolean isUnknownHere(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private static String cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return String.valueOf(cause.getMessage());
            }
        }
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
