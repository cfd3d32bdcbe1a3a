package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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

    @Test
    void whatWasTakenIsAnsweredBeforeAShardIsLeft() {
        var begun = new CompletableFuture<Void>();
        var goOn = new CompletableFuture<Void>();
        try (var bot = deaf("only one", new Shards(0, 0, 2), () -> {
            begun.complete(null);
            goOn.join();
        })) {
            bot.hear(0, () -> true).heard().join();
            var login = bot.hear(1, () -> true);
            login.heard().join();
            var asked = ann.types(channel, "/help");
            begun.join();

            var left = login.leave();
            assertThat(ann.types(channel, "/help").reply())
                    .hasToString("I am being restarted and can take nothing new. Please try again in a minute.");
            assertThat(left).isNotDone();
            goOn.complete(null);
            assertThat(asked.reply()).hasToString("This is the only one.");
            left.join();

            assertThat(bot.announcer().isHeard("discord:" + channel)).isFalse();
            assertThat(ann.types(ann.directMessages(), "/help").reply()).hasToString("This is the only one.");
            assertThat(bot.isReady()).isTrue();
            bot.hear(1, () -> true).heard().join();
            assertThat(ann.types(channel, "/help").reply()).hasToString("This is the only one.");
            assertThat(discord.requests("PUT applications/.*/commands")).isOne();
        }
    }

    @Test
    void whoMayNotHearAShardAnswersNothingOnIt() {
        try (var halted = deaf("halted", new Shards(1, 1, 2), () -> {});
                var second = bot("second", new Shards(0, 1, 2))) {
            halted.hear(1, () -> false).heard().join();
            assertThat(second.isReady()).isTrue();
            assertThat(ann.types(channel, "/help").reply()).hasToString("This is the second.");
            assertThat(ann.types(channel, "/help").reply()).hasToString("This is the second.");
            assertThat(halted.waiting()).isZero();
        }
    }

    @Test
    void aLoginThatIsLeftBeforeItIsConnectedNeverIs() {
        try (var bot = deaf("only one", new Shards(0, 0, 2), () -> {})) {
            bot.hear(0, () -> true).heard().join();
            var asked = discord.requests("GET applications/@me");
            discord.ignore("GET applications/@me", 1);
            var early = bot.hear(1, () -> true);
            while (discord.requests("GET applications/@me") == asked) {
                Thread.onSpinWait();
            }
            early.leave().join();

            assertThatThrownBy(early.heard()::join).hasRootCauseMessage("shard 1 was left before it was heard");
            assertThat(discord.logins()).isOne();
            assertThat(bot.announcer().isHeard("discord:" + channel)).isFalse();
        }
    }

    @Test
    void aShardThatCannotBeHeardLeavesNothingBehind() {
        try (var bot = deaf("only one", new Shards(0, 0, 2), () -> {})) {
            bot.hear(0, () -> true).heard().join();
            discord.refuseConnections(6);
            assertThatThrownBy(() -> bot.hear(1, () -> true).heard().join())
                    .hasCauseInstanceOf(DiscordException.class)
                    .hasRootCauseMessage("cannot reach Discord's gateway at " + discord.gatewayUrl()
                            + ": check the network, and STARLING_DISCORD_GATEWAY_URL if it is set");
            assertThat(bot.isReady()).isTrue();
            bot.hear(1, () -> true).heard().join();
            assertThat(ann.types(channel, "/help").reply()).hasToString("This is the only one.");
        }
    }

    private DiscordBot bot(String name, Shards shards) {
        var bot = deaf(name, shards, () -> {});
        bot.start();
        return bot;
    }

    /** A bot that has not logged in yet. */
    private DiscordBot deaf(String name, Shards shards, Runnable before) {
        var help = SaidCommand.listed("help", Visibility.EVERYBODY, said -> {
            before.run();
            return Reply.of("This is the " + name + ".");
        });
        var registry = new CommandRegistry(List.of(help));
        return new DiscordBot(
                DiscordSettings.of(discord.token())
                        .withRestUrl(discord.restUrl())
                        .withGatewayUrl(discord.gatewayUrl())
                        .withShards(shards),
                registry,
                pause -> {},
                new Patience(Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(20)),
                new Downloads(Set.of(discord.filesUrl())),
                new CommandDesk(registry));
    }
}
