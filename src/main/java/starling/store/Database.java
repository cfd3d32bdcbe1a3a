package starling.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import starling.configuration.DatabaseAddress;
import starling.interview.StorageException;

/**
 * A database in SQLite or PostgreSQL, its tables up to date. Changes are made as if one after the other, also across processes,
 * and what was committed outlives a killed process or a power failure. Safe for use by several threads. After a time in which
 * the database could not be used it works again by itself.
 */
public final class Database implements AutoCloseable {
    private final String name;
    private final DialectWithTexts dialect;
    private final StoreClock clock;
    private final TextCipher texts;

    private Database(String name, DialectWithTexts dialect, StoreClock clock, TextCipher texts) {
        this.name = name;
        this.dialect = dialect;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Opens a file, creating it and its folder if need be, and brings its tables up to date.
     *
     * @throws StorageException as {@link #open(DatabaseAddress)} does
     */
    public static Database open(Path file) {
        return open(new DatabaseAddress.File(file));
    }

    /**
     * Opens a database and brings its tables up to date. A file and its folder are created if need be; on a server the database
     * has to be there.
     *
     * @throws StorageException when it cannot be opened or reached, is no database, or belongs to a newer Starling
     */
    public static Database open(DatabaseAddress address) {
        return open(address, Optional.empty(), StoreClock.NONE);
    }

    /**
     * The same with people's texts encrypted, and watched.
     *
     * @param key under which texts are kept from now on; older ones stay as they are and can be read. Its use begins with the
     *     first text that is kept: opening changes nothing
     * @param clock told how long each call takes
     * @throws StorageException also when there are texts under a key that was not given
     */
    public static Database open(DatabaseAddress address, Optional<DatabaseKey> key, StoreClock clock) {
        // A reference to the constructor would load it, and all of Tink, also where there is no key.
        Optional<EncryptedTexts> given = key.map(present -> new EncryptedTexts(present));
        var database = open(
                address,
                address.named(),
                address.toString(),
                clock,
                given.<TextCipher>map(each -> each).orElseGet(PlainTexts::new));
        try {
            database.refusal(given).ifPresent(wrong -> {
                throw new StorageException("cannot open " + address.named() + ": " + wrong, null);
            });
            given.ifPresent(texts -> database.read("the keys in use", texts::lookWhetherInUse));
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Opens a database whose rows are copied as they are, with no key, be their texts encrypted or not. */
    static Database openAsItIs(DatabaseAddress address) {
        return open(address, address.named(), address.toString(), StoreClock.NONE, new PlainTexts());
    }

    /** The same with a copy that goes by the name of the file that it is a copy of, or will be. */
    static Database openCopyAsItIs(Path copy, Path file) {
        return open(
                new DatabaseAddress.File(copy), file.toString(), file.toString(), StoreClock.NONE, new PlainTexts());
    }

    private static Database open(
            DatabaseAddress address, String opened, String name, StoreClock clock, TextCipher texts) {
        try {
            var dialect = new DialectWithTexts(dialect(address), texts);
            try {
                migrate(dialect, opened);
                dialect.begin();
                return new Database(name, dialect, clock, texts);
            } catch (FlywayException | JdbiException e) {
                dialect.close();
                throw new StorageException("cannot open " + opened + ": " + reason(dialect, e), null);
            } catch (RuntimeException e) {
                dialect.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StorageException(
                    "cannot open " + opened + ": its folder cannot be made ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    private static Dialect dialect(DatabaseAddress address) throws IOException {
        if (address instanceof DatabaseAddress.Server server) {
            return new PostgresDialect(server);
        }
        return new SqliteDialect(((DatabaseAddress.File) address).file());
    }

    private static void migrate(Dialect dialect, String name) {
        var flyway = Flyway.configure()
                .dataSource(dialect.migrating())
                .locations("classpath:starling/store/migration/" + dialect.migrations())
                .failOnMissingLocations(true)
                .load();
        if (Arrays.stream(flyway.info().applied()).anyMatch(Database::isUnknownHere)) {
            throw new StorageException(
                    "cannot open " + name + ": it was written by a newer Starling; use that one, or another database",
                    null);
        }
        flyway.migrate();
    }

    private static boolean isUnknownHere(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    /**
     * How many rows have texts that are not under the present key, but under an older one or in plain; none where nothing is
     * encrypted.
     */
    public OptionalLong notUnderKey() {
        return texts.keyId()
                .map(id -> OptionalLong.of(read(
                        "how much is encrypted", handle -> TextRewriting.count(handle, RewrittenTable.isNotUnder(id)))))
                .orElseGet(OptionalLong::empty);
    }

    /** Why what people wrote cannot all be read with a key, or without one; empty if it can. */
    Optional<String> refusal(Optional<EncryptedTexts> given) {
        return read("the keys in use", handle -> KeysInUse.refusal(handle, given));
    }

    <T> T read(String what, Function<Handle, T> work) {
        return doing("read", what, () -> dialect.read(work));
    }

    /** Makes a change in one step, as {@link #change} does. */
    void write(String what, Consumer<Handle> work) {
        change(what, handle -> {
            work.accept(handle);
            return true;
        });
    }

    /**
     * The same where it has to be known whether it lasts.
     *
     * @param again done in the place of the work where the line broke on its way and nobody here knows whether it lasts
     */
    void write(String what, Consumer<Handle> work, Consumer<Handle> again) {
        var begun = new AtomicBoolean();
        doing("keep", what, () -> {
            try {
                return dialect.change(handle -> {
                    begun.set(true);
                    work.accept(handle);
                    return true;
                });
            } catch (JdbiException e) {
                if (!begun.get() || sqlCause(e).filter(dialect::isLineBroken).isEmpty()) {
                    throw e;
                }
                return dialect.change(handle -> {
                    again.accept(handle);
                    return true;
                });
            }
        });
    }

    /**
     * Makes a change in one step, as if nobody else made any at the same time.
     *
     * @param work may be done more than once before it lasts, each time on what is there then, so that what comes of it has to
     *     be what it gives back
     * @return what the work gave back when it lasted
     */
    <T> T change(String what, Function<Handle, T> work) {
        return doing("keep", what, () -> dialect.change(work));
    }

    /**
     * Removes something for good. In SQLite no trace of it is left in a file of up to 64 MiB: what is deleted is overwritten, the
     * file is written anew, and the log, which still holds it, is emptied, at the next checkpoint where somebody reads in that
     * moment. In a larger one bytes of rows that SQLite had moved may stay until {@link #removeTraces}. In PostgreSQL nobody who
     * asks the server finds it; on the server's disk traces go with its next vacuum, its write-ahead log and its backups.
     *
     * @param work as with {@link #change}
     * @return what the work gives back
     */
    <T> T remove(String what, Function<Handle, T> work) {
        return doing("remove", what, () -> dialect.changeWithoutTrace(work));
    }

    /** Puts something in the place of what was kept before, which is removed as with {@link #remove}. */
    <T> T replace(String what, Function<Handle, T> work) {
        return doing("keep", what, () -> dialect.changeWithoutTrace(work));
    }

    /** Reads everything as it is at one moment, and holds up nobody who makes changes meanwhile. */
    <T> T snapshot(String what, Function<Handle, T> work) {
        return doing("read", what, () -> dialect.snapshot(work));
    }

    /**
     * Leaves no trace of what was changed or removed before, as {@link #remove} has it, also where that takes a while.
     *
     * @return false if there may be some left in a file of SQLite, since somebody was reading it
     */
    boolean removeTraces() {
        return doing("remove", "what was there before", dialect::removeTraces);
    }

    /** Its name, as messages have it. */
    @Override
    public String toString() {
        return name;
    }

    /** An id for a text, the same for the same text and key; only with the key can anybody tell that they guessed the text. */
    UUID idOf(String text) {
        return texts.idOf(text);
    }

    /** How its connections are used; none are counted of SQLite. */
    public PoolUse poolUse() {
        return dialect.poolUse();
    }

    /**
     * Asks it for nothing in particular.
     *
     * @throws StorageException when it does not answer
     */
    public boolean answers() {
        return read(
                "whether it answers",
                handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
    }

    Dialect dialect() {
        return dialect;
    }

    @Override
    public void close() {
        dialect.close();
    }

    private <T> T doing(String verb, String what, Supplier<T> work) {
        long begun = System.nanoTime();
        boolean failed = true;
        try {
            var done = work.get();
            failed = false;
            return done;
        } catch (JdbiException | UncheckedSqlException e) {
            // Jdbi's own message holds the statement with what was bound to it: the answer.
            throw new StorageException("cannot " + verb + " " + what + " in " + name + ": " + reason(dialect, e), null);
        } catch (UnfitKeyException e) {
            throw new StorageException("cannot " + verb + " " + what + " in " + name + ": " + e.getMessage(), null);
        } finally {
            clock.called(verb, Duration.ofNanos(System.nanoTime() - begun), failed);
        }
    }

    private static String reason(Dialect dialect, Throwable failure) {
        return sqlCause(failure)
                .map(dialect::reason)
                // Flyway speaks of its migrations, and of nothing that people typed.
                .orElseGet(() -> failure.getClass().getSimpleName()
                        + (failure instanceof FlywayException
                                ? ": "
                                        + String.valueOf(failure.getMessage())
                                                .lines()
                                                .findFirst()
                                                .orElse("")
                                : ""));
    }

    /** The deepest, which is the database's own: a pool and a library say no more than that there was one. */
    private static Optional<SQLException> sqlCause(Throwable failure) {
        Optional<SQLException> found = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (sql.getSQLState() != null || found.isEmpty())) {
                found = Optional.of(sql);
            }
        }
        return found;
    }
}
