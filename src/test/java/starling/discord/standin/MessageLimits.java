package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a message must keep to, with the rules that Discord's own description of its interface leaves out.
 *
 * @see <a href="https://discord.com/developers/docs/resources/message">Discord: messages</a>
 */
final class MessageLimits {
    private static final String ATTACHED = "attachment://";

    /** What Discord calls IS_COMPONENTS_V2. */
    private static final int COMPONENTS_ONLY = 1 << 15;

    private MessageLimits() {}

    /** What Discord would refuse in this message; nothing if it is well. */
    static List<String> broken(JsonNode body) {
        var broken = new ArrayList<String>();
        var content = body.path("content").asText("");
        atMost(broken, "content", content, 2000);
        atMost(broken, "embeds", body.path("embeds").size(), 10);
        atMost(broken, "rows", body.path("components").size(), 5);
        files(broken, body);
        if (content.isBlank()
                && body.path("attachments").isEmpty()
                && body.path("embeds").isEmpty()
                && body.path("components").isEmpty()) {
            broken.add("the message is empty");
        }
        if ((body.path("flags").asInt() & COMPONENTS_ONLY) != 0
                && !(content.isEmpty() && body.path("embeds").isEmpty())) {
            broken.add("a message of components only has text or embeds beside them");
        }
        var letters = 0;
        for (var embed : body.path("embeds")) {
            letters += embed(broken, embed);
            picture(broken, embed.path("image"), body.path(Multipart.FILES));
        }
        atMost(broken, "all embeds", letters, 6000);
        var ids = new HashSet<String>();
        for (var row : body.path("components")) {
            row(broken, row, ids);
        }
        return broken;
    }

    private static void files(List<String> broken, JsonNode body) {
        var files = body.path(Multipart.FILES);
        atMost(broken, "files", body.path("attachments").size(), 10);
        atMost(broken, "the request", body.path(Multipart.SIZE).asInt(), 25 * 1024 * 1024);
        if (files.size() != body.path("attachments").size()) {
            broken.add("files and attachments differ in number: " + files.size() + " and "
                    + body.path("attachments").size());
        }
        for (var attachment : body.path("attachments")) {
            var file = files.path(attachment.path("id").asText());
            if (file.isMissingNode()) {
                broken.add("an attachment without a file: " + attachment);
            }
            atMost(broken, "file", file.path("content").asText().length() / 4 * 3, 10 * 1024 * 1024);
            atMost(broken, "file name", file.path("name").asText(), 260);
            atMost(
                    broken,
                    "attachment description",
                    attachment.path("description").asText(""),
                    1024);
        }
    }

    private static int embed(List<String> broken, JsonNode embed) {
        var title = embed.path("title").asText("");
        var description = embed.path("description").asText("");
        atMost(broken, "embed title", title, 256);
        atMost(broken, "embed description", description, 4096);
        atMost(broken, "embed fields", embed.path("fields").size(), 25);
        if (title.isBlank()
                && description.isBlank()
                && embed.path("fields").isEmpty()
                && embed.path("image").isMissingNode()) {
            broken.add("the embed is empty");
        }
        var letters = title.length()
                + description.length()
                + embed.path("footer").path("text").asText("").length()
                + embed.path("author").path("name").asText("").length();
        for (var field : embed.path("fields")) {
            atMost(broken, "field name", field.path("name").asText(), 256);
            atMost(broken, "field value", field.path("value").asText(), 1024);
            letters += field.path("name").asText().length()
                    + field.path("value").asText().length();
        }
        return letters;
    }

    /** An embed shows a picture that comes with the message by the name of its file; Discord shows none for another name. */
    private static void picture(List<String> broken, JsonNode image, JsonNode files) {
        var url = image.path("url").asText("");
        if (url.startsWith(ATTACHED)
                && files.findValuesAsText("name").stream().noneMatch(url.substring(ATTACHED.length())::equals)) {
            broken.add("a picture that is not attached: " + url);
        }
    }

    private static void row(List<String> broken, JsonNode row, Set<String> ids) {
        if (row.path("type").asInt() != 1) {
            broken.add("component of type " + row.path("type") + " outside of a row");
        }
        atMost(broken, "buttons in a row", row.path("components").size(), 5);
        for (var button : row.path("components")) {
            var id = button.path("custom_id").asText("");
            atMost(broken, "button label", button.path("label").asText(""), 80);
            atMost(broken, "custom_id", id, 100);
            if (button.path("type").asInt() != 2 || button.path("style").asInt() < 1) {
                broken.add("no button: " + button);
            }
            if (id.isEmpty() == button.path("url").asText("").isEmpty()) {
                broken.add("a button has a custom_id or a url: " + button);
            }
            if (button.path("label").asText("").isBlank()) {
                broken.add("a button without a label: " + button);
            }
            if (!id.isEmpty() && !ids.add(id)) {
                broken.add("custom_id used twice: " + id);
            }
        }
    }

    static void atMost(List<String> broken, String what, String text, int limit) {
        atMost(broken, what, text.length(), limit);
    }

    static void atMost(List<String> broken, String what, int size, int limit) {
        if (size > limit) {
            broken.add(what + " must be " + limit + " or fewer, was " + size);
        }
    }
}
