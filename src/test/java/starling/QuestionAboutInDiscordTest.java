package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.discord.standin.Person;
import starling.discord.standin.StandIn;

/** A question by its name in Discord, out of the whole bank: all of Starling, through the real JDA, on a stand-in. */
final class QuestionAboutInDiscordTest {
    private static final String TICKETS = """
            Design a shop that sells tickets for concerts whose seats go within minutes.
            System design · medium
            """;

    @TempDir
    private Path folder;

    private final StandIn discord = StandIn.open();
    private final String channel = discord.channel("practice");
    private final Person ann = discord.person("Ann");

    @AfterEach
    void nothingWasRefused() {
        discord.close();
        assertThat(discord.refused()).isEmpty();
    }

    @Test
    void itIsOfferedByNameAskedAndFollowedByAnother() throws InterruptedException {
        var bot = RunningBot.start(discord, folder.resolve("starling.db"), new ByteArrayOutputStream());

        assertThat(ann.startsTyping(channel, "/question about:").offered())
                .hasSize(25)
                .allMatch(label -> label.length() <= 100);
        assertThat(ann.startsTyping(channel, "/question about:tick").offered())
                .contains("ticket shop: Design a shop that sells tickets for concerts whose seats go within minutes.");
        assertThat(ann.startsTyping(channel, "/question about:ticket shop").offered())
                .containsExactly(
                        "ticket shop: Design a shop that sells tickets for concerts whose seats go within minutes.");
        assertThat(ann.startsTyping(channel, "/question about:zeppelins").offered())
                .isEmpty();

        var asked = ann.types(channel, "/question about:ticket shop").reply();
        assertThat(asked.toString()).startsWith(TICKETS).endsWith("[Answer] [Hint] [Another]");
        assertThat(ann.presses(asked, "Another").reply().toString())
                .contains("\nSystem design · ")
                .doesNotStartWith(TICKETS);
        var chosen = ann.types(
                        channel,
                        "/question about:ticket shop: Design a shop that sells tickets for concerts whose seats go within minutes.")
                .reply();
        assertThat(chosen.toString()).startsWith(TICKETS);
        var wordy = ann.types(channel, "/question about:design a service that people use online")
                .reply();
        assertThat(wordy).isNotNull();
        assertThat(ann.types(channel, "/question about:zeppelins").reply())
                .hasToString("I have no question about that; try a single other word, or leave about: out.");
        bot.stop();
    }
}
