package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form that is open on somebody's screen. */
public final class SeenModal {
    static final int INTRODUCTION = 10;
    static final int MENU = 3;
    static final int TEXT = 4;

    final JsonNode json;
    final Interaction opener;

    SeenModal(JsonNode json, Interaction opener) {
        this.json = json;
        this.opener = opener;
    }

    List<JsonNode> inputs() {
        return Json.objectsOfType(json.path("components"), 18).stream()
                .map(label -> label.path("component"))
                .toList();
    }

    /** The raw form, as the bot sent it. */
    public JsonNode json() {
        return json.deepCopy();
    }

    /** The title, what is said before the fields, and each label with its explanation in brackets, then the choices, or what stands in the field. */
    @Override
    public String toString() {
        return json.path("title").asText() + "\n"
                + Stream.concat(
                                Json.objectsOfType(json.path("components"), INTRODUCTION).stream()
                                        .map(introduction ->
                                                introduction.path("content").asText()),
                                Json.objectsOfType(json.path("components"), 18).stream()
                                        .map(SeenModal::seen))
                        .collect(Collectors.joining("\n"));
    }

    private static String seen(JsonNode label) {
        var explanation = label.path("description").asText("");
        var input = label.path("component");
        var choices = new ArrayList<String>();
        input.path("options")
                .forEach(option -> choices.add("[" + option.path("label").asText() + "]"));
        var within = input.path("value").asText(input.path("placeholder").asText(""));
        return label.path("label").asText() + (explanation.isEmpty() ? "" : " (" + explanation + ")") + ": "
                + (choices.isEmpty() ? within : String.join(" ", choices));
    }
}
