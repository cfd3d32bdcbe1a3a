package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a form, Discord's modal, must keep to.
 *
 * @see <a href="https://discord.com/developers/docs/components/reference#label">Discord: components</a>
 */
final class FormLimits {
    private FormLimits() {}

    static List<String> broken(JsonNode form, int interactionType) {
        var broken = new ArrayList<String>();
        if (interactionType == Person.SUBMITTING) {
            broken.add("a form cannot answer a form");
        }
        within(broken, "title", form.path("title").asText(), 1, 45);
        within(broken, "custom_id", form.path("custom_id").asText(), 1, 100);
        MessageLimits.atMost(broken, "fields", form.path("components").size(), 5);
        if (form.path("components").isEmpty()) {
            broken.add("a form without fields");
        }
        var ids = new HashSet<String>();
        for (var label : form.path("components")) {
            field(broken, label, ids);
        }
        return broken;
    }

    private static void field(List<String> broken, JsonNode label, Set<String> ids) {
        var input = label.path("component");
        if (label.path("type").asInt() != 18 || input.path("type").asInt() != 4) {
            broken.add("no labelled text input: " + label);
        }
        within(broken, "label", label.path("label").asText(), 1, 45);
        within(broken, "input custom_id", input.path("custom_id").asText(), 1, 100);
        MessageLimits.atMost(broken, "placeholder", input.path("placeholder").asText(""), 100);
        MessageLimits.atMost(broken, "max_length", input.path("max_length").asInt(4000), 4000);
        if (input.path("min_length").asInt(0) > input.path("max_length").asInt(4000)) {
            broken.add("min_length is above max_length");
        }
        if (!ids.add(input.path("custom_id").asText())) {
            broken.add("custom_id used twice: " + input.path("custom_id"));
        }
    }

    private static void within(List<String> broken, String what, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            broken.add(what + " must have " + least + " to " + most + " characters, had " + text.length());
        }
    }
}
