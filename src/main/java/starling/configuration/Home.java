package starling.configuration;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** The folder with {@code config/} and {@code stories/}. */
public final class Home {
    private static final String VARIABLE = "STARLING_HOME";

    private Home() {}

    /**
     * The folder that {@code STARLING_HOME} names; else the working directory, or else the folder that Starling was built in,
     * whichever has {@code config/questions}.
     *
     * @param workingDirectory absolute
     * @param program where Starling's own classes are: the jar in {@code target}, or a folder there
     * @throws ConfigurationException when there is none
     */
    public static Path find(Map<String, String> environment, Path workingDirectory, URI program) {
        var named = environment.getOrDefault(VARIABLE, "").strip();
        if (!named.isEmpty()) {
            var home = workingDirectory.resolve(named).normalize();
            if (!isHome(home)) {
                throw new ConfigurationException(
                        VARIABLE + ": expected a folder with config/questions in it, found \"" + named + "\"");
            }
            return home;
        }
        var candidates = new ArrayList<Path>();
        candidates.add(workingDirectory);
        // The jar lies in target/, or beside config/ where it was copied there.
        for (var folder = Path.of(program).getParent(); folder != null && candidates.size() < 3; ) {
            candidates.add(folder);
            folder = folder.getParent();
        }
        return candidates.stream()
                .filter(Home::isHome)
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("there is no config/questions folder in "
                        + workingDirectory + ": start Starling in its own folder, or set " + VARIABLE + " to it"));
    }

    private static boolean isHome(Path folder) {
        return Files.isDirectory(folder.resolve("config").resolve("questions"));
    }
}
