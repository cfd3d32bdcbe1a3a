package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** What a person at a terminal reads of their earlier answers. */
final class HistoryTest {
    private static final PersonId PERSON = new PersonId("terminal");
    private static final String CHAT = """
              - id: garden-quarrel
                text: Tell me about a time two people you needed did not agree.
                competency: conflict
                difficulty: easy
                probes: [What did you say first?, What came of it?]
            """;
    private static final String END =
            "In the end all 600 rolls were there at six and the customer ordered 200 more the next week.";

    @TempDir
    private Path folder;

    private FrontDoor starling;
    private final Instant now = Instant.now();

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
        var bank = folder.resolve("config/questions/own.yaml");
        Files.writeString(bank, Files.readString(bank) + CHAT);
    }

    @Test
    void whoeverHasAnsweredNothingIsToldSo() {
        practise("/history");

        assertThat(starling.out()).contains("You have answered no question yet. /question asks you one.\n");
    }

    @Test
    void anAnswerThatWasTriedAgainIsOneLineWithBeforeAndAfterAndItsFeedbackOpens() {
        var first = keep("late-delivery", FrontDoor.ANSWER, Duration.ofSeconds(50), Optional.empty());
        keep("late-delivery", FrontDoor.ANSWER + END, Duration.ofSeconds(40), Optional.of(first));
        var habit = keep(
                "late-delivery",
                "I usually call a colleague, and I always plan early for it. I tend to stay calm then.",
                Duration.ofSeconds(30),
                Optional.empty());
        keep("late-delivery", FrontDoor.ANSWER, Duration.ofSeconds(20), Optional.of(habit));
        keep("gone", "whatever", Duration.ofSeconds(10), Optional.empty());

        practise("/history", "2");

        assertThat(starling.out()).contains("""
                Your answers

                1 · today:
                  The question is no longer in the question bank, so the feedback cannot be
                  shown.

                2 · today · This is a habit, not a story yet; then: A story: 60 of 100:
                  Tell me about a time you had to deliver something against a hard deadline.

                3 · today · A story: 60, then 95 of 100:
                  Tell me about a time you had to deliver something against a hard deadline.

                1 Read 2 · 2 Read 3
                """).contains("""
                A story with all four parts
                New: Result.

                95 of 100, 60 before · 72 words, about 30 seconds spoken
                """);
    }

    @Test
    void tenStandOnAPageAndTheOthersAreOlder() {
        for (int at = 0; at < 12; at++) {
            keep(
                    at == 11 ? "garden-quarrel" : "late-delivery",
                    FrontDoor.ANSWER,
                    Duration.between(Instant.parse("2025-10-17T12:00:00Z"), now).plusSeconds(at),
                    Optional.empty());
        }

        practise(
                "/history",
                "/older",
                "/history conflict",
                "/history competency:deadline words:hard deadline",
                "/history agree",
                "/history lighthouse",
                "/history competency:sleep",
                "/history a very long text that nobody would look for");

        assertThat(starling.out())
                .contains("10 · 17 October 2025 · A story: 60 of 100:\n")
                .contains("""
                        1 Read 1 · 2 Read 2 · 3 Read 3 · 4 Read 4 · 5 Read 5 · 6 Read 6 · 7 Read 7 · 8
                        Read 8 · 9 Read 9 · 10 Read 10 · 11 Older
                        """)
                .contains("""
                        Your older answers

                        1 · 17 October 2025 · A story: 60 of 100:
                          Tell me about a time you had to deliver something against a hard deadline.

                        2 · 17 October 2025 · A story: 60 of 100:
                          Tell me about a time two people you needed did not agree.

                        1 Read 1 · 2 Read 2
                        """)
                .contains("""
                        Your answers

                        1 · 17 October 2025 · A story: 60 of 100:
                          Tell me about a time two people you needed did not agree.

                        1 Read 1
                        """)
                .contains("You have given no answer like that. /history shows all of your answers.\n")
                .contains("There is no competency of this name:\n    “sleep”\n")
                .contains("That is more than I can look for. Give me one or two words of it.\n");
    }

    @Test
    void whoeverHasHiddenScoresReadsNone() {
        var first = keep("late-delivery", FrontDoor.ANSWER, Duration.ofSeconds(50), Optional.empty());
        keep("late-delivery", FrontDoor.ANSWER + END, Duration.ofSeconds(40), Optional.of(first));
        keep("late-delivery", FrontDoor.ANSWER, Duration.ofSeconds(30), Optional.empty());

        practise("/settings hidden", "/history");

        assertThat(starling.out())
                .contains("1 · today · A story:\n")
                .contains("2 · today · A story, tried again:\n")
                .doesNotContain("of 100");
    }

    @Test
    void anAnswerIsFoundByItsOwnWords() {
        keep("garden-quarrel", "We moved the Übersee museum in one night.", Duration.ofSeconds(50), Optional.empty());
        keep("late-delivery", FrontDoor.ANSWER, Duration.ofSeconds(40), Optional.empty());

        for (var words : new String[] {"museum", "übersee NIGHT"}) {
            practise("/history words:" + words);

            assertThat(starling.out())
                    .contains("  Tell me about a time two people you needed did not agree.\n\n1 Read 1\n");
        }
    }

    private UUID keep(String question, String answer, Duration age, Optional<UUID> follows) {
        try (var database = Database.open(folder.resolve(".starling/starling.db"))) {
            var attempt = new Attempt(UUID.randomUUID(), PERSON, question, answer, now.minus(age), follows);
            new JdbiAttemptRepository(database).keep(attempt);
            return attempt.id();
        }
    }

    private void practise(String... lines) {
        assertThat(starling.run(String.join("\n", lines) + "\n", "practice")).isZero();
        assertThat(starling.err()).isEmpty();
    }
}
