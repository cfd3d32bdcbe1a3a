package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says can be run is run, on the jar that was just built. */
final class ReadmeIT {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String BUILD = "mvn -B -DskipTests package && ";
    private static final String TEST = "mvn -B -ntp verify";

    @TempDir
    private Path folder;

    static Stream<String> commands() throws IOException {
        return shellLines().stream().filter(line -> !line.equals(TEST)).map(line -> line.replace(BUILD, ""));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandOfTheReadmeWorks(String command) throws Exception {
        assertThat(command).contains("java -jar target/starling.jar");
        var builder = new ProcessBuilder("bash", "-c", command).directory(PROJECT.toFile());
        builder.environment().put("STARLING_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("starling.db"));
        builder.environment().keySet().removeIf(name -> name.endsWith("DISCORD_TOKEN"));
        builder.redirectErrorStream(true);
        var process = builder.start();
        process.getOutputStream().write("/quit\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void theTwoCommandsStandThereAndCiCallsTheSecond() throws IOException {
        assertThat(shellLines()).contains(BUILD + "java -jar target/starling.jar", TEST);
        assertThat(Files.readAllLines(PROJECT.resolve(".ci/run"))).endsWith(TEST);
    }

    private static List<String> shellLines() throws IOException {
        return SHELL.matcher(Files.readString(PROJECT.resolve("README.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }
}
