package starling.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import starling.configuration.ConfigurationException;
import starling.interview.StorageException;

/** The command line of Starling: {@code practice}, {@code bot}, {@code grade} and the others. */
public final class CommandLines {
    private CommandLines() {}

    @Command(
            name = "starling",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Plays the interviewer, on Discord or at the terminal.",
            footer = "With no command: 'bot' if a Discord token is configured, else 'practice'.")
    private static final class Root implements Runnable {
        private final Assembly assembly;

        Root(Assembly assembly) {
            this.assembly = assembly;
        }

        @Override
        public void run() {
            if (assembly.hasDiscordToken()) {
                assembly.runBot();
            } else {
                assembly.practise(Optional.empty());
            }
        }
    }

    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            @Nullable String version = Version.class.getPackage().getImplementationVersion();
            return new String[] {"Starling " + (version == null ? "(not packaged)" : version)};
        }
    }

    /**
     * Does what the arguments ask for.
     *
     * @param out written to in UTF-8
     * @param err one line for a failure
     * @return 0 on success, 1 on failure, 2 on wrong use
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Assembly assembly) {
        var streams = new Streams(in, out);
        var line = new CommandLine(new Root(assembly));
        for (var command : new Object[] {
            new PracticeCommand(assembly),
            new BotCommand(assembly),
            new GradeCommand(assembly::grader, streams),
            new DesignCommand(assembly::grader, assembly::questionBank, streams),
            new RulesCommand(assembly, streams),
            new NotesCommand(assembly::notesReader, assembly::audit, streams),
            new SearchCommand(assembly::notesReader, assembly::storyFinder, streams),
            new DisagreementsCommand(assembly::disagreements, assembly::questionBank, streams),
            new CoachEvalCommand(assembly, streams),
            new BackupCommand(assembly, streams),
            new RestoreCommand(assembly, streams),
            new MoveCommand(assembly, streams),
            new KeyCommand(assembly, streams, err),
            new EncryptCommand(assembly, streams),
            new DoctorCommand(assembly, streams)
        }) {
            var sub = new CommandLine(command);
            sub.getCommandSpec().mixinStandardHelpOptions(true);
            line.addSubcommand(sub);
        }
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((wrong, given) -> {
            err.println("starling: " + wrongUse(wrong) + ". Try 'starling --help'.");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            err.println("starling: " + reason(failure));
            return ExitCode.SOFTWARE;
        });
        return line.execute(args);
    }

    private static String reason(Exception failure) {
        if (failure instanceof ConfigurationException
                || failure instanceof StorageException
                || failure instanceof CommandFailedException) {
            return String.valueOf(failure.getMessage());
        }
        // The message of a foreign exception may hold what a person typed.
        var place = failure.getStackTrace().length == 0 ? "" : " at " + failure.getStackTrace()[0];
        return "this is a fault of Starling's: " + failure.getClass().getSimpleName() + place;
    }

    private static String wrongUse(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return "there is no command or option '" + unmatched.getUnmatched().get(0) + "'";
        }
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("").replaceAll("^Error: |\\.$", "");
    }
}
