package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;

/** A message as it stands on the screen of those who may see it. */
public final class SeenMessage {
    final JsonNode json;
    private final Optional<String> onlyFor;

    SeenMessage(JsonNode json, Optional<String> onlyFor) {
        this.json = json.deepCopy();
        this.onlyFor = onlyFor;
    }

    /** Discord's id of it. */
    public String id() {
        return json.path("id").asText();
    }

    /** Whether one person alone sees it. */
    public boolean isEphemeral() {
        return onlyFor.isPresent();
    }

    /** Whether a bot wrote it. */
    public boolean isOfTheBot() {
        return json.path("author").path("bot").asBoolean();
    }

    /** The raw message, as the bot sent it and Discord keeps it. */
    public JsonNode json() {
        return json.deepCopy();
    }

    boolean isSeenBy(String person) {
        return onlyFor.isEmpty() || onlyFor.get().equals(person);
    }

    JsonNode button(String label) {
        return Json.objectsOfType(json.path("components"), 2).stream()
                .filter(button -> button.path("label").asText().equals(label))
                .filter(button -> !button.path("disabled").asBoolean())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button " + label + " to press on:\n" + this));
    }

    /** The attached file that a card shows as its picture; it is not shown among the files then. */
    private Optional<JsonNode> picture(JsonNode embed) {
        for (var attachment : json.path("attachments")) {
            var url = "attachment://" + attachment.path("filename").asText();
            if (embed.path("image").path("url").asText().equals(url)) {
                return Optional.of(attachment);
            }
        }
        return Optional.empty();
    }

    private boolean isInACard(JsonNode attachment) {
        for (var embed : json.path("embeds")) {
            if (picture(embed).filter(attachment::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The text, the title of each card, its text and what is said of its picture, the names of the other files, and the buttons in brackets: what is read, from top to bottom. */
    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add(json.path("content").asText(""));
        for (var embed : json.path("embeds")) {
            lines.add(embed.path("title").asText(""));
            lines.add(embed.path("description").asText(""));
            picture(embed)
                    .ifPresent(picture ->
                            lines.add("(picture: " + picture.path("description").asText("") + ")"));
        }
        for (var attachment : json.path("attachments")) {
            if (!isInACard(attachment)) {
                lines.add("(" + attachment.path("filename").asText() + ")");
            }
        }
        lines.add(Json.objectsOfType(json.path("components"), 2).stream()
                .map(button -> "[" + button.path("label").asText() + "]")
                .collect(Collectors.joining(" ")));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }
}
