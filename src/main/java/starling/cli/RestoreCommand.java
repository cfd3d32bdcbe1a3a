package starling.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import starling.store.DatabaseTransfer;

/** {@code restore}: a backup put back. */
@Command(name = "restore", description = "Put a backup back into the configured database.")
final class RestoreCommand implements Runnable {
    private final Assembly assembly;
    private final Streams streams;

    @Parameters(paramLabel = "FILE", description = "A file that 'backup' wrote.")
    private @Nullable Path file;

    @Option(names = "--over", description = "Put it in the place of what is there, which is backed up first.")
    private boolean over;

    RestoreCommand(Assembly assembly, Streams streams) {
        this.assembly = assembly;
        this.streams = streams;
    }

    @Override
    public void run() {
        if (file != null) {
            var database = assembly.database();
            var restored = DatabaseTransfer.restore(file, database, assembly.databaseKey(), over);
            streams.printText("Restored " + CopiedTables.counted(restored.tables()) + " from " + file + " into "
                    + database + ".\n"
                    + restored.before()
                            .map(before -> "What was there before is in " + before + ".\n")
                            .orElse(""));
        }
    }
}
