package starling.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import starling.store.DatabaseTransfer;

/** {@code backup}: all that is kept, in a file. */
@Command(name = "backup", description = "Copy all that is kept into one file, also while Starling runs.")
final class BackupCommand implements Runnable {
    private final Assembly assembly;
    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "The file to write; it is replaced only once all of it is written.")
    private @Nullable Path file;

    BackupCommand(Assembly assembly, Streams streams) {
        this.assembly = assembly;
        this.streams = streams;
    }

    @Override
    public void run() {
        if (file != null) {
            var copied = DatabaseTransfer.backUp(assembly.database(), file);
            streams.printText("Backed up " + CopiedTables.counted(copied) + " to " + file + ".\n"
                    + "Keep it as safe as the database: it holds what people answered. 'restore " + file
                    + "' puts it back.\n");
        }
    }
}
