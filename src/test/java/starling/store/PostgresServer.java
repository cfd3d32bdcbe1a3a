package starling.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import starling.configuration.DatabaseAddress;

/** PostgreSQL itself, started when a test first wants it and stopped with the process. */
public final class PostgresServer {
    private static final String TEMPLATE = "starling_template";
    private static final int CONNECTIONS = 9;
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Started STARTED = start();

    private PostgresServer() {}

    private record Started(Optional<EmbeddedPostgres> server, String failure) {}

    /** A database with all tables and nothing in them; the test is skipped where no server can be started. */
    public static DatabaseAddress.Server emptyDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " STRATEGY FILE_COPY");
        return address(name);
    }

    /** A database without anything, not even tables. */
    public static DatabaseAddress.Server bareDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return address(name);
    }

    public static int port() {
        return running().getPort();
    }

    /** Does something as the one who runs the server. */
    static void execute(String statement) {
        execute(running(), statement);
    }

    static DatabaseAddress.Server address(String name) {
        return address("localhost", port(), name);
    }

    static DatabaseAddress.Server address(String host, int port, String name) {
        return new DatabaseAddress.Server(
                "jdbc:postgresql://" + host + ":" + port + "/" + name + "?user=postgres",
                Optional.empty(),
                Optional.empty(),
                CONNECTIONS);
    }

    private static EmbeddedPostgres running() {
        return STARTED.server().orElseGet(() -> Assumptions.abort(STARTED.failure()));
    }

    private static Started start() {
        try {
            var folder = Files.createTempDirectory("starling-postgresql");
            // What a test has written need not outlive the computer.
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("shared_buffers", "32MB")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            execute(server, "CREATE DATABASE " + TEMPLATE);
            Database.open(address("localhost", server.getPort(), TEMPLATE)).close();
            return new Started(Optional.of(server), "");
        } catch (IOException | IllegalStateException e) {
            return new Started(
                    Optional.empty(),
                    "PostgreSQL cannot be started here, so nothing was tested on it (as root it needs 'unshare -U'): "
                            + e.getMessage());
        }
    }

    private static void stop(EmbeddedPostgres server, Path folder) {
        try {
            server.close();
            // Some ten thousand files take longer to delete than a process has for its end.
            new ProcessBuilder("rm", "-rf", folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the server's folder " + folder + " stays", e);
        }
    }

    private static void execute(EmbeddedPostgres server, String text) {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException("the server refused: " + text, e);
        }
    }
}
