package starling.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A file of SQLite. Writes wait up to five seconds for one another, also across processes, and what was committed outlives a
 * killed process or a power failure (write-ahead log, full synchronisation). Holds no connection open between calls but the one
 * that keeps the file's log warm.
 */
final class SqliteDialect implements Dialect {
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    /** Written anew in about half a second, which whoever else writes can wait for. */
    private static final long LARGEST_WRITTEN_ANEW = 64L << 20;

    private final SQLiteDataSource source;
    private final Jdbi jdbi;
    private final Jdbi reading;
    private Optional<Handle> keptOpen = Optional.empty();

    /** Creates the folder of the file, and the file, if need be. */
    SqliteDialect(Path file) throws IOException {
        createFolder(file.toAbsolutePath().getParent());
        createFile(file);
        // A change that reads before it writes is the only one from its first word on.
        source = dataSource(file, TransactionMode.IMMEDIATE);
        jdbi = Jdbi.create(source);
        reading = Jdbi.create(dataSource(file, TransactionMode.DEFERRED));
    }

    private static SQLiteDataSource dataSource(Path file, TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(mode);
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

    /** A file that only its owner can read; what SQLite puts beside it gets the same permissions. */
    private static void createFile(Path file) throws IOException {
        if (Files.notExists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Override
    public DataSource migrating() {
        return source;
    }

    @Override
    public String migrations() {
        return "sqlite";
    }

    @Override
    public void begin() {
        // SQLite folds the log into the file, and starts a new one, whenever the last connection closes.
        keptOpen = Optional.of(jdbi.open());
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    @Override
    public <T> T change(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    /**
     * What is deleted is overwritten, a file that is not large is written anew, and the log, which still holds what was, is
     * emptied. A reader at work in that moment keeps the log from being emptied; the next checkpoint empties it then.
     */
    @Override
    public <T> T changeWithoutTrace(Function<Handle, T> work) {
        var done = change(work);
        jdbi.useHandle(handle -> {
            if (bytes(handle) <= LARGEST_WRITTEN_ANEW) {
                writeAnew(handle);
            }
            emptyLog(handle);
        });
        return done;
    }

    private static long bytes(Handle handle) {
        return handle.createQuery("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
                .mapTo(Long.class)
                .one();
    }

    /** Rows that were moved between pages, as others grew, may have left something of themselves where they were. */
    private static void writeAnew(Handle handle) {
        try {
            handle.execute("VACUUM");
        } catch (JdbiException e) {
            // The change lasts. If somebody else is writing, or the disk has no room for two, the next one makes up for
            // it.
        }
    }

    /** Whether it is empty then, and all of it in the file: not where somebody reads, for as long as a change waits. */
    private static boolean emptyLog(Handle handle) {
        return handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((row, context) -> row.getInt("busy") == 0)
                .one();
    }

    @Override
    public boolean removeTraces() {
        return jdbi.withHandle(handle -> {
            handle.execute("VACUUM");
            // Whoever writes or reads a moment only is in the way of one try, and not of the next.
            long begun = System.nanoTime();
            boolean empty;
            do {
                empty = emptyLog(handle);
            } while (!empty
                    && System.nanoTime() - begun
                            < Duration.ofMillis(BUSY_TIMEOUT_MILLIS).toNanos());
            return empty;
        });
    }

    @Override
    public <T> T snapshot(Function<Handle, T> work) {
        return reading.inTransaction(work::apply);
    }

    @Override
    public void postponeReferences(Handle handle) {
        handle.execute("PRAGMA defer_foreign_keys = ON");
    }

    @Override
    public String asTheyCame(CopiedColumns table) {
        return "rowid";
    }

    @Override
    public long now(Handle handle) {
        return handle.createQuery("SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public String reason(SQLException failure) {
        return reasonOf(failure);
    }

    static String reasonOf(SQLException failure) {
        if (!(failure instanceof SQLiteException known)) {
            return String.valueOf(failure.getMessage());
        }
        // The first eight bits of an extended code are the code that it extends.
        return switch (SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xff)) {
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program is writing to it and does not stop";
            case SQLITE_READONLY -> "the file can be read but not written to";
            case SQLITE_CANTOPEN -> "the file cannot be opened; look whether its folder is there and may be written to";
            case SQLITE_IOERR -> "the disk fails (" + known.getResultCode().name() + ")";
            case SQLITE_CORRUPT -> "the file is damaged; put back a backup with 'restore'";
            case SQLITE_NOTADB -> "the file is no SQLite database";
            // SQLite's own messages name tables and columns, never what is in them.
            default -> String.valueOf(failure.getMessage());
        };
    }

    @Override
    public void close() {
        keptOpen.ifPresent(Handle::close);
    }
}
