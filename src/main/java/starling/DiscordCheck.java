package starling;

import java.util.List;
import starling.cli.Assembly.Check;
import starling.command.CommandRegistry;
import starling.discord.Application;
import starling.discord.DiscordBot;
import starling.discord.DiscordSettings;

/** Whether the bot can log in, what it may do then, and where it is invited from. */
final class DiscordCheck implements Check {
    private static final String READS_ALL = "Message Content Intent: on; in interview threads people can type freely.";
    private static final String READS_MENTIONS =
            "Message Content Intent: off; in servers I read only messages that mention me. To let people type freely in interview"
                    + " threads, switch it on under Bot at discord.com/developers/applications and start Starling again.";

    private final DiscordSettings settings;

    DiscordCheck(DiscordSettings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return "Discord";
    }

    /**
     * A line on the login, and one for each thing that the owner may want to know.
     *
     * @throws starling.discord.DiscordException when the token is wrong or Discord cannot be reached
     */
    @Override
    public String look() {
        var application = Application.read(settings);
        try (var bot = new DiscordBot(settings, new CommandRegistry(List.of()))) {
            return String.join(
                    "\n",
                    "the login works; the bot is called " + bot.tryLogin() + ", its id is " + application.id(),
                    application.readsMessages() ? READS_ALL : READS_MENTIONS,
                    application.forServers()
                            ? "Add it to a server: " + application.serverInvitation()
                            : "It cannot be added to servers: tick Guild Install under Installation at"
                                    + " discord.com/developers/applications.",
                    application.forPeople()
                            ? "Add it to your own account: " + application.personalInvitation()
                            : "It cannot be added to an account: tick User Install under Installation at"
                                    + " discord.com/developers/applications.");
        }
    }
}
