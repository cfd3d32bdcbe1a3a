package starling.cli;

import picocli.CommandLine.Command;

/** {@code bot}: Starling on Discord. */
@Command(name = "bot", description = "Run the Discord bot; needs DISCORD_TOKEN.")
final class BotCommand implements Runnable {
    private final Assembly assembly;

    BotCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public void run() {
        if (!assembly.hasDiscordToken()) {
            throw new CommandFailedException(
                    "no Discord token is configured: set DISCORD_TOKEN, or use 'practice' here");
        }
        assembly.runBot();
    }
}
