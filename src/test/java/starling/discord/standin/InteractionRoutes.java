package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What the bot answers to commands, buttons and forms.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding">Discord: receiving and responding</a>
 */
final class InteractionRoutes {
    private static final int REPLY = 4;
    private static final int DEFERRED_REPLY = 5;
    private static final int CHOICES = 8;
    /** Where only the person has installed the bot. */
    private static final int MOST_FOLLOW_UPS = 5;

    private static final int FORM = 9;

    private final World world;
    private final ChannelRoutes channels;

    InteractionRoutes(World world, Gateway gateway) {
        this.world = world;
        this.channels = new ChannelRoutes(world, gateway);
    }

    JsonNode register(JsonNode body) {
        world.check(CommandLimits.broken(body));
        var commands = (ArrayNode) body.deepCopy();
        commands.forEach(command -> {
            var id = world.ids.next();
            ((ObjectNode) command)
                    .put("id", id)
                    .put("application_id", world.bot)
                    .put("version", id);
            if (!command.has("description")) {
                // That of a menu is empty.
                ((ObjectNode) command).put("description", "");
            }
            // JDA writes these numbers as text, and Discord takes them so.
            for (var name : List.of("contexts", "integration_types")) {
                var numbers = Json.array();
                command.path(name).forEach(number -> numbers.add(number.asInt()));
                ((ObjectNode) command).set(name, numbers);
            }
        });
        world.commands = commands;
        return commands;
    }

    JsonNode callback(String id, String token, JsonNode body) {
        var interaction = Optional.ofNullable(world.interactions.get(token))
                .filter(known -> known.id.equals(id) && !known.late)
                .orElseThrow(Refusal::unknownInteraction);
        if (interaction.acknowledged) {
            throw Refusal.alreadyAcknowledged();
        }
        var data = body.path("data");
        for (var name : List.of(Multipart.FILES, Multipart.SIZE)) {
            if (body.has(name)) {
                ((ObjectNode) data).set(name, body.path(name));
            }
        }
        var type = body.path("type").asInt();
        var typing = interaction.event.path("type").asInt() == Person.TYPING;
        world.check(typing == (type == CHOICES) ? List.of() : List.of("callback of type " + type + " does not fit"));
        switch (type) {
            case REPLY -> {
                world.check(MessageLimits.broken(data));
                interaction.original = Optional.of(write(interaction, data, 0));
            }
            case DEFERRED_REPLY -> interaction.original = Optional.of(write(interaction, data, Payload.LOADING));
            case CHOICES -> {
                world.check(CommandLimits.brokenChoices(data.path("choices")));
                interaction.choices = Optional.of(data.path("choices"));
            }
            case FORM -> {
                world.check(
                        FormLimits.broken(data, interaction.event.path("type").asInt()));
                interaction.modal = Optional.of(data);
            }
            default -> throw Refusal.invalidForm(List.of("callback of type " + type));
        }
        interaction.acknowledge();
        var answer = Json.object("interaction", Json.object("id", id, "type", interaction.event.path("type")));
        if (type == REPLY) {
            var message = world.message(interaction.original.orElseThrow()).json();
            answer.set("resource", Json.object("type", type, "message", message));
        }
        return answer;
    }

    /** The message may be seen with each of these texts, one after the other. */
    JsonNode editOriginal(String token, JsonNode body) {
        var interaction = open(token);
        var original = world.message(interaction.original.orElseThrow(Refusal::unknownMessage));
        world.check(MessageLimits.broken(body));
        var message = original.json();
        ChannelRoutes.fill(message, body, world);
        message.put("flags", message.path("flags").asInt() & ~Payload.LOADING);
        interaction.replied();
        interaction.edits.add(new SeenMessage(message, original.onlyFor()).toString());
        world.ping(body, Optional.empty());
        return message;
    }

    JsonNode deleteOriginal(String token) {
        var interaction = open(token);
        world.messages.remove(interaction.original.orElseThrow(Refusal::unknownMessage));
        interaction.original = Optional.empty();
        interaction.deleted = true;
        return Json.NULL;
    }

    /** "The first followup after a deferred reply edits the loading message." */
    JsonNode followUp(String token, JsonNode body) {
        var interaction = open(token);
        var original = world.message(interaction.original.orElseThrow(Refusal::unknownMessage));
        if (original.isLoading()) {
            return editOriginal(token, body);
        }
        if (!world.isOurs(interaction.channel) && ++interaction.followUps > MOST_FOLLOW_UPS) {
            throw Refusal.tooManyFollowUps();
        }
        world.check(MessageLimits.broken(body));
        return world.message(write(interaction, body, 0)).json();
    }

    private Interaction open(String token) {
        return Optional.ofNullable(world.interactions.get(token))
                .filter(interaction -> !interaction.expired)
                .orElseThrow(Refusal::expiredToken);
    }

    private String write(Interaction interaction, JsonNode data, int flag) {
        var ephemeral = data.path("flags").asInt() & Payload.EPHEMERAL;
        var message = Payload.message(world.ids.next(), interaction.channel, world.user(world.bot), "");
        message.put("flags", ephemeral | flag).put("type", 20).put("application_id", world.bot);
        message.put("webhook_id", world.bot);
        ChannelRoutes.fill(message, data, world);
        world.ping(data, Optional.empty());
        channels.say(message, ephemeral == 0 ? Optional.empty() : Optional.of(interaction.person));
        return message.path("id").asText();
    }
}
