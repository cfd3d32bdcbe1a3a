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
        var ids = new HashSet<String>();
        for (var component : form.path("components")) {
            if (component.path("type").asInt() == SeenModal.INTRODUCTION) {
                within(broken, "text", component.path("content").asText(), 1, 4000);
            } else {
                field(broken, component, ids);
            }
        }
        if (ids.isEmpty()) {
            broken.add("a form without fields");
        }
        return broken;
    }

    private static void field(List<String> broken, JsonNode label, Set<String> ids) {
        var input = label.path("component");
        if (label.path("type").asInt() != 18) {
            broken.add("no label: " + label);
        }
        within(broken, "label", label.path("label").asText(), 1, 45);
        MessageLimits.atMost(
                broken, "label description", label.path("description").asText(""), 100);
        whole(broken, label.path("label").asText());
        whole(broken, label.path("description").asText(""));
        within(broken, "input custom_id", input.path("custom_id").asText(), 1, 100);
        MessageLimits.atMost(broken, "placeholder", input.path("placeholder").asText(""), 100);
        switch (input.path("type").asInt()) {
            case SeenModal.MENU -> menu(broken, input);
            case SeenModal.TEXT -> text(broken, input);
            default -> broken.add("neither a text input nor a menu: " + label);
        }
        if (!ids.add(input.path("custom_id").asText())) {
            broken.add("custom_id used twice: " + input.path("custom_id"));
        }
    }

    /** Discord would take it, but nobody could read its end. */
    private static void whole(List<String> broken, String text) {
        if (text.endsWith("…")) {
            broken.add("the end is missing: " + text);
        }
    }

    private static void text(List<String> broken, JsonNode input) {
        var longest = input.path("max_length").asInt(4000);
        MessageLimits.atMost(broken, "max_length", longest, 4000);
        MessageLimits.atMost(broken, "value", input.path("value").asText(""), longest);
        if (input.path("min_length").asInt(0) > longest) {
            broken.add("min_length is above max_length");
        }
    }

    private static void menu(List<String> broken, JsonNode menu) {
        var values = new HashSet<String>();
        if (menu.path("options").isEmpty() || menu.path("options").size() > 25) {
            broken.add("a menu has 1 to 25 options, had " + menu.path("options").size());
        }
        var most = menu.path("max_values").asInt(1);
        if (most > menu.path("options").size() || menu.path("min_values").asInt(1) > most) {
            broken.add("a menu lets nobody choose more than it has, or fewer than it wants");
        }
        for (var option : menu.path("options")) {
            within(broken, "option label", option.path("label").asText(), 1, 100);
            within(broken, "option value", option.path("value").asText(), 1, 100);
            if (!values.add(option.path("value").asText())) {
                broken.add("option value used twice: " + option.path("value"));
            }
        }
    }

    private static void within(List<String> broken, String what, String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            broken.add(what + " must have " + least + " to " + most + " characters, had " + text.length());
        }
    }
}
