package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drills from memory at a terminal: cards, a walk, numbers. What is due on which day is tested with a clock of its own. */
final class RecallTest {
    private static final String CARDS = """
            # System design

            ## Foundations
            - `Taxi Rank` - Load Balancer: spreads requests over servers and stops sending to sick ones
              - layer 4 forwards connections by address and port; layer 7 reads the HTTP request
            - `Sandwich Counter` - Cache: ready-made answers, kept close to whoever asks
              - on a miss, load from the database and store the answer in the cache
            """;

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void tmp() throws IOException {
        Files.writeString(starling.home().resolve("stories/cards.md"), CARDS);

        practise(
                "/drill cards",
                "It distributes requests across several servers. Layer 4 forwards by port.",
                ".",
                "good",
                "1",
                "2",
                "1",
                "2",
                "/drill walk",
                "1",
                "a load balancer, spreads requests over servers",
                ".",
                "4",
                "1",
                ".",
                "2",
                "hard",
                "1",
                "/drill numbers",
                "4000 files in eight days, nothing was lost",
                ".",
                "3",
                "1",
                "/drill today",
                "/drill what:songs",
                "/rate",
                "/recall",
                "/drill");

        assertThat(starling.out()).isEqualTo("?");
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", "practice")).isZero();
    }
}
