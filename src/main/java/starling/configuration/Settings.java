package starling.configuration;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The settings of {@code config/starling.yaml}, each overridden by an environment variable: {@code STARLING_} and the key in
 * capitals.
 *
 * @param home the folder with {@code config/} and {@code stories/}
 * @param discordToken the bot's token; empty if Starling is not to talk on Discord
 * @param discordRestUrl where Discord's REST API is reached, if not at Discord itself
 * @param discordGatewayUrl where Discord's gateway is reached, if not at Discord itself
 * @param shards which part of Discord this process hears
 * @param takeover how long it may be silent until another process takes its shards
 * @param database where answers and people's notes are kept
 * @param databaseKey the key under which they are kept, a secret of one line; empty if in plain
 * @param model the language model of the coach; empty if none is asked
 * @param http where Starling can be watched; empty if nowhere
 * @param keepAnswersDays how old an answer may become, whatever a person wants; 1 or more, empty if as old as they want
 */
public record Settings(
        Path home,
        Optional<String> discordToken,
        Optional<String> discordRestUrl,
        Optional<String> discordGatewayUrl,
        Shards shards,
        Duration takeover,
        DatabaseAddress database,
        Optional<String> databaseKey,
        Optional<ModelSettings> model,
        Optional<InetSocketAddress> http,
        Optional<Integer> keepAnswersDays) {
    /** The variable that holds the key of the database; a file lies beside the database, and is no place for it. */
    public static final String DATABASE_KEY = "STARLING_DATABASE_KEY";

    private static final String PREFIX = "STARLING_";
    private static final String MODEL = PREFIX + "MODEL_";
    private static final Set<String> KEYS = keys();
    /** Eight commands run at a time, and one chore: more would wait for nothing but each other. */
    private static final int CONNECTIONS = 9;

    private static final int MOST_CONNECTIONS = 100;
    private static final String LOG = PREFIX + "LOG";
    private static final Set<String> LOG_FORMS = Set.of("json", "text");
    private static final int LAST_PORT = 65_535;
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int LONGEST_SILENCE_SECONDS = 3_600;
    private static final int LONGEST_KEPT_DAYS = 36_500;

    /**
     * The settings in force.
     *
     * @throws ConfigurationException naming the file and line, or the environment variable, and what was expected
     */
    public static Settings load(Path home, Map<String, String> environment) {
        refuseUnknownLog(environment);
        var settings = settings(home, environment);
        return new Settings(
                home,
                Optional.ofNullable(settings.get("discord_token")).map(Settings::token),
                Optional.ofNullable(settings.get("discord_rest_url")).map(url -> url.url("http", "https")),
                Optional.ofNullable(settings.get("discord_gateway_url")).map(url -> url.url("ws", "wss")),
                Optional.ofNullable(settings.get("shards")).map(Shards::of).orElse(Shards.ALL),
                Optional.ofNullable(settings.get("takeover_seconds"))
                        .map(seconds -> Duration.ofSeconds(seconds.number(2, LONGEST_SILENCE_SECONDS)))
                        .orElse(SILENCE),
                database(home, settings),
                Optional.of(environment.getOrDefault(DATABASE_KEY, "").strip()).filter(key -> !key.isEmpty()),
                new ModelSettingsReader(settings).read(),
                http(settings),
                Optional.ofNullable(settings.get("keep_answers_days"))
                        .map(days -> (int) days.number(1, LONGEST_KEPT_DAYS)));
    }

    /** Logging begins before there are settings and reads the variable itself; in a form that it does not know it is silent. */
    private static void refuseUnknownLog(Map<String, String> environment) {
        var form = environment.getOrDefault(LOG, "");
        if (!form.isEmpty() && !LOG_FORMS.contains(form)) {
            throw new Setting(form, LOG).error("expected json or text, found \"" + form + "\"");
        }
    }

    private static Optional<InetSocketAddress> http(Map<String, Setting> settings) {
        var host = settings.getOrDefault("http_host", new Setting("127.0.0.1", ""));
        return Optional.ofNullable(settings.get("http_port"))
                .map(port -> new InetSocketAddress(host.value(), (int) port.number(1, LAST_PORT)))
                .map(address -> {
                    if (address.isUnresolved()) {
                        throw host.error("expected the name or the number of an address of this machine, found \""
                                + host.value() + "\"");
                    }
                    return address;
                });
    }

    private static Map<String, Setting> settings(Path home, Map<String, String> environment) {
        var settings = new LinkedHashMap<String, Setting>();
        var file = home.resolve("config").resolve("starling.yaml");
        YamlNode.readIfAny(home, file)
                .ifPresent(document -> document.fields(KEYS)
                        .forEach((key, value) -> settings.put(key, new Setting(value.text(), value.toString()))));
        // The name that Discord's own examples use.
        fromEnvironment(environment, "DISCORD_TOKEN", "discord_token", settings);
        refuseUnknown(environment);
        for (var key : KEYS) {
            fromEnvironment(environment, PREFIX + key.toUpperCase(Locale.ROOT), key, settings);
        }
        return settings;
    }

    /** A variable of the language model that has no effect would be taken for one that has. */
    private static void refuseUnknown(Map<String, String> environment) {
        var known = KEYS.stream()
                .map(key -> PREFIX + key.toUpperCase(Locale.ROOT))
                .filter(variable -> variable.startsWith(MODEL))
                .collect(Collectors.toCollection(TreeSet::new));
        environment.keySet().stream()
                .filter(variable -> variable.startsWith(MODEL) && !known.contains(variable))
                .sorted()
                .findFirst()
                .ifPresent(variable -> {
                    throw new ConfigurationException(
                            variable + ": there is no such setting; there are " + String.join(", ", known));
                });
    }

    private static Set<String> keys() {
        var keys = new HashSet<>(Set.of(
                "discord_token",
                "discord_rest_url",
                "discord_gateway_url",
                "shards",
                "takeover_seconds",
                "database_url",
                "database_user",
                "database_password",
                "database_connections",
                "http_port",
                "http_host",
                "keep_answers_days"));
        keys.addAll(ModelSettingsReader.KEYS);
        return Set.copyOf(keys);
    }

    /** Names the presence of the token and of a model only. */
    @Override
    public String toString() {
        return "Settings[home=" + home + ", discord=" + discordToken.isPresent() + ", database=" + database + ", model="
                + model.isPresent() + "]";
    }

    private static void fromEnvironment(
            Map<String, String> environment, String variable, String key, Map<String, Setting> settings) {
        var value = environment.getOrDefault(variable, "").strip();
        if (!value.isEmpty()) {
            settings.put(key, new Setting(value, variable));
        }
    }

    private static String token(Setting token) {
        return token.secret(
                "a Discord token has no blanks or special characters; copy it again from the Developer Portal");
    }

    private static DatabaseAddress database(Path home, Map<String, Setting> settings) {
        var setting = settings.getOrDefault("database_url", new Setting("jdbc:sqlite:.starling/starling.db", ""));
        try {
            return address(home, settings, setting.value());
        } catch (IllegalArgumentException e) {
            throw setting.error(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The database that a URL names, with the user, the password and the connections that are configured.
     *
     * @throws ConfigurationException as {@link #load} does
     * @throws IllegalArgumentException with what was expected, where the URL is none
     */
    public static DatabaseAddress database(Path home, Map<String, String> environment, String url) {
        return address(home, settings(home, environment), url);
    }

    private static int usualConnections(Map<String, Setting> settings) {
        // Whoever shares shards may not wait for those who answer: its leases would run out.
        return Optional.ofNullable(settings.get("shards"))
                .map(Shards::of)
                .filter(Shards::areShared)
                .map(shared -> CONNECTIONS + 1)
                .orElse(CONNECTIONS);
    }

    private static DatabaseAddress address(Path home, Map<String, Setting> settings, String url) {
        return DatabaseAddress.of(
                url,
                home,
                Optional.ofNullable(settings.get("database_user")).map(Setting::value),
                Optional.ofNullable(settings.get("database_password")).map(Setting::value),
                Optional.ofNullable(settings.get("database_connections"))
                        .map(setting -> (int) setting.number(1, MOST_CONNECTIONS))
                        .orElseGet(() -> usualConnections(settings)));
    }
}
