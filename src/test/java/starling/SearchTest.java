package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching in notes for a script. */
final class SearchTest {
    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void aWordThatStandsInAnyQuestionIsNoReason() throws IOException {
        var notes = Files.writeString(starling.home().resolve("press.md"), """
                # The press
                - Situation: Our printing press stood still before a deadline in May.
                - Action: I showed two colleagues how to mend the belt, and we met the deadline.
                - Result: All posters hung on the next morning.
                """);

        assertThat(starling.run(
                        "", "search", "--notes", notes.toString(), "Tell me of a deadline. How did you meet it?"))
                .isZero();

        assertThat(starling.out().replaceAll("\\s+", " ")).contains("""
                - The press (press.md, lines 1 to 4): it fits Deadline, since it says “deadline”; \
                “Our printing press stood still before a deadline in May.” is close to \
                “a deadline. How did you meet it”. It fits by 84 %: its meaning""").doesNotContain("it shares");
    }

    @Test
    void aReasonQuotesALineAtMostAndNoLabel() throws IOException {
        var notes = Files.writeString(starling.home().resolve("press.md"), """
                # The press
                - Situation: Our printing press stood still before the deadline for the posters of the mayor's third campaign \
                in a row, and nobody in the whole town had ever mended one of its kind.
                - Action: I showed two colleagues how to mend the belt.
                - Result: All posters hung on the next morning.
                """);

        assertThat(starling.run(
                        "", "search", "--notes", notes.toString(), "Tell me about a printing press that stood still."))
                .isZero();

        assertThat(starling.out().replaceAll("\\s+", " "))
                .contains("“Our printing press stood still before the deadline for the posters of the mayor's third …”")
                .doesNotContain("Situation", "campaign");
    }

    @Test
    void notesAreSearchedForScripts() {
        assertThat(starling.run(
                        """
                        {"id":"1","query":"Tell me about a time two people disagreed."}
                        {"id":"2","query":"How tall is the Eiffel tower?"}
                        """,
                        "search",
                        "--jsonl",
                        "--notes",
                        starling.home().resolve("stories").toString()))
                .isZero();
        var found = starling.out().lines().map(FrontDoor::json).toList();
        assertThat(found.get(0).path("matches").get(0).path("title").asText()).isEqualTo("Garden club");
        assertThat(FrontDoor.fieldNames(found.get(0).path("matches").get(0)))
                .containsExactly("file", "title", "first_line", "last_line", "score", "why", "points");
        assertThat(found.get(1)).hasToString("{\"id\":\"2\",\"matches\":[]}");
    }

    @Test
    void aQuestionThatNeverEndsIsTaken() {
        var words = new StringJoiner(" ");
        for (int i = 0; i < 3_000; i++) {
            words.add("word" + i);
        }
        assertThat(starling.run(
                        "{\"id\":\"1\",\"query\":\"" + words + "\"}",
                        "search",
                        "--jsonl",
                        "--notes",
                        starling.home().resolve("stories").toString()))
                .isZero();
    }
}
