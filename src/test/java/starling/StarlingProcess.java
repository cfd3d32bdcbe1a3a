package starling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import starling.configuration.DatabaseAddress;
import starling.discord.standin.StandIn;

/** Starling in processes of its own, which can be killed. */
final class StarlingProcess {
    static final String ONLINE = "Starling is on Discord. Stop it with Ctrl-C.";

    private StarlingProcess() {}

    /** Starts one; its standard error is dropped. */
    static Process start(Map<String, String> environment, String... arguments) throws IOException {
        return start(environment, ProcessBuilder.Redirect.DISCARD, arguments);
    }

    private static Process start(
            Map<String, String> environment, ProcessBuilder.Redirect standardError, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As outside of tests, which log nothing.
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "starling.Starling"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.redirectError(standardError).start();
    }

    /**
     * Starts one that talks on a stand-in of Discord; it says {@link #ONLINE} when it is there. Others take its shards when it is
     * silent for 5 seconds.
     */
    static Process inDiscord(StandIn discord, DatabaseAddress database, String shards) throws IOException {
        return inDiscord(discord, database, shards, ProcessBuilder.Redirect.DISCARD);
    }

    /** The same, with its standard error. */
    static Process inDiscord(
            StandIn discord, DatabaseAddress database, String shards, ProcessBuilder.Redirect standardError)
            throws IOException {
        return start(
                Map.of(
                        "STARLING_DATABASE_URL", url(database),
                        "STARLING_SHARDS", shards,
                        "STARLING_TAKEOVER_SECONDS", "5",
                        "STARLING_DISCORD_REST_URL", discord.restUrl(),
                        "STARLING_DISCORD_GATEWAY_URL", discord.gatewayUrl(),
                        "DISCORD_TOKEN", discord.token()),
                standardError);
    }

    static String url(DatabaseAddress database) {
        return database instanceof DatabaseAddress.Server server ? server.url() : "jdbc:sqlite:" + database;
    }
}
