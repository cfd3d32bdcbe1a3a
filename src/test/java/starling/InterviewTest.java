package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interview at a terminal: what a person reads from the opening to the report. */
final class InterviewTest {
    private static final String PERSONAS = """
            does-not-know: ["I don't know"]
            personas:
              - id: plain
                name: Plain
                description: for tests
                probes: 1
                opening: [Good day.]
                thanks: [Thank you.]
                probing: [One thing on that.]
                moving-on: [Next question.]
                skipping: [We leave that one.]
                time-nearly-up: [Little time is left.]
                closing: [That was all.]
            """;

    private static final String QUESTIONS = """
            kind: behavioural
            questions:
              - id: late-delivery
                text: Tell me about a time you had to deliver something against a hard deadline.
                competency: deadline
                difficulty: medium
                probes: [What did you drop to make it?, How late would it have been otherwise?]
              - id: late-again
                text: Tell me about a second hard deadline.
                competency: deadline
                difficulty: medium
                probes: [What did you drop to make it?, How late would it have been otherwise?]
            """;

    private static final String RESULT = "In the end 600 rolls were at the school at ten to six.\n";

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        Files.writeString(folder.resolve("config/personas.yaml"), PERSONAS);
        Files.writeString(folder.resolve("config/questions/own.yaml"), QUESTIONS);
    }

    @Test
    void aPersonIsAskedProbedAndReadsTheReport() {
        practise("/interview start questions:1\n" + FrontDoor.ANSWER + ".\n" + RESULT + ".\n");
        System.out.println(starling.out());
    }

    private void practise(String typed) {
        assertThat(starling.run(typed, "practice")).isZero();
        assertThat(starling.err()).isEmpty();
    }
}
