package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import starling.discord.standin.World.Posted;

/** What the bot writes into channels. */
final class ChannelRoutes {
    private final World world;
    private final Gateway gateway;

    ChannelRoutes(World world, Gateway gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    JsonNode get(String channelId) {
        var channel = world.channel(channelId);
        if (!world.isOurs(channelId)) {
            throw Refusal.missingAccess();
        }
        return channel;
    }

    JsonNode post(String channelId, JsonNode body) {
        var channel = world.channel(channelId);
        if (!world.isOurs(channelId)) {
            throw Refusal.missingAccess();
        }
        var recipient = channel.path("recipients").path(0).path("id").asText();
        if (world.closedToBots.contains(recipient)) {
            throw Refusal.cannotWriteTo();
        }
        world.check(MessageLimits.broken(body));
        var known = body.path("enforce_nonce").asBoolean()
                ? Optional.ofNullable(world.nonces.get(body.path("nonce").asText()))
                : Optional.<String>empty();
        if (known.isPresent()) {
            return world.message(known.get()).json();
        }
        var message = Payload.message(world.ids.next(), channelId, world.user(world.bot), "");
        fill(message, body, world);
        var repliedTo = Optional.ofNullable(world.messages.get(
                body.path("message_reference").path("message_id").asText()));
        repliedTo.ifPresent(replied -> reference(message, replied.json(), world.guild));
        world.ping(
                body,
                repliedTo.map(
                        replied -> replied.json().path("author").path("id").asText()));
        world.nonces.put(body.path("nonce").asText(), message.path("id").asText());
        say(message, Optional.empty());
        return message;
    }

    /** A bot can change what it wrote, nothing else. */
    JsonNode edit(String messageId, JsonNode body) {
        var message = world.message(messageId).json();
        if (!message.path("author").path("id").asText().equals(world.bot)) {
            throw Refusal.missingPermissions();
        }
        world.check(MessageLimits.broken(body));
        fill(message, body, world);
        return message;
    }

    /** Whoever makes a thread is in it. */
    JsonNode makeThread(String channelId, JsonNode body) {
        var parent = world.channel(channelId);
        boolean secret = body.path("type").asInt() == Payload.PRIVATE_THREAD;
        for (var denial : parent.path("permission_overwrites")) {
            if (secret && (denial.path("deny").asLong() & Payload.CREATE_PRIVATE_THREADS) != 0) {
                throw Refusal.missingPermissions();
            }
        }
        var broken = new ArrayList<String>();
        MessageLimits.atMost(broken, "name of a thread", body.path("name").asText(), 100);
        if (body.path("name").asText().isBlank()) {
            broken.add("a thread without a name");
        }
        if (!secret || parent.path("type").asInt() != Payload.TEXT) {
            broken.add("no thread of type " + body.path("type") + " in a channel of type " + parent.path("type"));
        }
        world.check(broken);
        var id = world.ids.next();
        var thread = Payload.thread(
                id, parent, world.bot, Payload.PRIVATE_THREAD, body.path("name").asText());
        ((ObjectNode) thread.path("thread_metadata"))
                .put("invitable", body.path("invitable").asBoolean(true))
                .set("auto_archive_duration", body.path("auto_archive_duration"));
        world.channels.put(id, thread);
        world.members.put(id, new TreeSet<>(Set.of(world.bot)));
        gateway.dispatch("THREAD_CREATE", thread.deepCopy().put("newly_created", true));
        return thread;
    }

    JsonNode letIn(String threadId, String person) {
        world.channel(threadId);
        world.user(person);
        world.members.computeIfAbsent(threadId, first -> new TreeSet<>()).add(person);
        return Json.NULL;
    }

    JsonNode change(String channelId, JsonNode body) {
        var channel = world.channel(channelId);
        if (body.has("archived")) {
            ((ObjectNode) channel.path("thread_metadata")).set("archived", body.path("archived"));
            gateway.dispatch("THREAD_UPDATE", channel);
        }
        return channel;
    }

    /** Keeps a message and tells the bot of it, as Discord does of the bot's own. */
    void say(ObjectNode message, Optional<String> onlyFor) {
        world.messages.put(message.path("id").asText(), new Posted(message, onlyFor));
        if (onlyFor.isEmpty() && world.isOurs(message.path("channel_id").asText())) {
            gateway.dispatch("MESSAGE_CREATE", asHeard(message));
        }
    }

    /** A message with what Discord adds in events. */
    private ObjectNode asHeard(ObjectNode message) {
        var heard = message.deepCopy();
        if (!world.isPrivate(message.path("channel_id").asText())) {
            heard.put("guild_id", world.guild);
            heard.set("member", Payload.member(message.path("author")));
            ((ObjectNode) heard.path("member")).remove("user");
        }
        return heard;
    }

    /** Puts what the bot wrote into a message. */
    static void fill(ObjectNode message, JsonNode body, World world) {
        if (body.has("attachments")) {
            var attachments = Json.array();
            for (var attachment : body.path("attachments")) {
                var file = body.path(Multipart.FILES).path(attachment.path("id").asText());
                var kept = world.attachment(file.path("name").asText(), content(file));
                kept.set("description", attachment.path("description"));
                attachments.add(kept);
            }
            message.set("attachments", attachments);
        }
        if (body.has("content")) {
            message.set("content", body.path("content").isNull() ? Json.parse("\"\"") : body.path("content"));
        }
        for (var name : new String[] {"embeds", "components"}) {
            if (body.has(name)) {
                message.set(name, body.path(name).deepCopy());
            }
        }
        message.path("embeds").forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        var number = 0;
        for (var type = 1; type <= 3; type++) {
            for (var component : Json.objectsOfType(message.path("components"), type)) {
                ((ObjectNode) component).put("id", ++number);
            }
        }
    }

    private static byte[] content(JsonNode file) {
        try {
            return file.path("content").binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void reference(ObjectNode message, ObjectNode repliedTo, String guild) {
        message.put("type", 19);
        message.set(
                "message_reference",
                Json.object(
                        "type",
                        0,
                        "message_id",
                        repliedTo.path("id"),
                        "channel_id",
                        repliedTo.path("channel_id"),
                        "guild_id",
                        guild));
        var referenced = repliedTo.deepCopy();
        referenced.remove("referenced_message");
        message.set("referenced_message", referenced);
    }
}
