package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiscordSettingsTest {
    @Test
    void withoutFurtherAddressesItIsDiscordItselfAndTheTokenIsNotShown() {
        assertThat(DiscordSettings.of(" abc.def-1 "))
                .hasToString("Discord at https://discord.com/api/v10/ and wss://gateway.discord.gg/");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:3000, http://127.0.0.1:3000/api/v10/",
        "http://127.0.0.1:3000/, http://127.0.0.1:3000/api/v10/",
        "https://proxy.example/discord/api/v10, https://proxy.example/discord/api/v10/"
    })
    void anAddressWithoutAPathMeansTheUsualOne(String given, String used) {
        assertThat(DiscordSettings.of("abc").withRestUrl(given).restUrl()).isEqualTo(used);
    }

    @Test
    void aWrongAddressIsRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> DiscordSettings.of("abc").withRestUrl("ftp://example.org"))
                .isInstanceOf(DiscordException.class)
                .hasMessage("the Discord REST address must start with http:// or https://, was ftp://example.org");
        assertThatThrownBy(() -> DiscordSettings.of("abc").withGatewayUrl("not an address"))
                .isInstanceOf(DiscordException.class)
                .hasMessage("the Discord gateway address must start with ws:// or wss://, was not an address");
    }

    @Test
    void whatIsNoTokenIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> DiscordSettings.of(" "))
                .hasMessage("there is no Discord token: set STARLING_DISCORD_TOKEN");
        assertThatThrownBy(() -> DiscordSettings.of("\"se cret\""))
                .hasMessage("the Discord token holds characters that no token has: copy it again, without quotes and"
                        + " spaces");
    }
}
