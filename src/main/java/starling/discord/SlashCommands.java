package starling.discord;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.Option;

/** The commands that Discord lists while somebody types "/", in servers and in direct messages. */
final class SlashCommands {
    private SlashCommands() {}

    static List<SlashCommandData> listed(CommandRegistry registry) {
        return registry.all().stream()
                .filter(Command::listed)
                .map(command -> CommandRegistry.firstWord(command.name()))
                .distinct()
                .map(word -> registry.find(word)
                        .map(SlashCommands::slashCommand)
                        .orElseGet(() -> slashCommand(word, registry)))
                .toList();
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

    /** The commands that share this word, which Discord calls subcommands. */
    private static SlashCommandData slashCommand(String word, CommandRegistry registry) {
        var described = registry.familyDescription(word).orElse(word);
        return Commands.slash(word, described)
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .addSubcommands(registry.family(word).stream()
                        .map(command -> new SubcommandData(
                                        command.name().substring(word.length() + 1), command.description())
                                .addOptions(command.options().stream()
                                        .map(SlashCommands::option)
                                        .toList()))
                        .toList());
    }

    private static SlashCommandData slashCommand(Command command) {
        return Commands.slash(command.name(), command.description())
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .addOptions(
                        command.options().stream().map(SlashCommands::option).toList());
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
