package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A Discord of one server on this machine. Open one for each test; it needs no clock and never sleeps. */
public final class StandIn implements AutoCloseable {
    private final World world = new World();
    private final Gateway gateway;
    private final Rest rest;

    private StandIn() throws IOException {
        gateway = new Gateway(world);
        rest = new Rest(world, gateway);
    }

    public static StandIn open() {
        try {
            return new StandIn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token that it takes. */
    public String token() {
        return World.TOKEN;
    }

    /** The bot's id. */
    public String botId() {
        return world.bot;
    }

    public String restUrl() {
        return rest.url();
    }

    /** Where what people attach is served, such as {@code http://127.0.0.1:4711}. */
    public String filesUrl() {
        return world.filesUrl;
    }

    public String gatewayUrl() {
        return gateway.url();
    }

    /** A new text channel of the server. To be called before the bot logs in. */
    public String channel(String name) {
        return world.with(() -> {
            var channel = Payload.textChannel(world.ids.next(), world.guild, name);
            world.channels.put(channel.path("id").asText(), channel);
            return channel.path("id").asText();
        });
    }

    /** A new text channel in which the bot may read but not write. To be called before the bot logs in. */
    public String readOnlyChannel(String name) {
        return without(channel(name), Payload.SEND);
    }

    /** A new text channel in which nobody may make private threads. To be called before the bot logs in. */
    public String channelWithoutPrivateThreads(String name) {
        return without(channel(name), Payload.CREATE_PRIVATE_THREADS);
    }

    private String without(String id, long permission) {
        world.with(() ->
                world.channel(id).withArray("permission_overwrites").add(Payload.denial(world.guild, permission)));
        return id;
    }

    /** A new channel for announcements, which has no private threads. To be called before the bot logs in. */
    public String newsChannel(String name) {
        var id = channel(name);
        world.with(() -> world.channel(id).put("type", Payload.NEWS));
        return id;
    }

    /** A channel of a server that the bot is not in; people who installed it for themselves can use it there. */
    public String channelElsewhere(String name) {
        return world.with(() -> {
            var channel = Payload.textChannel(world.ids.next(), world.ids.next(), name);
            world.channels.put(channel.path("id").asText(), channel);
            return channel.path("id").asText();
        });
    }

    /** A group of people who write to each other, without the bot. */
    public String groupOf(Person... people) {
        return world.with(() -> {
            var recipients = Json.array();
            for (var person : people) {
                recipients.add(world.user(person.id()));
            }
            var channel = Payload.groupOf(world.ids.next(), recipients);
            world.channels.put(channel.path("id").asText(), channel);
            return channel.path("id").asText();
        });
    }

    /** The private threads that the bot has made, with what became of each: who was let in, and whether it was put away. */
    public List<String> rooms() {
        return world.with(() -> world.channels.values().stream()
                .filter(channel -> channel.path("type").asInt() == Payload.PRIVATE_THREAD)
                .map(channel -> channel.path("name").asText() + ": "
                        + world.members.getOrDefault(channel.path("id").asText(), Set.of()).stream()
                                .map(member ->
                                        world.user(member).path("username").asText())
                                .sorted()
                                .collect(Collectors.joining(" "))
                        + (channel.path("thread_metadata").path("archived").asBoolean() ? ", put away" : ""))
                .toList());
    }

    /** Somebody in the server. */
    public Person person(String name) {
        return world.with(() -> {
            var id = world.ids.next();
            world.users.put(id, Payload.user(id, name, false));
            return new Person(world, gateway, id);
        });
    }

    /** A message of another bot. */
    public void anotherBotSays(String channel, String text) {
        world.with(() -> {
                    var id = world.ids.next();
                    world.users.put(id, Payload.user(id, "Other bot", true));
                    return new Person(world, gateway, id);
                })
                .says(channel, text);
    }

    /** The commands as the bot registered them, without what Discord adds. */
    public JsonNode commands() {
        return world.with(() -> {
            var commands = world.commands.deepCopy();
            commands.forEach(command -> ((ObjectNode) command).remove(List.of("id", "version", "application_id")));
            return commands;
        });
    }

    /** What the bot did that Discord would have refused; none if all is well. */
    public List<String> refused() {
        return world.with(() -> List.copyOf(world.refused));
    }

    /** Whom the bot's messages have pinged. */
    public List<String> pings() {
        return world.with(() -> List.copyOf(world.pings));
    }

    /** How often the bot has asked for this, such as {@code POST channels/1/messages}. */
    public long requests(String pattern) {
        return world.with(() -> world.requests.stream()
                .filter(request -> request.matches(pattern))
                .count());
    }

    /** How often somebody has knocked at the gateway. */
    public int connections() {
        return gateway.connections();
    }

    /** The intents that the bot has asked for, as Discord's bits. */
    public int intents() {
        return gateway.intents();
    }

    /** Refuses the next connections to the gateway. */
    public void refuseConnections(int count) {
        gateway.refuse(count);
    }

    /** Takes connections, but never says that the bot is ready. */
    public void neverBeReady() {
        gateway.neverBeReady();
    }

    /** Cuts the line; the bot comes back by itself. */
    public void cutTheLine() {
        try {
            gateway.cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the connection for good, as after a reset of the token. */
    public void forgetToken() {
        try {
            gateway.forgetToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the next requests of this pattern with an error. */
    public void fail(String request, int status, int code, int times) {
        rest.fail(request, status, code, times);
    }

    /** Does what the next request of this pattern asks, and cuts the line before the bot hears so. */
    public void loseAnswer(String request) {
        rest.loseAnswer(request);
    }

    /** Tells the bot of the same interaction once more, as Discord may after a lost connection. */
    public void deliverAgain(Interaction interaction) {
        gateway.dispatch("INTERACTION_CREATE", interaction.event);
    }

    /** The fifteen minutes in which an interaction can be answered are over. */
    public void expire(Interaction interaction) {
        world.with(() -> interaction.expired = true);
    }

    @Override
    public void close() {
        try {
            rest.close();
            gateway.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
