package starling.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.SerializableTransactionRunner;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;
import starling.configuration.DatabaseAddress;
import starling.interview.StorageException;

/**
 * A database of a PostgreSQL server, through a few connections that are opened when they are needed and opened anew when the
 * server was gone. Changes are serializable, and made once more where PostgreSQL finds that another was in the way, so that of
 * two at once each sees all of the other or nothing.
 */
final class PostgresDialect implements Dialect {
    private static final int PATIENCE_SECONDS = 5;
    private static final int MOST_RETRIES = 40;
    private static final int LONGEST_PAUSE_MILLIS = 64;
    /** A server that says nothing for so long is taken for dead; no statement of Starling's takes that long. */
    private static final int SILENCE_SECONDS = 60;

    /** Nothing that Starling does within a change takes that long between two statements. */
    private static final int IDLE_SECONDS = 30;

    private final DatabaseAddress.Server address;
    private final PGSimpleDataSource server;
    private final NulInText texts;
    private Optional<HikariDataSource> pool = Optional.empty();
    private Jdbi jdbi;

    PostgresDialect(DatabaseAddress.Server address) {
        this.address = address;
        server = server(address);
        texts = new NulInText(server);
        jdbi = Jdbi.create(texts);
    }

    private static PGSimpleDataSource server(DatabaseAddress.Server address) {
        var server = new PGSimpleDataSource();
        server.setConnectTimeout(PATIENCE_SECONDS);
        server.setLoginTimeout(PATIENCE_SECONDS);
        server.setSocketTimeout(SILENCE_SECONDS);
        server.setTcpKeepAlive(true);
        server.setApplicationName("starling");
        address.user().ifPresent(server::setUser);
        address.password().ifPresent(server::setPassword);
        // What the URL says wins.
        server.setUrl(address.url());
        // The details of a refusal hold the row that was refused: the answer.
        server.setLogServerErrorDetail(false);
        return server;
    }

    @Override
    public DataSource migrating() {
        return server;
    }

    @Override
    public String migrations() {
        return "postgresql";
    }

    @Override
    public void begin() {
        var config = new HikariConfig();
        config.setPoolName("starling");
        config.setDataSource(texts);
        config.setMaximumPoolSize(address.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_SECONDS * 1_000L);
        // A change on a line that is silently gone holds its rows until the server ends it, and whoever asks once more
        // what became of it waits for them.
        config.setConnectionInitSql("SET idle_in_transaction_session_timeout = '" + IDLE_SECONDS + "s'");
        var opened = new HikariDataSource(config);
        pool = Optional.of(opened);
        jdbi = Jdbi.create(opened);
        jdbi.setTransactionHandler(new SerializableTransactionRunner());
        jdbi.getConfig(SerializableTransactionRunner.Configuration.class)
                // Whatever ended only because of what others did at the same time: serialization failures and
                // deadlocks.
                .setSerializationFailureSqlState("40")
                .setMaxRetries(MOST_RETRIES)
                .setOnFailure(PostgresDialect::giveWay);
        refuseOtherEncodings();
    }

    /** Lets nobody answer in letters that could not be kept. */
    private void refuseOtherEncodings() {
        var encoding = read(handle ->
                handle.createQuery("SHOW server_encoding").mapTo(String.class).one());
        if (!encoding.equals("UTF8")) {
            throw new StorageException(
                    "cannot open " + address.named() + ": its encoding is " + encoding
                            + "; create it anew with ENCODING 'UTF8'",
                    null);
        }
    }

    /** Waits a moment, by chance and the longer the more often it failed, so that those who met do not meet again. */
    private static void giveWay(List<Exception> failures) {
        int longest = Math.min(LONGEST_PAUSE_MILLIS, 1 << Math.min(failures.size(), 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public PoolUse poolUse() {
        return pool.flatMap(opened -> Optional.ofNullable(opened.getHikariPoolMXBean()))
                .map(use -> new PoolUse(
                        use.getActiveConnections(), use.getIdleConnections(), use.getThreadsAwaitingConnection()))
                .orElse(PoolUse.NONE);
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    @Override
    public <T> T change(Function<Handle, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work::apply);
    }

    /**
     * What is deleted is gone for whoever asks the server. What is left of it on the server's disk goes with its next vacuum,
     * its write-ahead log and its backups, which are in the hands of whoever runs it.
     */
    @Override
    public <T> T changeWithoutTrace(Function<Handle, T> work) {
        return change(work);
    }

    /** Nothing: that is in the hands of whoever runs the server. */
    @Override
    public boolean removeTraces() {
        return true;
    }

    @Override
    public <T> T snapshot(Function<Handle, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            // What is read is written elsewhere meanwhile, which may take long.
            handle.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
            return work.apply(handle);
        });
    }

    @Override
    public void postponeReferences(Handle handle) {
        handle.execute("SET CONSTRAINTS ALL DEFERRED");
    }

    @Override
    public String asTheyCame(CopiedColumns table) {
        return table.number().orElse(table.key());
    }

    /** Not the time at which the transaction began, which may have waited. */
    @Override
    public long now(Handle handle) {
        return handle.createQuery("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")
                .mapTo(Long.class)
                .one();
    }

    /** @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">PostgreSQL, appendix A, error codes</a> */
    @Override
    public String reason(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        if (state.isEmpty() && failure instanceof SQLTransientConnectionException) {
            return "all connections to the server are in use";
        }
        if (isLineBroken(failure)) {
            return "the server cannot be reached; look whether it runs, and whether the address is right";
        }
        return switch (state) {
            case "28P01", "28000" -> "the server refuses the user or the password";
            case "3D000" -> "the server has no database of that name; create it first";
            case "42501" -> "the user may not do that there; it has to own the tables";
            case "53100" -> "the server's disk is full";
            case "53200", "53300", "53400" ->
                "the server has too much to do; too many are connected, or its memory is used up";
            case "25006" -> "the server can be read but not written to";
            case "40001", "40P01" -> "too many others were changing the same at the same moment";
            // The server's own words may hold what should have been kept.
            default -> "the server refused it (SQLSTATE " + (state.isEmpty() ? "none" : state) + ")";
        };
    }

    @Override
    public boolean isLineBroken(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return state.startsWith("08") || state.startsWith("57P");
    }

    @Override
    public void close() {
        pool.ifPresent(HikariDataSource::close);
    }
}
