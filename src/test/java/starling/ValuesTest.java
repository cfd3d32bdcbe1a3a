package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Company values at a terminal: asked by, hinted at, shown. */
final class ValuesTest {
    private static final String OWN = """
            my amazon principles:

            - Bias for Actions
              - on a Friday the till of our kiosk broke, and 40 people stood in the queue
              - I wrote every sale in a notebook and sent my sister for a cash box
              - we sold 212 ice creams and the till was off by 60 cents
            - Keep the kettle warm
              - two customers were unhappy with cold tea, one complained about the service
              - I bought a flask for every table and asked each guest on the way out
              - nobody has complained since May
            """;

    @TempDir
    private Path folder;

    private FrontDoor starling;
    private Path own = Path.of("");

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        own = Files.writeString(folder.resolve("kiosk.md"), OWN);
    }

    @Test
    void look() {
        practise(
                "/notes import " + own,
                "/question value:amazon: bias for action",
                "/hint",
                "/another",
                FrontDoor.ANSWER + ".",
                "/question value:keep the kettle warm",
                "/hint",
                "/question value:bias for actoin",
                "/question kind:system-design value:think big",
                "/question deadline value:think big",
                "/question late",
                "/question value:frugality",
                "/values",
                "/values amazon",
                "/values Amason",
                "/question value:");
        System.out.println(starling.out());
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", Map.of(), "practice"))
                .isZero();
    }
}
