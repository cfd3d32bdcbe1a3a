package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.JdbiAttemptRepository;

/** A person at a terminal has Starling forget them, or their old answers. */
final class ForgetTest {
    private static final PersonId PERSON = new PersonId("terminal");
    private static final PersonId ANA = new PersonId("discord:1");

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void nothingIsForgottenBeforeThePersonIsSure() {
        practise(FrontDoor.ANSWER + ".", "/forget", "no");

        assertThat(starling.out()).contains("""
                Shall I forget everything that is kept of you?
                  - 1 answer, with its feedback
                  - 1 question that you were asked (which one, not what you said)

                It cannot be brought back.

                Type no, and all of it is kept.

                1 Forget everything
                """);
        assertThat(starling.out()).contains("Nothing is changed.\n");
        assertThat(attempts(PERSON)).isEqualTo(1);
    }

    @Test
    void everythingIsForgottenWithoutATraceAndOtherPeopleKeepTheirs() throws IOException {
        keep(ANA, "Ana's own words", Duration.ZERO);
        practise(
                "/settings hidden",
                "/notes import " + folder.resolve("stories/mine.md"),
                FrontDoor.ANSWER + ".",
                "/retry",
                FrontDoor.ANSWER + "\nIn the end the chandeliers were lit.\n.",
                "/disagree",
                "1",
                "But it did end, with marzipan.",
                ".",
                "/forget sure:yes",
                "/history",
                "/notes list",
                "/forget");

        assertThat(starling.out())
                .contains("Everything that was kept of you is gone:\n  - 2 answers, with their feedback\n")
                .contains("  - 1 file of your notes\n")
                .contains("  - your settings\n")
                .contains("Nothing is kept of you, so there is nothing to forget.\n");
        assertThat(attempts(PERSON)).isZero();
        assertThat(attempts(ANA)).isEqualTo(1);
        try (var files = Files.list(folder.resolve(".starling"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("600 rolls", "chandeliers", "marzipan", "Garden club");
            }
        }
    }

    @Test
    void answersThatAreOlderThanAPersonWantsAreRemovedOnceTheyAreSure() {
        keep(PERSON, "the old one", Duration.ofDays(40));
        keep(PERSON, "a newer one", Duration.ofDays(3));

        practise("/settings 30-days", "no");
        assertThat(starling.out()).contains("""
                You have 1 answer older than 30 days. If I keep answers for 30 days only, it
                goes now, with all that hangs on it, and cannot be brought back. Nothing is
                changed yet.

                1 Keep them 30 days
                """);
        assertThat(attempts(PERSON)).isEqualTo(2);

        practise("/settings 30-days", "1");
        assertThat(starling.out()).contains("""
                Answers:
                  Kept for 30 days. Older ones go by themselves, with all that hangs on them;
                  /forget removes everything at once.
                """);
        assertThat(attempts(PERSON)).isEqualTo(1);
    }

    private void keep(PersonId person, String answer, Duration age) {
        try (var database = open()) {
            new JdbiAttemptRepository(database)
                    .keep(new Attempt(
                            UUID.randomUUID(),
                            person,
                            "late-delivery",
                            answer,
                            Instant.now().minus(age),
                            Optional.empty()));
        }
    }

    private int attempts(PersonId person) {
        try (var database = open()) {
            return new JdbiAttemptRepository(database).of(person).size();
        }
    }

    private Database open() {
        return Database.open(folder.resolve(".starling/starling.db"));
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", "practice")).isZero();
        assertThat(starling.err()).isEmpty();
    }
}
