package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the gateway tells, judged by Discord's description as far as it goes: it has no events, but the objects in them it has.
 */
final class Events {
    private Events() {}

    static void judge(World world, String name, JsonNode data) {
        switch (name) {
            case "MESSAGE_CREATE", "MESSAGE_UPDATE" -> message(world, name, data);
            case "GUILD_CREATE" -> guild(world, name, data);
            case "CHANNEL_CREATE", "CHANNEL_UPDATE" -> channel(world, name, data);
            case "THREAD_CREATE", "THREAD_UPDATE" -> channel(world, name, data);
            case "INTERACTION_CREATE" -> interaction(world, name, data);
            default -> {}
        }
    }

    private static void guild(World world, String event, JsonNode guild) {
        guild.path("channels").forEach(channel -> channel(world, event, channel));
        guild.path("threads").forEach(thread -> channel(world, event, thread));
        guild.path("members").forEach(member -> member(world, event, member, member.path("user")));
        guild.path("roles").forEach(role -> world.judgeObject(event, "GuildRoleResponse", role));
    }

    private static void interaction(World world, String event, JsonNode interaction) {
        if (interaction.has("member")) {
            var member = interaction.path("member");
            member(world, event, member, member.path("user"));
        } else {
            world.judgeObject(event, "UserResponse", interaction.path("user"));
        }
        if (interaction.path("channel").has("name")) {
            channel(world, event, interaction.path("channel"));
        }
        if (interaction.has("message")) {
            message(world, event, interaction.path("message"));
        }
        var resolved = interaction.path("data").path("resolved");
        for (var file : resolved.path("attachments")) {
            // One that is said to be elsewhere is a lie on purpose.
            if (file.path("url").asText().startsWith(world.filesUrl)) {
                world.judgeObject(event, "MessageAttachmentResponse", file);
            }
        }
        resolved.path("messages").forEach(message -> message(world, event, message));
        resolved.path("users").forEach(user -> world.judgeObject(event, "UserResponse", user));
    }

    private static void message(World world, String event, JsonNode message) {
        world.judgeObject(event, "MessageResponse", message);
        if (message.has("member")) {
            member(world, event, message.path("member"), message.path("author"));
        }
    }

    /** A member stands in a message without the user, who is its author. */
    private static void member(World world, String event, JsonNode member, JsonNode user) {
        var whole = (ObjectNode) member.deepCopy();
        whole.set("user", user);
        world.judgeObject(event, "GuildMemberResponse", whole);
    }

    private static void channel(World world, String event, JsonNode channel) {
        var type = channel.path("type").asInt();
        var schema = List.of(10, 11, 12).contains(type)
                ? "ThreadResponse"
                : switch (type) {
                    case 1 -> "PrivateChannelResponse";
                    case 3 -> "PrivateGroupChannelResponse";
                    default -> "GuildChannelResponse";
                };
        world.judgeObject(event, schema, channel);
    }
}
