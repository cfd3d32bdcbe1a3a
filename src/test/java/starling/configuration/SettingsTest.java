package starling.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    @TempDir
    private Path home;

    @BeforeEach
    void aFolderForConfiguration() throws IOException {
        Files.createDirectories(home.resolve("config/questions"));
    }

    @Test
    void withNothingSetAnswersAreKeptBesideTheProjectAndDiscordIsOff() throws IOException {
        write("# nothing but comments\n");

        assertThat(Settings.load(home, Map.of()))
                .hasToString("Settings[home=" + home + ", discord=false, database="
                        + home.resolve(".starling/starling.db") + ", model=false]");
    }

    @Test
    void theEnvironmentWinsOverTheFileAndTheLongNameOverTheShortOne() throws IOException {
        write("discord_token: from-file\ndatabase_url: jdbc:sqlite:here.db\n");

        assertThat(Settings.load(home, Map.of()).discordToken()).contains("from-file");
        assertThat(Settings.load(home, Map.of("DISCORD_TOKEN", "short")).discordToken())
                .contains("short");
        assertThat(Settings.load(
                                home,
                                Map.of("DISCORD_TOKEN", "short", "STARLING_DISCORD_TOKEN", "long", "DISCORD", "x"))
                        .discordToken())
                .contains("long");
        assertThat(Settings.load(home, Map.of("STARLING_DISCORD_TOKEN", " ")).discordToken())
                .contains("from-file");
        assertThat(Settings.load(home, Map.of("STARLING_DATABASE_URL", "jdbc:sqlite:there.db"))
                        .database())
                .isEqualTo(new DatabaseAddress.File(home.resolve("there.db")));
    }

    @Test
    void aProcessMayBeSilentForHalfAMinuteUnlessItIsToldOtherwise() throws IOException {
        write("");
        assertThat(Settings.load(home, Map.of()).takeover()).isEqualTo(Duration.ofSeconds(30));
        assertThat(Settings.load(home, Map.of("STARLING_TAKEOVER_SECONDS", "5")).takeover())
                .isEqualTo(Duration.ofSeconds(5));
        assertRefused(
                "takeover_seconds: 1\n",
                Map.of(),
                "config/starling.yaml:1:19: expected a whole number from 2 to 3600, found \"1\"");
    }

    @Test
    void aProcessHearsAllOfDiscordUnlessItIsToldItsShards() throws IOException {
        write("");
        assertThat(shards("")).isEqualTo(Shards.ALL);
        assertThat(shards("0-3/8")).isEqualTo(new Shards(0, 3, 8));
        assertThat(shards("4 - 7 / 8").areShared()).isTrue();
        assertThat(shards("0/1").areShared()).isFalse();
        assertThat(shards("1/2")).hasToString("1/2").isEqualTo(new Shards(1, 1, 2));
        for (var wrong : List.of("2", "8/8", "3-1/8", "0-8/8", "0-3", "0,1/8", "0/0", "-1/8", "0/99999", "a/b")) {
            assertThatThrownBy(() -> shards(wrong))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("STARLING_SHARDS: expected the shards of this process, counted from 0, and how many"
                            + " there are in all, such as 0-3/8, found \"" + wrong + "\"");
        }
    }

    private Shards shards(String written) {
        return Settings.load(home, Map.of("STARLING_SHARDS", written)).shards();
    }

    @Test
    void aWrongValueIsNamedWithItsPlaceAndWhatWasExpected() throws IOException {
        assertRefused(
                "discord_tokn: x\n",
                Map.of(),
                "config/starling.yaml:1:15: unknown name \"discord_tokn\"; known are"
                        + " database_connections, database_password, database_url, database_user,"
                        + " discord_gateway_url, discord_rest_url, discord_token, http_host, http_port, keep_answers_days,"
                        + " model_api_key, model_base_url,"
                        + " model_name, model_provider, model_reply_tokens, model_timeout_seconds, model_tokens_per_day,"
                        + " model_tokens_per_person, shards, takeover_seconds, transcription_name");
        assertRefused(
                "discord_rest_url: discord.com\n",
                Map.of(),
                "config/starling.yaml:1:19: expected an address that begins"
                        + " with http:// or https://, found \"discord.com\"");
        assertRefused(
                "database_url: jdbc:mysql:x\n",
                Map.of(),
                "config/starling.yaml:1:15: expected jdbc:sqlite: and a file,"
                        + " such as jdbc:sqlite:.starling/starling.db, or jdbc:postgresql://HOST/DATABASE");
        assertRefused(
                "database_url: jdbc:postgresql://me:secret@db/starling\n",
                Map.of(),
                "config/starling.yaml:1:15: expected jdbc:postgresql://HOST/DATABASE or"
                        + " jdbc:postgresql://HOST:PORT/DATABASE; the user and the password go into"
                        + " STARLING_DATABASE_USER and STARLING_DATABASE_PASSWORD");
        assertRefused(
                "database_connections: 0\ndatabase_url: jdbc:postgresql://db/starling\n",
                Map.of(),
                "config/starling.yaml:1:23: expected a whole number from 1 to 100, found \"0\"");
        assertRefused(
                "a: 1\n  b: [\n",
                Map.of(),
                "config/starling.yaml:2:4: not valid YAML: mapping values are not allowed here");
        assertRefused(
                "# fine\n",
                Map.of("STARLING_DISCORD_GATEWAY_URL", "https://x"),
                "STARLING_DISCORD_GATEWAY_URL: expected"
                        + " an address that begins with ws:// or wss://, found \"https://x\"");
    }

    @Test
    void aTokenIsNeverShown() throws IOException {
        assertRefused(
                "discord_token: my secret\n",
                Map.of(),
                "config/starling.yaml:1:16: a Discord token has no blanks or"
                        + " special characters; copy it again from the Developer Portal");
        write("discord_token: secret\n");
        assertThat(Settings.load(home, Map.of()).toString()).doesNotContain("secret");
    }

    @Test
    void aServerIsNamedByHostAndDatabaseAndNeverByUserOrPassword() throws IOException {
        write(
                "database_url: jdbc:postgresql://db.example:6432/our%20bot?user=me&password=hidden\ndatabase_connections: 3\n");
        var settings =
                Settings.load(home, Map.of("STARLING_DATABASE_USER", "you", "STARLING_DATABASE_PASSWORD", "pass"));

        assertThat(settings)
                .hasToString("Settings[home=" + home
                        + ", discord=false, database=the PostgreSQL database our bot on db.example:6432, model=false]");
        assertThat(settings.database())
                .isEqualTo(new DatabaseAddress.Server(
                        "jdbc:postgresql://db.example:6432/our%20bot?user=me&password=hidden",
                        Optional.of("you"), Optional.of("pass"), 3));
    }

    @Test
    void whoSharesShardsHasOneMoreConnectionForThem() throws IOException {
        var url = "database_url: jdbc:postgresql://db.example/bot\n";
        for (var shards : Map.of(
                        "", 9, "shards: 0/1\n", 9, "shards: 0/2\n", 10, "shards: 0/2\ndatabase_connections: 3\n", 3)
                .entrySet()) {
            write(url + shards.getKey());

            assertThat(Settings.load(home, Map.of()).database())
                    .as(shards.getKey())
                    .isEqualTo(new DatabaseAddress.Server(
                            "jdbc:postgresql://db.example/bot", Optional.empty(), Optional.empty(), shards.getValue()));
        }
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Settings.load(home, Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("config/starling.yaml: the file is missing; put back the one that came with Starling");
    }

    @Test
    void homeIsWhereTheVariableSaysOrTheWorkingFolderOrWhereTheJarWasBuilt() {
        var elsewhere = home.resolve("config");
        var jar = home.resolve("target/starling.jar").toUri();
        var farAway = Path.of("/usr/lib/starling.jar").toUri();

        assertThat(Home.find(Map.of("STARLING_HOME", home.toString()), elsewhere, farAway))
                .isEqualTo(home);
        assertThat(Home.find(Map.of(), home, farAway)).isEqualTo(home);
        assertThat(Home.find(Map.of(), elsewhere, jar)).isEqualTo(home);
        assertThatThrownBy(() -> Home.find(Map.of("STARLING_HOME", "nowhere"), home, jar))
                .hasMessage("STARLING_HOME: expected a folder with config/questions in it, found \"nowhere\"");
        assertThatThrownBy(() -> Home.find(Map.of(), elsewhere, farAway))
                .hasMessage("there is no config/questions folder in " + elsewhere
                        + ": start Starling in its own folder, or set STARLING_HOME to it");
    }

    private void assertRefused(String file, Map<String, String> environment, String message) throws IOException {
        write(file);
        assertThatThrownBy(() -> Settings.load(home, environment))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("config/starling.yaml"), text);
    }
}
