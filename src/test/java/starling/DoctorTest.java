package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether all is well, as the owner is told. */
final class DoctorTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void theDoctorSeesThatAllIsWell() {
        assertThat(starling.run("", "doctor")).isZero();
        assertThat(starling.out()).isEqualTo("""
                ok    configuration: 1 questions on 30 competencies, values of 9 companies, in %s
                ok    notes: 2 stories, 0 listed questions, 0 concept cards in %s
                ok    store: %s
                ok    search model: loaded, runs in this process
                ok    Discord: no token configured; 'practice' works without
                """.formatted(
                        starling.home(),
                        starling.home().resolve("stories"),
                        starling.home().resolve(".starling/starling.db")));
    }
}
