package starling.discord;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.Option;

/**
 * The commands that Discord lists while somebody types "/" or opens the menu of a message: in servers and in direct messages,
 * and for whoever installed Starling for themselves wherever they are.
 */
final class SlashCommands {
    private SlashCommands() {}

    /** All that is listed somewhere. */
    static List<CommandData> listed(CommandRegistry registry) {
        var menus = registry.all().stream()
                .flatMap(command -> command.messageMenu().stream()
                        .map(name -> offered(Commands.message(name), command.forManagers())));
        return Stream.concat(typed(registry), menus).toList();
    }

    private static Stream<CommandData> typed(CommandRegistry registry) {
        return registry.all().stream()
                .filter(Command::listed)
                .map(command -> CommandRegistry.firstWord(command.name()))
                .distinct()
                .map(word -> registry.find(word)
                        .map(SlashCommands::slashCommand)
                        .orElseGet(() -> slashCommand(word, registry)));
    }

    /** Where it is offered, and to whom: what is for managers only in servers that have the bot, and there only to them at first. */
    private static CommandData offered(CommandData command, boolean forManagers) {
        return forManagers
                ? command.setIntegrationTypes(IntegrationType.GUILD_INSTALL)
                        .setContexts(InteractionContextType.GUILD)
                        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                : command.setIntegrationTypes(IntegrationType.ALL).setContexts(InteractionContextType.ALL);
    }

    /** As Discord takes choices; those it would not take are left out. */
    static List<Choice> offered(List<Option.Choice> choices) {
        return choices.stream()
                .filter(choice ->
                        !choice.value().isEmpty() && choice.value().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .filter(choice -> !Literal.label(choice.label(), OptionData.MAX_CHOICE_NAME_LENGTH)
                        .isEmpty())
                .limit(OptionData.MAX_CHOICES)
                .map(SlashCommands::choice)
                .toList();
    }

    /** The choices to offer for what is typed so far: those that begin with it, then those that hold it; at most 25. */
    static List<Choice> completions(Option option, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var beginning = option.choices().stream().filter(choice -> name(choice).startsWith(wanted));
        var holding = option.choices().stream()
                .filter(choice -> name(choice).contains(wanted) && !name(choice).startsWith(wanted));
        return Stream.concat(beginning, holding)
                .limit(OptionData.MAX_CHOICES)
                .map(SlashCommands::choice)
                .toList();
    }

    /** The commands that share this word, which Discord calls subcommands; it asks for a permission for all of them or none. */
    private static CommandData slashCommand(String word, CommandRegistry registry) {
        var described = registry.familyDescription(word).orElse(word);
        var family = registry.family(word);
        var command = Commands.slash(word, described)
                .addSubcommands(family.stream()
                        .map(one -> new SubcommandData(one.name().substring(word.length() + 1), one.description())
                                .addOptions(one.options().stream()
                                        .map(SlashCommands::option)
                                        .toList()))
                        .toList());
        return offered(command, family.stream().allMatch(Command::forManagers));
    }

    private static CommandData slashCommand(Command command) {
        return offered(
                Commands.slash(command.name(), command.description())
                        .addOptions(command.options().stream()
                                .map(SlashCommands::option)
                                .toList()),
                command.forManagers());
    }

    private static OptionData option(Option option) {
        var type = option.kind() == Option.Kind.FILE ? OptionType.ATTACHMENT : OptionType.STRING;
        var data = new OptionData(type, option.name(), option.description(), option.required());
        if (option.kind() != Option.Kind.TEXT) {
            return data.setAutoComplete(option.kind() == Option.Kind.COMPLETED);
        }
        return option.choices().size() > OptionData.MAX_CHOICES
                ? data.setAutoComplete(true)
                : data.addChoices(
                        option.choices().stream().map(SlashCommands::choice).toList());
    }

    private static Choice choice(Option.Choice choice) {
        return new Choice(Literal.label(choice.label(), OptionData.MAX_CHOICE_NAME_LENGTH), choice.value());
    }

    private static String name(Option.Choice choice) {
        return choice.label().toLowerCase(Locale.ROOT);
    }
}
