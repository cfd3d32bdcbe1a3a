package starling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** A person at a terminal takes with them what is kept of them. */
final class ExportTest {
    private static final String SAVED_HERE = "starling-export";

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        removeSaved();
    }

    /** At the terminal, files are saved where Starling was started. */
    @AfterEach
    void removeSaved() throws IOException {
        for (var file : saved()) {
            Files.delete(file);
        }
    }

    @Test
    void everythingIsThereToReadAndForPrograms() throws IOException {
        practise(
                "/notes import " + folder.resolve("stories/mine.md"),
                FrontDoor.ANSWER + ".",
                "/disagree",
                "1",
                "But ~~~~ it did end.",
                ".",
                "/interview start questions:1",
                "At noon the zeppelin was late.",
                ".",
                "/export");

        assertThat(starling.out()).contains("""
                Here is everything that is kept of you, twice: as Markdown to read, and as JSON
                for programs.

                Saved as starling-export.md.
                Saved as starling-export.json.
                """);
        var json = json();
        assertThat(FrontDoor.fieldNames(json))
                .contains("exported", "attempt", "disagreement", "interview", "interview_turn", "notes");
        var answer = json.get("attempt").get(0);
        assertThat(answer.get("question").asText()).isEqualTo("late-delivery");
        assertThat(answer.get("question_text").asText())
                .isEqualTo("Tell me about a time you had to deliver something against a hard deadline.");
        assertThat(answer.get("answer").asText()).isEqualTo(FrontDoor.ANSWER.strip());
        assertThat(answer.get("read_as").asText()).isEqualTo("story");
        assertThat(answer.get("score").asInt()).isEqualTo(60);
        assertThat(json.get("disagreement").get(0).get("says").asText()).isEqualTo("But ~~~~ it did end.");
        assertThat(json.get("attempt").findValuesAsText("answer")).contains("At noon the zeppelin was late.");
        assertThat(json.get("notes").get(0).get("markdown").asText()).contains("Garden club");
        assertThat(markdown())
                .startsWith("# What Starling keeps of you\n\nWritten at ")
                .contains("\n## Answers\n\n### 1\n\n")
                .contains("""
                        - answer:

                          ~~~text
                          Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the oven broke.
                          My job was to get the order out in time.
                        """)
                .contains("- read as: story\n- score: 60\n")
                .contains("- says:\n\n  ~~~~~text\n  But ~~~~ it did end.\n  ~~~~~\n")
                .contains("\n## Interviews\n")
                .contains("- answer: At noon the zeppelin was late.\n");
    }

    @Test
    void scoresThatAreHiddenAreInNeitherFile() throws IOException {
        practise("/settings hidden", FrontDoor.ANSWER + ".", "/export");

        assertThat(starling.out().replace('\n', ' '))
                .contains("as JSON for programs. Scores are left out, since they are hidden for you. ")
                .doesNotContain("of 100");
        assertThat(json().get("attempt").get(0).has("read_as")).isTrue();
        assertThat(json().get("attempt").get(0).has("score")).isFalse();
        assertThat(markdown()).doesNotContain("- score:");
    }

    @Test
    void whatIsMuchIsPackedIntoOneFile() throws IOException {
        var question = "which-is-gone";
        try (var database = Database.open(folder.resolve(".starling/starling.db"))) {
            var attempts = new JdbiAttemptRepository(database);
            for (int number = 0; number < 5; number++) {
                var answer = ("Our ward had rota number " + number + " that nobody could read. ").repeat(20_000);
                attempts.keep(new Attempt(
                        UUID.randomUUID(),
                        new PersonId("terminal"),
                        question,
                        answer,
                        Instant.EPOCH,
                        Optional.empty()));
            }
        }

        practise("/export");

        assertThat(starling.out())
                .contains("Since it is much, both are packed into one file.")
                .contains("Saved as starling-export.zip.\n");
        var packed = Files.readAllBytes(Path.of("starling-export.zip"));
        assertThat(packed.length).isLessThan(1_000_000);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("starling-export.md");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).contains("rota number 4");
            assertThat(zip.getNextEntry().getName()).isEqualTo("starling-export.json");
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void ofWhomNothingIsKeptThereIsNothingToExport() {
        practise("/forget sure:yes", "/export");

        assertThat(starling.out()).contains("Nothing is kept of you, so there is nothing to export.\n");
    }

    private static JsonNode json() throws IOException {
        return FrontDoor.json(Files.readString(Path.of("starling-export.json")));
    }

    private static String markdown() throws IOException {
        return Files.readString(Path.of("starling-export.md"));
    }

    private static List<Path> saved() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.getFileName().toString().startsWith(SAVED_HERE))
                    .toList();
        }
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", Map.of(), "practice"))
                .isZero();
        assertThat(starling.err()).isEmpty();
    }
}
