package starling.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code doctor}: whether everything works, and if not, what to do. */
@Command(
        name = "doctor",
        description = "Check the configuration, the notes, the store, the model and the Discord login.")
final class DoctorCommand implements Callable<Integer> {
    private final Assembly assembly;
    private final Streams streams;

    DoctorCommand(Assembly assembly, Streams streams) {
        this.assembly = assembly;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        boolean allWell = true;
        for (var check : assembly.checks()) {
            allWell &= passes(check);
        }
        return allWell ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean passes(Assembly.Check check) {
        try {
            streams.out().println("ok    " + check.subject() + ": " + check.look());
            return true;
        } catch (Exception e) {
            streams.out().println("FAIL  " + check.subject() + ": " + e.getMessage());
            return false;
        }
    }
}
