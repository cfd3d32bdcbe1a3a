package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A Discord of one server on this machine. Open one for each test; it needs no clock and never sleeps. */
public final class StandIn implements AutoCloseable {
    private final World world;
    private final Gateway gateway;
    private final Rest rest;

    private StandIn(Optional<OpenApi> judge) throws IOException {
        world = new World(judge);
        gateway = new Gateway(world);
        rest = new Rest(world, gateway);
    }

    public static StandIn open() {
        return open(Optional.of(OpenApi.discord()));
    }

    /** The same without a look at what crosses the wire, for measuring time. */
    public static StandIn unjudged() {
        return open(Optional.empty());
    }

    private static StandIn open(Optional<OpenApi> judge) {
        try {
            return new StandIn(judge);
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

    /** A new text channel in which the bot's cards are not shown. To be called before the bot logs in. */
    public String channelWithoutEmbeds(String name) {
        return without(channel(name), Payload.EMBED_LINKS);
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

    /** Waits until a private thread has come to look so, as {@link #rooms} tells it. */
    public void awaitRoom(String told) {
        world.await(
                "the room " + told, () -> rooms().stream().filter(told::equals).findFirst());
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

    /** Switches the Message Content Intent on, as the owner of the bot can. */
    public void letReadMessages() {
        world.with(() -> world.readsMessages = true);
    }

    /** Waits until the bot has logged in at the gateway so often. */
    public void awaitLogins(int count) {
        world.await("login " + count, () -> Optional.of(gateway.logins()).filter(logins -> logins >= count));
    }

    /** Waits until the bot has come back to the gateway so often. */
    public void awaitResumes(int count) {
        world.await("resume " + count, () -> Optional.of(gateway.resumes()).filter(resumes -> resumes >= count));
    }

    /** How often the bot has logged in at the gateway. */
    public int logins() {
        return gateway.logins();
    }

    /** How often the bot has come back to the gateway without a new login. */
    public int resumes() {
        return gateway.resumes();
    }

    /** Closes the connection to the gateway for this reason. */
    public void closeTheLine(int code) {
        try {
            gateway.close(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the bot to connect anew (opcode 7). */
    public void askToReconnect() {
        gateway.say(Json.object("op", 7));
    }

    /** Tells the bot that its session is not valid (opcode 9), and whether it may come back to it. */
    public void invalidateSession(boolean resumable) {
        if (!resumable) {
            gateway.refuseResumes();
        }
        gateway.say(Json.object("op", 9, "d", resumable));
    }

    /** Forgets the session: when the bot comes back, it has to log in anew. */
    public void forgetSession() {
        gateway.refuseResumes();
    }

    /** Asks for a sign of life so often. To be called before the bot logs in. */
    public void askForHeartbeats(int millis) {
        gateway.askForHeartbeats(millis);
    }

    /** Hears nothing of the bot's on the line that there is, until it has come back on another. */
    public void hearNothing() {
        gateway.hearNothing();
    }

    /** Tells the bot of something that nobody can read. */
    public void sendNonsense() {
        gateway.tell("INTERACTION_CREATE", Json.object("nothing", 1));
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
        rest.plan(request, Fault.refusal(status, code), times);
    }

    /**
     * Answers the next request of this pattern with a rate limit.
     *
     * @param retryAfter in seconds, as the header says it
     */
    public void slowDown(String request, String retryAfter) {
        rest.plan(request, Fault.rateLimit(retryAfter, false, Map.of()), 1);
    }

    /** The same for all that the bot asks, not for this alone. */
    public void slowDownEverything(String request, String retryAfter) {
        rest.plan(request, Fault.rateLimit(retryAfter, true, Map.of()), 1);
    }

    /** The same as those answer who stand in front of Discord. */
    public void slowDownBeforeDiscord(String request, String retryAfter) {
        rest.plan(request, Fault.rateLimit(retryAfter, false, Map.of("Via", "")), 1);
    }

    /**
     * Does what the next request of this pattern asks, and says that no more of this kind are taken for a while.
     *
     * @param resetAfter in seconds, as the header says it
     */
    public void exhaust(String request, String resetAfter) {
        rest.plan(
                request,
                Fault.withHeaders(Map.of(
                        "X-RateLimit-Bucket", "stand-in",
                        "X-RateLimit-Limit", "5",
                        "X-RateLimit-Remaining", "0",
                        "X-RateLimit-Reset-After", resetAfter)),
                1);
    }

    /** Does what the next request of this pattern asks, and cuts the line before the bot hears so. */
    public void loseAnswer(String request) {
        rest.plan(request, Fault.lostAnswer(), 1);
    }

    /** Cuts the line before the next requests of this pattern are done. */
    public void cutBefore(String request, int times) {
        rest.plan(request, Fault.cutBefore(), times);
    }

    /** Neither does the next requests of this pattern nor ever answers them. */
    public void ignore(String request, int times) {
        rest.plan(request, Fault.silence(), times);
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
