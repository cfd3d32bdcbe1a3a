package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import starling.command.Button;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.Conversation;
import starling.command.Invocation;
import starling.command.Reply;
import starling.command.SaidCommand;
import starling.command.Visibility;
import starling.command.VoiceMessages;
import starling.discord.standin.Person;
import starling.discord.standin.SeenMessage;
import starling.discord.standin.StandIn;

/** A server with one channel, two people and the bot. When it closes, nothing may have pinged or broken a limit. */
final class PracticeRoom implements AutoCloseable {
    /** Long for a Discord on the same machine, short for somebody who waits for a test. */
    private static final Duration ANSWER = Duration.ofSeconds(1);

    final StandIn discord = StandIn.open();
    final String channel = discord.channel("practice");
    final String readOnly = discord.readOnlyChannel("notices");
    final String withoutThreads = discord.channelWithoutPrivateThreads("hall");
    final String withoutCards = discord.channelWithoutEmbeds("plain");
    final String news = discord.newsChannel("news");
    final Person ann = discord.person("Ann");
    final Person ben = discord.person("Ben");
    /** What the commands were asked, in the order it came. */
    final List<Invocation> heard = new CopyOnWriteArrayList<>();

    /** The time by which it is decided whether somebody says something too often. */
    final AtomicLong nanoTime = new AtomicLong();

    final DiscordBot bot;

    /** A room where these commands stand in for those of the same name that it usually has. */
    PracticeRoom(Command... others) {
        this(discord -> {}, Conversation.NONE, VoiceMessages.UNHEARD, others);
    }

    /** The same, where this becomes of what is said aloud. */
    PracticeRoom(VoiceMessages voiceMessages, Conversation conversation, Command... others) {
        this(discord -> {}, conversation, voiceMessages, others);
    }

    /** The same, where this is heard without a command's name. */
    PracticeRoom(Conversation conversation, Command... others) {
        this(discord -> {}, conversation, VoiceMessages.UNHEARD, others);
    }

    /** The same in a Discord of its own kind. */
    PracticeRoom(Consumer<StandIn> before, Command... others) {
        this(before, Conversation.NONE, VoiceMessages.UNHEARD, others);
    }

    /**
     * A room with a bot that waits for Discord only as long as a test may.
     *
     * @param before what happens in Discord before the bot logs in
     */
    private PracticeRoom(
            Consumer<StandIn> before, Conversation conversation, VoiceMessages voiceMessages, Command... others) {
        before.accept(discord);
        var commands = new ArrayList<Command>(Arrays.asList(others));
        usualCommands().stream()
                .filter(usual ->
                        commands.stream().noneMatch(other -> other.name().equals(usual.name())))
                .toList()
                .forEach(commands::add);
        var registry = new CommandRegistry(commands, Map.of("notes", "Your own notes"), conversation, voiceMessages);
        bot = new DiscordBot(
                DiscordSettings.of(discord.token())
                        .withRestUrl(discord.restUrl())
                        .withGatewayUrl(discord.gatewayUrl()),
                registry,
                pause -> {},
                new Patience(Duration.ofSeconds(60), ANSWER, Duration.ZERO, Duration.ofSeconds(20)),
                new Downloads(Set.of(discord.filesUrl())),
                // However slow the machine is, nobody gives up waiting for a form.
                new CommandDesk(registry, nanoTime::get, (delay, givingUp) -> {}));
        bot.start();
    }

    /** A question that stands in the channel. */
    SeenMessage question() {
        return ann.types(channel, "/question").reply();
    }

    private List<Command> usualCommands() {
        return List.of(
                SaidCommand.question(),
                remembering(SaidCommand.answer()),
                remembering(
                        SaidCommand.of("hint", Visibility.PERSONAL, said -> Reply.of("Think of a bet that you lost."))),
                remembering(SaidCommand.of(
                        "another",
                        Visibility.EVERYBODY,
                        said -> new Reply(
                                Reply.of("Tell me about a conflict.").blocks(),
                                List.of(new Button("Answer", "answer", Map.of("question", "b-13")))))),
                SaidCommand.of(
                        "feedback",
                        Visibility.PERSONAL,
                        said -> said.person().value().equals("discord:" + ann.id())
                                ? Reply.of("The result is missing.")
                                : Reply.of("This is not your answer.")),
                SaidCommand.listed("help", Visibility.PERSONAL, said -> Reply.of("Start with /question.")));
    }

    private SaidCommand remembering(SaidCommand command) {
        return command.withSaying(invocation -> {
            heard.add(invocation);
            return command.run(invocation);
        });
    }

    @Override
    public void close() {
        bot.close();
        discord.close();
        assertThat(discord.refused()).isEmpty();
        assertThat(discord.pings()).isEmpty();
    }
}
