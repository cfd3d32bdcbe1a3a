package starling.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import starling.configuration.DatabaseAddress;
import starling.store.DatabaseTransfer;

/** {@code move}: all that is kept, copied from one database to another. */
@Command(
        name = "move",
        description =
                "Copy all that is kept into another database, which must be empty, and compare the two row by row."
                        + " Stop Starling before.")
final class MoveCommand implements Runnable {
    private final Assembly assembly;
    private final Streams streams;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "URL",
            description = "The database that there is, such as jdbc:sqlite:.starling/starling.db.")
    private @Nullable String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description =
                    "The database to fill, such as jdbc:postgresql://HOST/DATABASE; the user and the password come from"
                            + " the settings if the URL does not say them.")
    private @Nullable String to;

    MoveCommand(Assembly assembly, Streams streams) {
        this.assembly = assembly;
        this.streams = streams;
    }

    @Override
    public void run() {
        if (from != null && to != null) {
            var source = address("--from", from);
            var target = address("--to", to);
            var copied = DatabaseTransfer.move(source, target, assembly.databaseKey());
            streams.printText(CopiedTables.text(copied) + "\nMoved " + CopiedTables.counted(copied) + " from " + source
                    + " to " + target + "; every row was compared.\n"
                    + "Now set database_url (STARLING_DATABASE_URL) to the new one. The old one is as it was.\n");
        }
    }

    private DatabaseAddress address(String option, String url) {
        try {
            return assembly.databaseAt(url);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(option + ": " + e.getMessage());
        }
    }
}
