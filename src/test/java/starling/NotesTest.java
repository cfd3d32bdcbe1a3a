package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is understood of notes, for a script. */
final class NotesTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void notesAreReadForScripts() {
        assertThat(starling.run(
                        "",
                        "notes",
                        "--json",
                        starling.home().resolve("stories/mine.md").toString()))
                .isZero();
        assertThat(FrontDoor.json(starling.out()).path("stories").get(1))
                .hasToString("{\"file\":\"mine.md\",\"title\":\"Garden club\",\"first_line\":9,\"last_line\":13,"
                        + "\"parts\":[\"situation\",\"task\",\"action\",\"result\"],"
                        + "\"competencies\":[\"conflict\",\"initiative\"],\"values\":[]}");
    }
}
