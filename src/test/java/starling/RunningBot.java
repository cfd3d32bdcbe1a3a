package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import starling.discord.standin.StandIn;

/** All of Starling as a bot, from the front door on, with the project's own configuration or a test's, on a stand-in of Discord. */
final class RunningBot {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final Thread thread;

    private RunningBot(
            StandIn discord,
            Path home,
            Path database,
            ByteArrayOutputStream err,
            Map<String, String> more,
            CompletableFuture<String> online) {
        var environment = new HashMap<>(Map.of(
                "STARLING_HOME", home.toString(),
                "STARLING_DATABASE_URL", "jdbc:sqlite:" + database,
                "STARLING_DISCORD_REST_URL", discord.restUrl(),
                "STARLING_DISCORD_GATEWAY_URL", discord.gatewayUrl(),
                "DISCORD_TOKEN", discord.token()));
        environment.putAll(more);
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                online.complete(line);
            }
        };
        thread = new Thread(() -> {
            try {
                status.complete(Starling.run(
                        new String[0],
                        InputStream.nullInputStream(),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment));
            } finally {
                online.complete("ended");
            }
        });
    }

    /**
     * Starts it, and comes back when it says that it is on Discord.
     *
     * @param err takes what it writes to standard error
     */
    static RunningBot start(StandIn discord, Path database, ByteArrayOutputStream err) {
        return start(discord, PROJECT, database, err);
    }

    /** The same with more in the environment. */
    static RunningBot start(StandIn discord, Path database, ByteArrayOutputStream err, Map<String, String> more) {
        return start(discord, PROJECT, database, err, more);
    }

    /** The same in another home. */
    static RunningBot start(StandIn discord, Path home, Path database, ByteArrayOutputStream err) {
        return start(discord, home, database, err, Map.of());
    }

    private static RunningBot start(
            StandIn discord, Path home, Path database, ByteArrayOutputStream err, Map<String, String> more) {
        var online = new CompletableFuture<String>();
        var bot = new RunningBot(discord, home, database, err, more, online);
        bot.thread.start();
        assertThat(online.join()).isEqualTo("Starling is on Discord. Stop it with Ctrl-C.");
        return bot;
    }

    /** Stops it as Ctrl-C does; it must not have failed before. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
        assertThat(status).isCompletedWithValue(0);
    }
}
