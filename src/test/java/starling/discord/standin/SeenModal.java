package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** A form that is open on somebody's screen. */
public final class SeenModal {
    final JsonNode json;
    final Interaction opener;

    SeenModal(JsonNode json, Interaction opener) {
        this.json = json;
        this.opener = opener;
    }

    List<JsonNode> inputs() {
        return Json.objectsOfType(json.path("components"), 4);
    }

    /** The raw form, as the bot sent it. */
    public JsonNode json() {
        return json.deepCopy();
    }

    /** The title, and each label with what stands in the empty field. */
    @Override
    public String toString() {
        return json.path("title").asText() + "\n"
                + Json.objectsOfType(json.path("components"), 18).stream()
                        .map(label -> label.path("label").asText() + ": "
                                + label.path("component").path("placeholder").asText())
                        .collect(Collectors.joining("\n"));
    }
}
