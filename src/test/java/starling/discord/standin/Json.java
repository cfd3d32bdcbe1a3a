package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** JSON as it crosses the wire. */
final class Json {
    static final NullNode NULL = NullNode.getInstance();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object of these names and values, in turn. */
    static ObjectNode object(Object... namesAndValues) {
        var object = MAPPER.createObjectNode();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.set((String) namesAndValues[i], MAPPER.valueToTree(namesAndValues[i + 1]));
        }
        return object;
    }

    /** The object that is written so. */
    static ObjectNode of(String json) {
        return (ObjectNode) parse(json);
    }

    static ArrayNode array(Object... values) {
        return MAPPER.valueToTree(values);
    }

    static JsonNode parse(String text) {
        try {
            return text.isBlank() ? NULL : MAPPER.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }

    /** The nodes of this name, however deep, in the order they stand. */
    static List<JsonNode> objectsOfType(JsonNode root, int type) {
        var found = new ArrayList<JsonNode>();
        if (root.isObject() && root.path("type").asInt(-1) == type) {
            found.add(root);
        }
        root.forEach(child -> found.addAll(objectsOfType(child, type)));
        return found;
    }
}
