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

    static final int MENU = 3;
    private static final int SUBCOMMAND = 1;
    private static final int TEXT = 3;

    private CommandLimits() {}

    static List<String> broken(JsonNode commands) {
        var broken = new ArrayList<String>();
        var names = new HashSet<String>();
        var typed = 0;
        var menus = 0;
        for (var command : commands) {
            if (command.path("type").asInt(1) == MENU) {
                MessageLimits.atMost(broken, "menus of a message", ++menus, 15);
                MessageLimits.atMost(
                        broken, "name in a menu", command.path("name").asText(), 32);
                if (!command.path("options").isEmpty()
                        || !command.path("description").asText("").isEmpty()
                        || command.path("name").asText().isBlank()
                        || !names.add("menu " + command.path("name").asText())) {
                    broken.add("a menu with a description, options or another's name: " + command.path("name"));
                }
                continue;
            }
            MessageLimits.atMost(broken, "commands", ++typed, 100);
            named(broken, command, names);
            brokenOptions(broken, command, true);
            MessageLimits.atMost(broken, "all texts of a command", letters(command), 8000);
        }
        return broken;
    }

    private static void brokenOptions(List<String> broken, JsonNode command, boolean top) {
        MessageLimits.atMost(broken, "options", command.path("options").size(), 25);
        var optionNames = new HashSet<String>();
        var optional = false;
        var subcommands = 0;
        for (var option : command.path("options")) {
            if (option.path("type").asInt() == SUBCOMMAND) {
                subcommands++;
                named(broken, option, optionNames);
                brokenOptions(broken, option, false);
                continue;
            }
            named(broken, option, optionNames);
            broken.addAll(brokenChoices(option.path("choices")));
            if (option.path("required").asBoolean() && optional) {
                broken.add("a required option after an optional one: " + option.path("name"));
            }
            if (option.path("autocomplete").asBoolean()
                    && !option.path("choices").isEmpty()) {
                broken.add("choices and autocomplete: " + option.path("name"));
            }
            if (option.path("type").asInt() != TEXT
                    && (option.path("autocomplete").asBoolean()
                            || !option.path("choices").isEmpty())) {
                broken.add("choices for what is no text: " + option.path("name"));
            }
            optional = !option.path("required").asBoolean();
        }
        if (subcommands > 0 && (!top || subcommands < command.path("options").size())) {
            broken.add("subcommands where none may be: " + command.path("name"));
        }
    }

    /** "Names, descriptions and values", of its subcommands and options too. */
    private static int letters(JsonNode item) {
        var letters = 0;
        for (var name : List.of("name", "description", "value")) {
            letters += item.path(name).asText("").length();
        }
        for (var name : List.of("options", "choices")) {
            for (var part : item.path(name)) {
                letters += letters(part);
            }
        }
        return letters;
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
