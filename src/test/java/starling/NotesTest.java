package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is understood of notes, for a script and for a person. */
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
                        + "\"competencies\":[\"conflict\",\"initiative\"],\"values\":[],"
                        + "\"numbers\":[\"Two members\"],\"learnings\":\"\",\"links\":[],\"basis\":\"labels\",\"seen\":[],"
                        + "\"missing\":[],\"result_measured\":false}");
        assertThat(FrontDoor.fieldNames(FrontDoor.json(starling.out())))
                .containsExactly(
                        "stories",
                        "questions",
                        "cards",
                        "uncovered_competencies",
                        "retold",
                        "unread",
                        "stories_not_read");
    }

    @Test
    void notesAreAuditedForAPerson() throws IOException {
        var notes = Files.writeString(starling.home().resolve("audit.md"), """
                # Integrations
                - Task: I had to connect 3 shops to one till before the fair opened.
                - Action: I led two students and wrote one adapter for each shop.
                - Result: every shop sold on the first day.

                # The tills
                - Situation: The fair had 3 shops and no till.
                - Task: I had to connect 3 shops to one till before the fair opened.
                - Action: I led two students and wrote one adapter for each shop.
                - Result: every shop sold on the first day, 900 tickets in all.

                # Scraps
                call Ben on Monday about the blue folder that he borrowed in spring, and the key

                # Questions
                - Tell me about a time you hurried.
                """);

        assertThat(starling.run("", "notes", notes.toString())).isZero();
        assertThat(starling.out()).startsWith("""
                2 stories, 1 listed question, 0 concept cards

                Stories in audit.md:
                  - Integrations (lines 1 to 4): no Situation; the result has no number
                  - The tills (lines 6 to 10): all four parts, and a number in the result

                Competencies without a story:
                """);
        assertThat(starling.out()).endsWith("""

                Told more than once:
                  - Integrations (audit.md, lines 1 to 4) and The tills (audit.md, lines 6 to
                    10)

                Not understood in audit.md:
                  - lines 12 to 13: “Scraps call Ben on Monday about the blue folder that he
                    ...”

                Questions:
                  - Tell me about a time you hurried. (line 16)
                """);
    }
}
