package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why an answer was read as it was, at a terminal. */
final class WhyTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void whyShowsTheRulesTheirFactsAndTheSentences() {
        assertThat(starling.run("/why\n" + FrontDoor.ANSWER + ".\n/why\n", "practice"))
                .isZero();

        assertThat(starling.out())
                .contains("/why is none of the choices now. Answer the question first.\n")
                .contains("""
                        Why I read it so
                        This is a story. To the rules that is kind = story, reason = event.

                        result-missing (problem):
                          The story stops before its end, and I cannot see what came of it.
                          - It holds when kind == "story" && !result.present
                          - Here kind = story, result.present = false
                            “I called""")
                .contains("Sentence by sentence:\n  Situation, ")
                .contains(" % sure; “My job was” points to it\n");
    }

    @Test
    void whyShowsTheWholeSentenceAroundWordsThatAreTalkedAbout() {
        assertThat(starling.run(FrontDoor.ANSWER + "I guess it was kind of late.\n.\n/why\n", "practice"))
                .isZero();

        assertThat(starling.out())
                .contains("  - Words such as these take back part of what you say.\n    “I guess”\n")
                .containsPattern("hedged \\(suggestion\\):\n(.*\n)*?    “I guess it was kind of late.”\n");
    }
}
