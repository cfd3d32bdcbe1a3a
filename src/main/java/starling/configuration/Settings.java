package starling.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param database the file in which attempts are kept
 * @param model the language model of the coach; empty if none is asked
 */
public record Settings(
        Path home,
        Optional<String> discordToken,
        Optional<String> discordRestUrl,
        Optional<String> discordGatewayUrl,
        Path database,
        Optional<ModelSettings> model) {
    private static final String PREFIX = "STARLING_";
    private static final String MODEL = PREFIX + "MODEL_";
    private static final Set<String> KEYS = keys();
    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * The settings in force.
     *
     * @throws ConfigurationException naming the file and line, or the environment variable, and what was expected
     */
    public static Settings load(Path home, Map<String, String> environment) {
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
        return new Settings(
                home,
                Optional.ofNullable(settings.get("discord_token")).map(Settings::token),
                Optional.ofNullable(settings.get("discord_rest_url")).map(url -> url.url("http", "https")),
                Optional.ofNullable(settings.get("discord_gateway_url")).map(url -> url.url("ws", "wss")),
                database(
                        home, settings.getOrDefault("database_url", new Setting(SQLITE + ".starling/starling.db", ""))),
                new ModelSettingsReader(settings).read());
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
        var keys = new HashSet<>(Set.of("discord_token", "discord_rest_url", "discord_gateway_url", "database_url"));
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

    private static Path database(Path home, Setting setting) {
        var url = setting.value();
        if (!url.startsWith(SQLITE) || url.length() == SQLITE.length()) {
            // What stands there may hold a password, so it is not repeated.
            throw setting.error("expected " + SQLITE + " and a file, such as " + SQLITE + ".starling/starling.db");
        }
        var file = home.resolve(url.substring(SQLITE.length()));
        if (Files.isDirectory(file)) {
            throw setting.error(file + " is a folder; expected a file");
        }
        return file;
    }
}
