package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at a terminal sets, and what they read then. */
final class HiddenScoresTest {
    private static final String END = "In the end all 600 rolls were there at six and the customer ordered again.\n.";

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void settingsSayWhatIsSetAndWhatItDoes() {
        practise("/settings");

        assertThat(starling.out()).contains("""
                Your settings

                Scores:
                  Shown. Hide them, and you read what is there and what is missing, but no
                  score.

                Answers:
                  Kept until you forget them. /settings keep-answers: changes that, /forget
                  removes everything at once.

                Language model:
                  None. This Starling has no language model, so none is given what you type, and
                  there is nothing to switch off.

                1 Hide scores

                2 Answer · 3 Hint · 4 Another · /help · /quit
                """);
    }

    @Test
    void hiddenScoresAreNowhere() {
        practise(
                "/settings",
                "1",
                FrontDoor.ANSWER + ".",
                "/retry",
                FrontDoor.ANSWER + END,
                "/retry",
                "I usually call somebody.\n.");

        assertThat(starling.out())
                .contains("""
                        This is set for you now

                        Scores:
                          Hidden. You read what is there and what is missing, but no score. Your answers
                          are scored all the same, and the scores are back when you show them again.
                        """)
                .contains("A story without its Result\n53 words, about 25 seconds spoken\n")
                .contains("A story with all four parts\nNew: Result.\n\n68 words, about 30 seconds spoken\n")
                .contains("Before, it was a story.\n")
                .doesNotContain("of 100");
    }

    @Test
    void scoresAreBackWhenTheyAreShownAgain() {
        practise("/settings hidden", FrontDoor.ANSWER + ".");
        practise("/settings scores:shown", FrontDoor.ANSWER + ".");

        assertThat(starling.out()).contains("60 of 100 · 53 words, about 25 seconds spoken\n");
    }

    @Test
    void whatCannotBeSetIsSaid() {
        practise("/settings scores:loud", "/settings keep-answers:ever", "/settings reminder:08:00");

        assertThat(starling.out())
                .contains("The setting \"scores\" can be shown or hidden. Nothing is changed.\n")
                .contains("7-days, 1-day.\nNothing is changed.\n")
                .contains("/settings does not know \"reminder:08:00\".");
    }

    @Test
    void howLongAnswersAreKeptMayBeSaidAsANumberOfDays() {
        for (var said : new String[] {"30", "30-days", "30 days"}) {
            practise("/settings keep-answers:" + said, "/settings keep-answers:until-forgotten");

            assertThat(starling.out()).contains("Kept for 30 days.");
        }
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", "practice")).isZero();
        assertThat(starling.err()).isEmpty();
    }
}
