package starling.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code doctor}: whether everything works, and if not, what to do. */
@Command(
        name = "doctor",
        description = "Check the configuration, the notes, the store, the model and the Discord login.")
final class DoctorCommand implements Callable<Integer> {
    private static final String INDENTED = "\n      ";

    private final Assembly assembly;
    private final Streams streams;

    DoctorCommand(Assembly assembly, Streams streams) {
        this.assembly = assembly;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        var checks = assembly.checks();
        // The first is the configuration, and without that nothing else can be looked at.
        boolean allWell = passes(checks.get(0));
        if (!allWell) {
            return ExitCode.SOFTWARE;
        }
        for (var check : checks.subList(1, checks.size())) {
            allWell &= passes(check);
        }
        return allWell ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean passes(Assembly.Check check) {
        try {
            streams.out()
                    .println("ok    " + check.subject() + ": " + check.look().replace("\n", INDENTED));
            return true;
        } catch (Exception e) {
            streams.out().println("FAIL  " + check.subject() + ": " + e.getMessage());
            return false;
        }
    }
}
