package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import starling.command.CommandRegistry;
import starling.command.Reply;
import starling.command.SaidCommand;
import starling.command.Visibility;
import starling.discord.standin.StandIn;

final class DiscordBotTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StandIn discord = StandIn.open();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        discord.close();
        assertThat(discord.refused()).isEmpty();
    }

    @Test
    void itLogsInAsksForNoPrivilegedIntentAndRegistersItsListedCommands() throws IOException {
        try (var bot = bot(
                settings(),
                SaidCommand.question(),
                SaidCommand.of("hint", Visibility.PERSONAL, said -> Reply.of("-")))) {
            bot.start();

            // Guilds, messages in guilds, direct messages.
            assertThat(discord.intents()).isEqualTo(1 | 1 << 9 | 1 << 12);
            assertThat(discord.commands()).isEqualTo(new ObjectMapper().readTree("""
                    [ {
                      "type" : 1,
                      "name" : "question",
                      "description" : "Ask me an interview question",
                      "contexts" : [ 0, 1, 2 ],
                      "integration_types" : [ 0, 1 ],
                      "nsfw" : false,
                      "default_member_permissions" : null,
                      "name_localizations" : { },
                      "description_localizations" : { },
                      "options" : [ {
                        "type" : 3,
                        "name" : "kind",
                        "description" : "What kind of question",
                        "required" : false,
                        "autocomplete" : false,
                        "name_localizations" : { },
                        "description_localizations" : { },
                        "choices" : [
                          { "name" : "Behavioural", "value" : "behavioural", "name_localizations" : { } },
                          { "name" : "System design", "value" : "design", "name_localizations" : { } }
                        ]
                      }, {
                        "type" : 3,
                        "name" : "competency",
                        "description" : "What it is about",
                        "required" : false,
                        "autocomplete" : true,
                        "name_localizations" : { },
                        "description_localizations" : { }
                      } ]
                    } ]"""));
        }
    }

    @Test
    void aLoginThatIsOnlyTriedLeavesTheCommandsAsTheyAre() {
        try (var bot = bot(settings(), SaidCommand.question())) {
            assertThat(bot.tryLogin()).isNotBlank();

            assertThat(discord.connections()).isOne();
            assertThat(discord.requests("PUT .*commands.*")).isZero();
        }
        try (var bot = bot(settings(), SaidCommand.question())) {
            bot.start();

            assertThat(discord.requests("PUT .*commands.*")).isOne();
        }
    }

    @Test
    void aWrongTokenIsToldWithoutShowingIt() {
        var settings = DiscordSettings.of("some.wrong-token").withRestUrl(discord.restUrl());

        assertThatThrownBy(() -> bot(settings).start())
                .isInstanceOf(DiscordException.class)
                .hasMessage("Discord refused the token: copy it again from the Bot page of"
                        + " discord.com/developers/applications");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aDiscordThatHasAFaultAtTheStartIsTriedAgain() {
        discord.fail("GET users/@me", 500, 0, 4);

        try (var bot = bot(settings())) {
            bot.start();
        }

        // Asked again twice, and after a second twice more.
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(250));
    }

    @Test
    void aDiscordThatCannotBeReachedIsToldAfterSixTries() throws IOException {
        var settings = settings().withRestUrl("http://127.0.0.1:" + closedPort());

        assertThatThrownBy(() -> bot(settings).start())
                .isInstanceOf(DiscordException.class)
                .hasMessage("Discord at " + settings.restUrl() + " could not be reached: ConnectException");
        assertThat(pauses).hasSize(5);
    }

    @Test
    void aThreadThatIsStoppedInTheMiddleShowsNoStackTrace() throws InterruptedException {
        var before = System.err;
        var err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var worker = new CompletableFuture<Thread>();
            var pool = Threads.bounded("starling-rest", 1, 1);
            pool.execute(() -> {
                worker.complete(Thread.currentThread());
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Unable to acquire lock while thread is interrupted!");
            });
            worker.join().join();
            pool.shutdown();
        } finally {
            System.setErr(before);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aGatewayThatRefusesAtTheStartIsTriedAgainButNotAtOnce() {
        discord.refuseConnections(3);

        try (var bot = bot(settings())) {
            bot.start();
        }

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(discord.connections()).isEqualTo(4);
    }

    @Test
    void aGatewayThatCannotBeReachedIsToldAfterSixTries() throws IOException {
        var settings = settings().withGatewayUrl("ws://127.0.0.1:" + closedPort());

        assertThatThrownBy(() -> bot(settings).start())
                .isInstanceOf(DiscordException.class)
                .hasMessage("cannot reach Discord's gateway at " + settings.gatewayUrl()
                        + ": check the network, and STARLING_DISCORD_GATEWAY_URL if it is set");
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(16));
    }

    @Test
    void aGatewayThatIsNeverReadyIsNotWaitedForForEver() {
        discord.neverBeReady();

        assertThatThrownBy(() ->
                        new DiscordBot(settings(), new CommandRegistry(List.of()), pauses::add, Duration.ZERO).start())
                .isInstanceOf(DiscordException.class)
                .hasMessage("Discord's gateway at " + discord.gatewayUrl() + " was not ready in 0 seconds");
    }

    @Test
    void aCommandThatDiscordDoesNotAllowIsToldAtTheStart() {
        var loud = SaidCommand.listed("LOUD", Visibility.EVERYBODY, said -> Reply.of("-"));

        assertThatThrownBy(() -> bot(settings(), loud).start())
                .isInstanceOf(DiscordException.class)
                .hasMessageStartingWith("Discord does not allow such a command: ")
                .hasMessageContaining("LOUD");
    }

    @Test
    void aTokenThatIsResetLaterEndsTheWait() {
        try (var bot = bot(settings())) {
            bot.start();
            discord.forgetToken();

            assertThatThrownBy(bot::awaitEnd)
                    .isInstanceOf(DiscordException.class)
                    .hasMessage("Discord ended the connection for good: the token is not valid any more; set"
                            + " STARLING_DISCORD_TOKEN to the new one");
        }
    }

    @Test
    void closingLetsACommandComeToItsEnd() throws InterruptedException {
        var channel = discord.channel("practice");
        var ann = discord.person("Ann");
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var slow = SaidCommand.listed("help", Visibility.EVERYBODY, said -> {
            running.countDown();
            await(mayEnd);
            return Reply.of("Start with /question.");
        });
        var bot = bot(settings(), slow);
        bot.start();

        var asked = ann.types(channel, "/help");
        running.await();
        // On a thread of its own: the common ones, of which there may be one only, are those that JDA goes on with.
        var closing = CompletableFuture.runAsync(bot::close, task -> new Thread(task, "closing").start());
        mayEnd.countDown();

        assertThat(asked.reply()).hasToString("Start with /question.");
        closing.join();
        bot.awaitEnd();
    }

    @Test
    void whatIsSaidWhileItStopsIsAnsweredToo() throws InterruptedException {
        var channel = discord.channel("practice");
        var ann = discord.person("Ann");
        var ben = discord.person("Ben");
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var slow = SaidCommand.listed("help", Visibility.EVERYBODY, said -> {
            running.countDown();
            await(mayEnd);
            return Reply.of("Start with /question.");
        });
        var bot = bot(settings(), slow, SaidCommand.question(), SaidCommand.answer());
        bot.start();
        var question = ben.types(channel, "/question").reply();
        var form = ben.presses(question, "Answer").form();
        var asked = ann.types(channel, "/help");
        running.await();
        assertThat(bot.isReady()).isTrue();

        // On a thread of its own: the common ones, of which there may be one only, are those that JDA goes on with.
        var closing = CompletableFuture.runAsync(bot::close, task -> new Thread(task, "closing").start());
        while (bot.isReady()) {
            Thread.onSpinWait();
        }
        var refused = ben.types(channel, "/question").reply();
        var given = ben.submits(form, "I lost the keys").reply();
        mayEnd.countDown();

        assertThat(refused).hasToString("I am being restarted and can take nothing new. Please try again in a minute.");
        assertThat(given.toString())
                .startsWith("I am being restarted and can take nothing new. Please try again in a minute.\n")
                .contains("I lost the keys");
        assertThat(asked.reply()).hasToString("Start with /question.");
        closing.join();
        bot.awaitEnd();
    }

    @Test
    void aLineThatIsCutIsMended() {
        try (var room = new PracticeRoom()) {
            room.discord.cutTheLine();

            assertThat(room.question()).asString().startsWith("A behavioural question");
        }
    }

    private DiscordBot bot(DiscordSettings settings, SaidCommand... commands) {
        return new DiscordBot(settings, new CommandRegistry(List.of(commands)), pauses::add, PATIENCE);
    }

    private DiscordSettings settings() {
        return DiscordSettings.of(discord.token())
                .withRestUrl(discord.restUrl())
                .withGatewayUrl(discord.gatewayUrl());
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
