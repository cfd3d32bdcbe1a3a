package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import starling.discord.standin.World.Posted;

/** What the bot writes into channels. */
final class ChannelRoutes {
    private final World world;
    private final Gateway gateway;

    ChannelRoutes(World world, Gateway gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    JsonNode post(String channelId, JsonNode body) {
        var channel = world.channel(channelId);
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

    /** Keeps a message and tells the bot of it, as Discord does of the bot's own. */
    void say(ObjectNode message, Optional<String> onlyFor) {
        world.messages.put(message.path("id").asText(), new Posted(message, onlyFor));
        if (onlyFor.isEmpty()) {
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
