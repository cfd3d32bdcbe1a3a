package starling.cli;

import java.io.PrintStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import starling.configuration.Settings;
import starling.store.DatabaseKey;
import starling.store.TextRewriting;

/** {@code key}: a key for the database, alone on standard output, and what to do with it on standard error. */
@Command(
        name = "key",
        description =
                "Make a key under which what people write is encrypted, or change the present one; nothing is kept of it.")
final class KeyCommand implements Runnable {
    private final Assembly assembly;
    private final Streams streams;
    private final PrintStream err;

    @ArgGroup
    private final Change change = new Change();

    private static final class Change {
        @Option(
                names = "--rotate",
                description = "The present key with a new one that writes; the old ones still read.")
        private boolean rotate;

        @Option(
                names = "--drop-old",
                description = "The present key without the old ones, once 'encrypt' has done without them.")
        private boolean dropOld;
    }

    KeyCommand(Assembly assembly, Streams streams, PrintStream err) {
        this.assembly = assembly;
        this.streams = streams;
        this.err = err;
    }

    @Override
    public void run() {
        if (change.rotate) {
            print(
                    EncryptCommand.presentKey(assembly).rotated(),
                    "Stop Starling, set " + Settings.DATABASE_KEY
                            + " to this, start it again, and run 'encrypt'. Keep this one as"
                            + " you kept the last: if it is lost, so is what people wrote.");
        } else if (change.dropOld) {
            print(
                    withoutOldOnes(),
                    "Set " + Settings.DATABASE_KEY
                            + " to this. Backups that were made before 'encrypt' can be read only with the"
                            + " key of that time; keep that as long as you keep them.");
        } else {
            print(
                    DatabaseKey.generate(),
                    "Stop Starling, set " + Settings.DATABASE_KEY
                            + " to this, start it again, and run 'encrypt'. Keep it away from the database, twice: if it is"
                            + " lost, so is what people wrote.");
        }
    }

    private DatabaseKey withoutOldOnes() {
        var present = EncryptCommand.presentKey(assembly);
        long rows = TextRewriting.endOldKeys(assembly.database(), present);
        if (rows > 0) {
            throw new CommandFailedException(rows + (rows == 1 ? " row needs" : " rows need")
                    + " an old key still; run 'encrypt' first, with every Starling started with the present one");
        }
        return present.withoutOldOnes();
    }

    private void print(DatabaseKey key, String advice) {
        streams.printText(key.text() + "\n");
        err.println(advice);
    }
}
