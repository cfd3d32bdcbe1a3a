package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person or a script sees of Starling at a terminal. Everything is real but the keyboard. */
final class StarlingTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private static final String QUESTION = """
            kind: behavioural
            questions:
              - id: late-delivery
                text: Tell me about a time you had to deliver something against a hard deadline.
                competency: deadline
                difficulty: medium
                probes: [What did you drop to make it?, How late would it have been otherwise?]
            """;

    private static final String NOTES = """
            # Stories

            ## Clinic move
            - Situation: Our clinic had to leave its building by the end of June, a deadline that could not move.
            - Task: I was responsible for moving 4,000 patient files.
            - Action: I drew up a plan by shelf, trained two students and checked every box myself.
            - Result: We moved in nine days and lost no file.

            ## Garden club
            - Situation: Two members of the garden club disagreed about pesticides.
            - Task: I had to keep both of them in the club.
            - Action: I met each of them alone and then proposed a trial bed.
            - Result: Both stayed.
            """;

    @TempDir
    private Path home;

    private String out = "";
    private String err = "";

    @BeforeEach
    void aHomeWithOneQuestionAndTwoStories() throws IOException {
        copy(PROJECT.resolve("config"), home.resolve("config"));
        try (var banks = Files.list(home.resolve("config/questions"))) {
            for (var bank : (Iterable<Path>) banks::iterator) {
                Files.delete(bank);
            }
        }
        Files.writeString(home.resolve("config/questions/own.yaml"), QUESTION);
        Files.createDirectories(home.resolve("stories"));
        Files.writeString(home.resolve("stories/mine.md"), NOTES);
    }

    @Test
    void aPersonIsAskedAnswersAndReadsWhatIsThereAndWhatIsMissing() {
        assertThat(run("""
                        Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the oven broke.
                        My job was to get the order out in time.

                        I called the school kitchen next door, moved our dough there with two colleagues and baked in their ovens through the night.
                        .
                        /quit
                        """, "practice")).isZero();

        assertThat(err).isEmpty();
        assertThat(out).isEqualTo("");
    }

    private int run(String typed, String... args) {
        return run(typed.getBytes(StandardCharsets.UTF_8), Map.of(), args);
    }

    private int run(byte[] typed, Map<String, String> environment, String... args) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        var all = new HashMap<>(environment);
        all.putIfAbsent("STARLING_HOME", home.toString());
        int status = Starling.run(args, new ByteArrayInputStream(typed), stream(outBytes), stream(errBytes), all);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
