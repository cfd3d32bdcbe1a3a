package starling.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code practice}: the interview at the terminal. */
@Command(name = "practice", description = "Practise at the terminal; needs no account and no key.")
final class PracticeCommand implements Runnable {
    private final Assembly assembly;

    @Option(names = "--notes", paramLabel = "PATH", description = "Your notes: a file or a folder (default: stories/).")
    private @Nullable Path notes;

    PracticeCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public void run() {
        assembly.practise(Optional.ofNullable(notes));
    }
}
