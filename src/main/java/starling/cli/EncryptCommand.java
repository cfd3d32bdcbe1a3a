package starling.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import starling.configuration.Settings;
import starling.store.DatabaseKey;
import starling.store.TextRewriting;

/** {@code encrypt}: all that people wrote brought under the present key, or back into plain text. */
@Command(
        name = "encrypt",
        description = "Encrypt all that people wrote under the present key, also while Starling runs with that key.")
final class EncryptCommand implements Runnable {
    private static final Table TABLE = new Table(List.of(24, 10, 10));

    private final Assembly assembly;
    private final Streams streams;

    @Option(names = "--off", description = "Turn all of it back into plain text. Stop Starling before.")
    private boolean off;

    EncryptCommand(Assembly assembly, Streams streams) {
        this.assembly = assembly;
        this.streams = streams;
    }

    /** The key that is given. */
    static DatabaseKey presentKey(Assembly assembly) {
        return assembly.databaseKey()
                .orElseThrow(() -> new CommandFailedException(
                        Settings.DATABASE_KEY + " is not set; 'starling key' makes a key to set it to"));
    }

    @Override
    public void run() {
        var key = presentKey(assembly);
        var database = assembly.database();
        var tables = off ? TextRewriting.decrypt(database, key) : TextRewriting.encrypt(database, key);
        long rewritten =
                tables.stream().mapToLong(TextRewriting.Rewritten::rewritten).sum();
        streams.printText(TABLE.text(
                        List.of("table", "rows", "rewritten"),
                        tables.stream()
                                .map(table -> List.of(
                                        table.table(), Long.toString(table.texts()), Long.toString(table.rewritten())))
                                .toList())
                + "\nWhat people wrote in " + database
                + (off ? " is plain text now" : " is encrypted under the present key")
                + "; " + rewritten + (rewritten == 1 ? " row was" : " rows were") + " not before.\n"
                + (off ? "Take " + Settings.DATABASE_KEY + " away before you start Starling again.\n" : ""));
    }
}
