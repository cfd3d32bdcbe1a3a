package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Numbers that JDA writes as text, and the other way round, where Discord takes both although it describes only one; and the one
 * property that it takes and describes elsewhere only.
 */
final class Loosely {
    private Loosely() {}

    /** The same with the types that are described. */
    static JsonNode typed(JsonNode body) {
        var typed = body.deepCopy();
        if (typed.isArray()) {
            typed.forEach(Loosely::numbersOfCommand);
        }
        if (typed.path("recipient_id").isNumber()) {
            ((ObjectNode) typed).put("recipient_id", typed.path("recipient_id").asText());
        }
        for (var message : List.of(typed, typed.path("data"))) {
            for (var attachment : message.path("attachments")) {
                ((ObjectNode) attachment).put("id", attachment.path("id").asText());
                // Discord finds out by itself.
                ((ObjectNode) attachment).remove("content_type");
            }
        }
        return typed;
    }

    private static void numbersOfCommand(JsonNode command) {
        // Discord's other documents have it, and what it describes as the answer as well.
        ((ObjectNode) command).remove("nsfw");
        for (var name : List.of("contexts", "integration_types")) {
            if (command.path(name).isArray()) {
                var numbers = Json.array();
                command.path(name).forEach(number -> numbers.add(number.asInt()));
                ((ObjectNode) command).set(name, numbers);
            }
        }
        withoutIdleWords(command);
        if (command.path("default_member_permissions").isTextual()) {
            ((ObjectNode) command)
                    .put(
                            "default_member_permissions",
                            command.path("default_member_permissions").asLong());
        }
    }

    /** JDA says of every option whether it is completed, Discord describes that for some only. */
    private static void withoutIdleWords(JsonNode command) {
        for (var option : command.path("options")) {
            if (!option.path("autocomplete").asBoolean()) {
                ((ObjectNode) option).remove("autocomplete");
            }
            withoutIdleWords(option);
        }
    }
}
