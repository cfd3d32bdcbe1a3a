package starling.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What commands, their options and choices must keep to.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands">Discord: application commands</a>
 */
final class CommandLimits {
    private static final Pattern NAME = Pattern.compile("[-_'\\p{Ll}\\p{Lo}\\p{N}]{1,32}");

    private CommandLimits() {}

    static List<String> broken(JsonNode commands) {
        var broken = new ArrayList<String>();
        MessageLimits.atMost(broken, "commands", commands.size(), 100);
        var names = new HashSet<String>();
        for (var command : commands) {
            named(broken, command, names);
            MessageLimits.atMost(broken, "options", command.path("options").size(), 25);
            var optionNames = new HashSet<String>();
            var optional = false;
            for (var option : command.path("options")) {
                named(broken, option, optionNames);
                broken.addAll(brokenChoices(option.path("choices")));
                if (option.path("required").asBoolean() && optional) {
                    broken.add("a required option after an optional one: " + option.path("name"));
                }
                if (option.path("autocomplete").asBoolean()
                        && !option.path("choices").isEmpty()) {
                    broken.add("choices and autocomplete: " + option.path("name"));
                }
                optional = !option.path("required").asBoolean();
            }
            MessageLimits.atMost(
                    broken, "all texts of a command", command.toString().length(), 8000);
        }
        return broken;
    }

    static List<String> brokenChoices(JsonNode choices) {
        var broken = new ArrayList<String>();
        MessageLimits.atMost(broken, "choices", choices.size(), 25);
        for (var choice : choices) {
            MessageLimits.atMost(broken, "choice name", choice.path("name").asText(), 100);
            MessageLimits.atMost(broken, "choice value", choice.path("value").asText(), 100);
            if (choice.path("name").asText().isBlank()) {
                broken.add("a choice without a name");
            }
        }
        return broken;
    }

    private static void named(List<String> broken, JsonNode item, Set<String> names) {
        var name = item.path("name").asText();
        if (!NAME.matcher(name).matches()) {
            broken.add("no name of a command or an option: " + name);
        }
        if (!names.add(name)) {
            broken.add("named twice: " + name);
        }
        var description = item.path("description").asText("");
        if (description.isEmpty()) {
            broken.add("no description: " + name);
        }
        MessageLimits.atMost(broken, "description", description, 100);
    }
}
