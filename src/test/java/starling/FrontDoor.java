package starling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starling as a person or a script meets it at a terminal, in a home of its own. Everything is real but the keyboard. */
final class FrontDoor {
    static final Path PROJECT = Path.of("").toAbsolutePath();

    /** A story that stops before its result. */
    static final String ANSWER = """
            Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the oven broke.
            My job was to get the order out in time.

            I called the school kitchen next door, moved our dough there with two colleagues and baked in their ovens through the night.
            """;

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

    private final Path home;
    private String out = "";
    private String err = "";

    private FrontDoor(Path home) {
        this.home = home;
    }

    /** Makes an empty folder a home with one question and two stories. */
    static FrontDoor in(Path home) throws IOException {
        copy(PROJECT.resolve("config"), home.resolve("config"));
        try (var banks = Files.list(home.resolve("config/questions"))) {
            for (var bank : (Iterable<Path>) banks::iterator) {
                Files.delete(bank);
            }
        }
        Files.writeString(home.resolve("config/questions/own.yaml"), QUESTION);
        Files.createDirectories(home.resolve("stories"));
        Files.writeString(home.resolve("stories/mine.md"), NOTES);
        return new FrontDoor(home);
    }

    Path home() {
        return home;
    }

    /** What the last run printed. */
    String out() {
        return out;
    }

    /** What the last run complained of. */
    String err() {
        return err;
    }

    /** Runs Starling on what is typed; its exit status. */
    int run(String typed, String... args) {
        return run(typed, Map.of(), args);
    }

    /** The same with more in the environment than the home. */
    int run(String typed, Map<String, String> environment, String... args) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        var all = new HashMap<>(environment);
        all.putIfAbsent("STARLING_HOME", home.toString());
        var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        int status = Starling.run(args, in, stream(outBytes), stream(errBytes), all);
        out = outBytes.toString(StandardCharsets.UTF_8);
        // On a busy machine whoever waits longer than a second is told what for.
        err = errBytes.toString(StandardCharsets.UTF_8).replaceAll("(?m)^Loading .* \\.\\.\\.\n", "");
        return status;
    }

    /** Runs Starling and expects this complaint and nothing else. */
    void assertRefused(int status, String message, String... args) {
        assertThat(run("", args)).isEqualTo(status);
        assertThat(err).isEqualTo(message);
        assertThat(out).isEmpty();
    }

    /** Replaces a text that stands in a file of the home. */
    void replace(String file, String text, String with) throws IOException {
        var path = home.resolve(file);
        var before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, with));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    static List<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
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
