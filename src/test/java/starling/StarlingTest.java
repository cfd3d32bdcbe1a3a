package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops Starling: wrong use, what cannot be read, mistakes in the files of the owner. */
final class StarlingTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void wrongUseIsOneSentenceAndStatusTwo() {
        starling.assertRefused(
                2, "starling: there is no command or option '--loud'. Try 'starling --help'.\n", "practice", "--loud");
        starling.assertRefused(2, "starling: there is no command or option 'sing'. Try 'starling --help'.\n", "sing");
        starling.assertRefused(
                2,
                "starling: Missing required argument (specify one of these): (--jsonl | (FILE [--question=TEXT])). Try 'starling"
                        + " --help'.\n",
                "grade");
    }

    @Test
    void whatCannotBeReadIsOneSentenceAndStatusOne() throws IOException {
        var binary = starling.home().resolve("answer.bin");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        starling.assertRefused(1, "starling: nowhere.txt: there is no such file\n", "grade", "nowhere.txt");
        starling.assertRefused(
                1,
                "starling: " + binary + ": not UTF-8 text; save it as UTF-8 and try again\n",
                "grade",
                binary.toString());
        assertThat(starling.run("{\"id\":\"a\"", "grade", "--jsonl")).isEqualTo(1);
        assertThat(starling.err())
                .isEqualTo(
                        "starling: line 1 of standard input: expected a JSON object with the texts id, question and answer\n");
        starling.assertRefused(
                1, "starling: no Discord token is configured: set DISCORD_TOKEN, or use 'practice' here\n", "bot");
    }

    @Test
    void aStoreThatCannotBeOpenedIsOneSentence() throws IOException {
        var text = Files.writeString(starling.home().resolve("notes.txt"), "no folder");
        var url = "jdbc:sqlite:" + text.resolve("starling.db");

        assertThat(starling.run("", Map.of("STARLING_DATABASE_URL", url), "practice"))
                .isEqualTo(1);
        assertThat(starling.err())
                .startsWith("starling: cannot open the database " + text)
                .hasLineCount(1);
        starling.assertRefused(1, "starling: there are no notes at nowhere\n", "practice", "--notes", "nowhere");
    }

    @Test
    void aMistakeInAnyFileOfTheOwnersStopsTheStart() throws IOException {
        starling.replace("config/rules/story.yaml", "!result.present", "!result.presnt");
        assertThat(starling.run("", "practice")).isEqualTo(1);
        assertThat(starling.out()).isEmpty();
        assertThat(starling.err())
                .startsWith("starling: config/rules/story.yaml:")
                .contains("result.presnt")
                .hasLineCount(1);

        starling.replace("config/questions/own.yaml", "difficulty: medium", "difficulty: tricky");
        starling.assertRefused(
                1,
                "starling: config/questions/own.yaml:6:17: expected one of easy, hard, medium; found \"tricky\"\n",
                "practice");
    }
}
