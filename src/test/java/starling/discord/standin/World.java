package starling.discord.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What Discord knows: who is there, what was said, what is being answered. Guarded by its own lock. */
final class World {
    static final String TOKEN = "stand-in.token";
    /** Long enough for any machine; reached only when something waited for does not happen. */
    private static final long GUARD_SECONDS = 30;

    final Snowflakes ids = new Snowflakes(Clock.systemUTC());
    final String bot = ids.next();
    /** Where there are two shards, the second hears it, and the first direct messages. */
    final String guild = ids.nextOfSecondShard();
    /** Whose server it is: not the bot, which could do anything then. */
    final String owner = ids.next();

    final Map<String, ObjectNode> users = new LinkedHashMap<>();
    final Map<String, ObjectNode> channels = new LinkedHashMap<>();
    final Map<String, Posted> messages = new LinkedHashMap<>();
    final Map<String, Interaction> interactions = new LinkedHashMap<>();
    final Map<String, String> nonces = new HashMap<>();
    final List<String> requests = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<String> pings = new ArrayList<>();
    /** People who let no bot write to them. */
    final Set<String> closedToBots = new HashSet<>();

    /** Who was let into a private thread, by its id. */
    final Map<String, Set<String>> members = new HashMap<>();
    /** People who see private threads without having been let in. */
    final Set<String> moderators = new HashSet<>();

    /** What was attached, by the path it is served at. */
    final Map<String, byte[]> files = new HashMap<>();

    /** Where files are served, without the path. */
    String filesUrl = "";

    /** Whether the Message Content Intent is switched on. */
    boolean readsMessages;

    /** Looks at all that crosses the wire; nobody where time is measured. */
    final Optional<OpenApi> judge;

    ArrayNode commands = Json.array();

    /** A message, and the one person who sees it if it is ephemeral. */
    record Posted(ObjectNode json, Optional<String> onlyFor) {
        boolean isLoading() {
            return (json.path("flags").asInt() & Payload.LOADING) != 0;
        }
    }

    World(Optional<OpenApi> judge) {
        this.judge = judge;
        users.put(bot, Payload.user(bot, "Starling", true));
    }

    /** Changes or reads what is known, alone, and wakes whoever waits. */
    <T> T with(Supplier<T> work) {
        synchronized (this) {
            notifyAll();
            return work.get();
        }
    }

    /** Waits until it is there. */
    <T> T await(String what, Supplier<Optional<T>> found) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GUARD_SECONDS);
        synchronized (this) {
            for (var result = found.get(); ; result = found.get()) {
                if (result.isPresent()) {
                    return result.get();
                }
                var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError(
                            "waited in vain for " + what + "; requests so far: " + requests + "; refused: " + refused);
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError("interrupted while waiting for " + what, e);
                }
            }
        }
    }

    ObjectNode user(String id) {
        return Optional.ofNullable(users.get(id)).orElseThrow(() -> new AssertionError("there is nobody " + id));
    }

    Posted message(String id) {
        return Optional.ofNullable(messages.get(id)).orElseThrow(() -> Refusal.unknownMessage());
    }

    ObjectNode channel(String id) {
        return Optional.ofNullable(channels.get(id)).orElseThrow(() -> Refusal.unknownChannel());
    }

    /** Keeps a file; what Discord says of it. */
    ObjectNode attachment(String name, byte[] content) {
        var id = ids.next();
        var path = "/attachments/" + id + "/" + URLEncoder.encode(name, UTF_8);
        files.put(path, content);
        return Json.object(
                "id",
                id,
                "filename",
                name,
                "size",
                content.length,
                "url",
                filesUrl + path,
                "proxy_url",
                filesUrl + path);
    }

    boolean isPrivate(String channel) {
        return channel(channel).path("type").asInt() == Payload.DIRECT;
    }

    /** Whether the bot is there: in its own server, and in its direct messages. */
    boolean isOurs(String channel) {
        return isPrivate(channel) || channel(channel).path("guild_id").asText().equals(guild);
    }

    /** Whether this person may look into the channel. */
    boolean isOpenTo(String channel, String person) {
        var found = channel(channel);
        return found.path("type").asInt() != Payload.PRIVATE_THREAD
                || moderators.contains(person)
                || members.getOrDefault(channel, Set.of()).contains(person);
    }

    /** The channel in which this person and the bot write to each other; made when first needed. */
    ObjectNode privateChannel(String person) {
        return channels.values().stream()
                .filter(channel -> channel.path("type").asInt() == Payload.DIRECT)
                .filter(channel ->
                        channel.path("recipients").path(0).path("id").asText().equals(person))
                .findFirst()
                .orElseGet(() -> {
                    var channel = Payload.privateChannel(ids.next(), user(person));
                    channels.put(channel.path("id").asText(), channel);
                    return channel;
                });
    }

    /** Refuses what breaks a limit, and remembers it: the bot should have known. */
    void check(List<String> broken) {
        if (!broken.isEmpty()) {
            refused.addAll(broken);
            throw Refusal.invalidForm(broken);
        }
    }

    /** Refuses a request that is not as Discord describes it. */
    void judgeRequest(String method, String path, JsonNode body) {
        var wrong = judge.map(by -> by.wrongRequest(method, path, body)).orElse(List.of());
        if (!wrong.isEmpty()) {
            with(() -> refused.addAll(told(method + " " + path, wrong)));
            throw Refusal.invalidForm(wrong);
        }
    }

    /** Writes down where an answer of the stand-in itself is not as Discord describes it. */
    void judgeAnswer(String method, String path, int status, JsonNode body) {
        judge.map(by -> by.wrongAnswer(method, path, status, body))
                .filter(wrong -> !wrong.isEmpty())
                .ifPresent(wrong -> with(() ->
                        refused.addAll(told("the stand-in's answer " + status + " to " + method + " " + path, wrong))));
    }

    /** Writes down where an object of the stand-in itself is not as Discord describes it. */
    void judgeObject(String where, String schema, JsonNode object) {
        judge.map(by -> by.wrongObject(schema, object))
                .filter(wrong -> !wrong.isEmpty())
                .ifPresent(
                        wrong -> with(() -> refused.addAll(told("the stand-in's " + schema + " in " + where, wrong))));
    }

    private static List<String> told(String what, List<String> wrong) {
        return wrong.stream().map(fault -> what + ": " + fault).toList();
    }

    /** What a message pings with these allowed mentions, by Discord's rules: embeds never do. */
    void ping(JsonNode body, Optional<String> repliedTo) {
        pings.addAll(Mentions.pinged(body, repliedTo));
    }
}
