package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.StandIn;

/** Whether all is well, as the owner is told. */
final class DoctorTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void theDoctorSeesThatAllIsWell() {
        assertThat(starling.run("", "doctor")).isZero();
        assertThat(starling.out()).isEqualTo("""
                ok    configuration: 1 questions on 30 competencies, values of 9 companies, in %s
                ok    notes: 2 stories, 0 listed questions, 0 concept cards in %s
                ok    store: %s
                ok    search model: loaded, runs in this process
                ok    Discord: no token configured; 'practice' works without
                """.formatted(
                        starling.home(),
                        starling.home().resolve("stories"),
                        starling.home().resolve(".starling/starling.db")));
    }

    @Test
    void theDoctorLogsInAndSaysWhereTheBotIsInvitedFrom() {
        try (var discord = StandIn.open()) {
            assertThat(starling.run("", environment(discord, discord.token()), "doctor"))
                    .isZero();
            assertThat(starling.out()).endsWith("""
                    ok    Discord: the login works; the bot is called Starling, its id is %1$s
                          Message Content Intent: off; in servers I read only messages that mention me. To let people type freely \
                    in interview threads, switch it on under Bot at discord.com/developers/applications and start Starling again.
                          Add it to a server: https://discord.com/oauth2/authorize?client_id=%1$s&integration_type=0\
                    &scope=bot+applications.commands&permissions=343597501440
                          Add it to your own account: https://discord.com/oauth2/authorize?client_id=%1$s&integration_type=1\
                    &scope=applications.commands
                    """.formatted(discord.botId()));
            assertThat(discord.requests("PUT .*")).isZero();
        }
    }

    @Test
    void theDoctorSeesThatTheBotMayReadAllMessages() {
        try (var discord = StandIn.open()) {
            discord.letReadMessages();

            assertThat(starling.run("", environment(discord, discord.token()), "doctor"))
                    .isZero();
            assertThat(starling.out())
                    .contains("\n      Message Content Intent: on; in interview threads people can type freely.\n");
        }
    }

    @Test
    void aWrongTokenIsTold() {
        try (var discord = StandIn.open()) {
            assertThat(starling.run("", environment(discord, "some.wrong-token"), "doctor"))
                    .isOne();
            assertThat(starling.out())
                    .endsWith("FAIL  Discord: Discord refused the token: copy it again from the Bot page of"
                            + " discord.com/developers/applications\n")
                    .doesNotContain("wrong-token");
        }
    }

    @Test
    void aDiscordThatRefusesOrIsNotThereIsTold() {
        var discord = StandIn.open();
        try (discord) {
            discord.fail("GET applications/@me", 403, 0, 1);

            assertThat(starling.run("", environment(discord, discord.token()), "doctor"))
                    .isOne();
            assertThat(starling.out())
                    .endsWith("FAIL  Discord: Discord at " + discord.restUrl() + " refused with HTTP status 403\n");
        }
        assertThat(starling.run("", environment(discord, discord.token()), "doctor"))
                .isOne();
        assertThat(starling.out())
                .endsWith(
                        "FAIL  Discord: Discord at " + discord.restUrl() + " could not be reached: ConnectException\n");
    }

    private static Map<String, String> environment(StandIn discord, String token) {
        return Map.of(
                "STARLING_DISCORD_REST_URL", discord.restUrl(),
                "STARLING_DISCORD_GATEWAY_URL", discord.gatewayUrl(),
                "DISCORD_TOKEN", token);
    }
}
