package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import starling.command.Announcer.Outcome;
import starling.command.CommandRegistry;
import starling.command.Reply;
import starling.command.SaidCommand;
import starling.command.Visibility;
import starling.configuration.Shards;
import starling.discord.standin.Person;
import starling.discord.standin.StandIn;

/** Bots that share a Discord: what is said in its one server comes to the second shard, direct messages to the first. */
final class ShardsTest {
    private static final Reply NEWS = Reply.of("A question of the day.");

    private final StandIn discord = StandIn.open();
    private final String channel = discord.channel("practice");
    private final Person ann = discord.person("Ann");

    @AfterEach
    void nothingThatDiscordRefuses() {
        discord.close();
        assertThat(discord.refused()).isEmpty();
        assertThat(discord.pings()).isEmpty();
    }

    @Test
    void eachHearsItsOwnShardsOnly() {
        try (var first = bot("first", new Shards(0, 0, 2));
                var second = bot("second", new Shards(1, 1, 2))) {
            assertThat(ann.types(channel, "/help").reply()).hasToString("This is the second.");
            assertThat(ann.types(ann.directMessages(), "/help").reply()).hasToString("This is the first.");
            assertThat(discord.requests("PUT applications/.*/commands"))
                    .as("commands are the whole bot's")
                    .isOne();
            assertThat(first.announcer().isHeard("discord:" + channel)).isFalse();
            assertThat(second.announcer().isHeard("discord:" + channel)).isTrue();
        }
    }

    @Test
    void oneProcessMayHearSeveralShards() {
        try (var all = bot("only one", new Shards(0, 1, 2))) {
            assertThat(discord.logins()).isEqualTo(2);
            assertThat(ann.types(channel, "/help").reply()).hasToString("This is the only one.");
            assertThat(ann.types(ann.directMessages(), "/help").reply()).hasToString("This is the only one.");
            assertThat(all.announcer().isHeard("discord:" + channel)).isTrue();
            assertThat(all.announcer().sayIn("discord:" + channel, NEWS)).isEqualTo(Outcome.SAID);
            discord.cutTheLine();
            assertThat(ann.types(channel, "/help").reply()).hasToString("This is the only one.");
        }
    }

    @Test
    void whereAnotherHearsTheSameIsSaidAndOnce() {
        try (var first = bot("first", new Shards(0, 0, 2))) {
            var place = "discord:" + channel;
            assertThat(first.announcer().sayOnceIn(place, "2026-11-21 in " + place, NEWS))
                    .isEqualTo(Outcome.SAID);
            try (var second = bot("second", new Shards(1, 1, 2))) {
                assertThat(second.announcer().sayOnceIn(place, "2026-11-21 in " + place, NEWS))
                        .isEqualTo(Outcome.SAID);
            }
            assertThat(ann.sees(channel)).hasToString("[A question of the day.]");
            assertThat(first.announcer().sayIn("discord:4711", NEWS)).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    private DiscordBot bot(String name, Shards shards) {
        var help = SaidCommand.listed("help", Visibility.EVERYBODY, said -> Reply.of("This is the " + name + "."));
        var registry = new CommandRegistry(List.of(help));
        var bot = new DiscordBot(
                DiscordSettings.of(discord.token())
                        .withRestUrl(discord.restUrl())
                        .withGatewayUrl(discord.gatewayUrl())
                        .withShards(shards),
                registry,
                pause -> {},
                new Patience(Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(20)),
                new Downloads(Set.of(discord.filesUrl())),
                new CommandDesk(registry));
        bot.start();
        return bot;
    }
}
