package starling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.DatabaseAddress;
import starling.feedback.Label;
import starling.interview.AskedQuestion;
import starling.interview.Attempt;
import starling.interview.Claim;
import starling.interview.Disagreement;
import starling.interview.PersonId;
import starling.interview.StorageException;

/** What is kept and found again, on both databases. */
@ParameterizedClass
@EnumSource
final class JdbiRepositoriesTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    JdbiRepositoriesTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() {
        store = kind.empty(folder);
    }

    @Test
    void anAttemptIsKeptExactlyAsTypedAndOutlivesTheProcess() {
        var attempt =
                attempt(ANA, "I moved the ward's rota\r\n\tto one \"sheet\"; ';-- 😀 \u202e مرحبا \u0000 end", NOON);

        try (var database = Database.open(store)) {
            new JdbiAttemptRepository(database).keep(attempt);
        }

        try (var database = Database.open(store)) {
            assertThat(new JdbiAttemptRepository(database).find(attempt.id())).contains(attempt);
        }
    }

    @Test
    void anAttemptKnowsTheOneItFollows() {
        try (var database = Database.open(store)) {
            var attempts = new JdbiAttemptRepository(database);
            var first = attempt(ANA, "one", NOON);
            var second =
                    new Attempt(UUID.randomUUID(), ANA, "conflict-with-peer", "two", NOON, Optional.of(first.id()));
            attempts.keep(first);
            attempts.keep(second);

            assertThat(attempts.of(ANA)).containsExactlyInAnyOrder(first, second);
        }
    }

    @Test
    void disagreementsComeBackTheOldestFirstWithTheReadingOfTheirTime() {
        try (var database = Database.open(store)) {
            var attempt = attempt(ANA, "I rang. It rang.", NOON);
            new JdbiAttemptRepository(database).keep(attempt);
            var disagreements = new JdbiDisagreementRepository(database);
            var later = new Disagreement(
                    attempt,
                    "story",
                    List.of(new Label(0, 7, "action"), new Label(8, 16, "none")),
                    new Claim(Claim.Subject.PART, "result", "Result: not found"),
                    "present",
                    "It \"rang\";\n'; that is the end \u0000",
                    NOON.plusNanos(1));
            var earlier = new Disagreement(
                    attempt, "none", List.of(), new Claim(Claim.Subject.KIND, "none", "Keywords"), "", "", NOON);

            disagreements.keep(later);
            disagreements.keep(earlier);

            assertThat(disagreements.all()).containsExactly(earlier, later);
            assertThat(later.toString()).doesNotContain("rang");
        }
    }

    @Test
    void whoeverDisagreesWithALineTwiceIsKeptOnceAsTheySayItLast() {
        try (var database = Database.open(store)) {
            var attempt = attempt(ANA, "I rang. It rang.", NOON);
            new JdbiAttemptRepository(database).keep(attempt);
            var disagreements = new JdbiDisagreementRepository(database);
            var claim = new Claim(Claim.Subject.SENTENCE, "8", "None of the parts: It rang.");
            var labels = List.of(new Label(0, 7, "action"), new Label(8, 16, "none"));
            var other = new Claim(Claim.Subject.SENTENCE, "0", "Action: I rang.");

            disagreements.keep(new Disagreement(attempt, "pseudo", List.of(), claim, "task", "", NOON));
            disagreements.keep(new Disagreement(attempt, "story", labels, other, "task", "", NOON.plusNanos(1)));
            disagreements.keep(new Disagreement(attempt, "story", labels, claim, "result", "", NOON.plusNanos(2)));

            assertThat(disagreements.all())
                    .containsExactly(
                            new Disagreement(attempt, "story", labels, other, "task", "", NOON.plusNanos(1)),
                            new Disagreement(attempt, "story", labels, claim, "result", "", NOON.plusNanos(2)));
        }
    }

    @Test
    void aDisagreementIsFoundByItsAnswerAndItsLine() {
        try (var database = Database.open(store)) {
            var attempt = attempt(ANA, "I rang. It rang.", NOON);
            var other = attempt(ANA, "I rang. It rang.", NOON);
            new JdbiAttemptRepository(database).keep(attempt);
            new JdbiAttemptRepository(database).keep(other);
            var disagreements = new JdbiDisagreementRepository(database);
            var labels = List.of(new Label(0, 7, "action"), new Label(8, 16, "none"));
            var claim = new Claim(Claim.Subject.SENTENCE, "8", "None of the parts: It rang.");
            var kept = new Disagreement(attempt, "story", labels, claim, "task", "It did.", NOON);
            disagreements.keep(kept);

            assertThat(disagreements.find(attempt.id(), new Claim(Claim.Subject.SENTENCE, "8", "Task: It rang.")))
                    .contains(kept);
            assertThat(disagreements.find(attempt.id(), new Claim(Claim.Subject.SENTENCE, "0", "")))
                    .isEmpty();
            assertThat(disagreements.find(attempt.id(), new Claim(Claim.Subject.PART, "8", "")))
                    .isEmpty();
            assertThat(disagreements.find(other.id(), claim)).isEmpty();
        }
    }

    @Test
    void thePersonsOwnAttemptsComeBackTheNewestFirst() {
        try (var database = Database.open(store)) {
            var attempts = new JdbiAttemptRepository(database);
            var first = attempt(ANA, "one", NOON);
            var second = attempt(ANA, "two", NOON.plusSeconds(1));
            var sameTime = attempt(ANA, "three", NOON.plusSeconds(1));
            List.of(first, attempt(BEN, "his", NOON), second, sameTime).forEach(attempts::keep);

            assertThat(attempts.of(ANA)).containsExactly(sameTime, second, first);
            assertThat(attempts.find(UUID.randomUUID())).isEmpty();
        }
    }

    @Test
    void attemptsAreOrderedByTimeWhetherOrNotItHasFractionsOfASecond() {
        try (var database = Database.open(store)) {
            var attempts = new JdbiAttemptRepository(database);
            var whole = attempt(ANA, "on the second", NOON);
            var later = attempt(ANA, "a little later", NOON.plusNanos(1_000));
            attempts.keep(later);
            attempts.keep(whole);

            assertThat(attempts.of(ANA)).containsExactly(later, whole);
        }
    }

    @Test
    void recentQuestionsComeLatestFirstAndEachOnce() {
        try (var database = Database.open(store)) {
            var asked = new JdbiAskedQuestions(database);
            for (var question : List.of("a", "b", "a", "c")) {
                asked.remember(ANA, "terminal", new AskedQuestion(question), NOON);
            }
            asked.remember(BEN, "discord:9", new AskedQuestion("z"), NOON);

            assertThat(asked.recent(ANA, 10)).containsExactly("c", "a", "b");
            assertThat(asked.recent(ANA, 2)).containsExactly("c", "a");
            assertThat(asked.lastIn("terminal")).contains(new AskedQuestion("c"));
            assertThat(asked.lastIn("discord:9")).contains(new AskedQuestion("z"));
            assertThat(asked.lastIn("discord:10")).isEmpty();
            asked.remember(BEN, "terminal", new AskedQuestion("z"), NOON);
            assertThat(asked.lastIn("terminal")).contains(new AskedQuestion("z"));
            assertThat(asked.lastIn("terminal", ANA)).contains(new AskedQuestion("c"));
            assertThat(asked.lastIn("discord:9", ANA)).isEmpty();
        }
    }

    @Test
    void theValueThatAQuestionWasAskedForOutlivesTheProcess() {
        var frugality = new AskedQuestion("a", Optional.of("amazon.frugality"));
        var attempt = new Attempt(
                UUID.randomUUID(), ANA, "a", "I rang.", NOON, Optional.empty(), Optional.of("amazon.frugality"));
        try (var database = Database.open(store)) {
            var asked = new JdbiAskedQuestions(database);
            asked.remember(ANA, "terminal", new AskedQuestion("a"), NOON);
            asked.remember(ANA, "terminal", frugality, NOON);
            asked.remember(BEN, "discord:9", new AskedQuestion("a"), NOON);
            new JdbiAttemptRepository(database).keep(attempt);
        }

        try (var database = Database.open(store)) {
            var asked = new JdbiAskedQuestions(database);
            assertThat(asked.lastIn("terminal")).contains(frugality);
            assertThat(asked.lastIn("discord:9")).contains(new AskedQuestion("a"));
            assertThat(new JdbiAttemptRepository(database).find(attempt.id())).contains(attempt);
        }
    }

    @Test
    void manyPeopleAnsweringAtOnceLoseNothing() throws Exception {
        var executor = Executors.newFixedThreadPool(8);
        try (var one = Database.open(store);
                var other = Database.open(store)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 200; i++) {
                var attempts = new JdbiAttemptRepository(i % 2 == 0 ? one : other);
                var attempt = attempt(ANA, "answer " + i, NOON.plusSeconds(i));
                work.add(() -> {
                    attempts.keep(attempt);
                    return true;
                });
            }
            for (var done : executor.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }

            assertThat(new JdbiAttemptRepository(one).of(ANA)).hasSize(200);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void whatIsKeptTwiceIsRefusedWithoutRepeatingTheAnswer() {
        try (var database = Database.open(store)) {
            var attempts = new JdbiAttemptRepository(database);
            var attempt = attempt(ANA, "my private words", NOON);
            attempts.keep(attempt);

            assertThatThrownBy(() -> attempts.keep(attempt))
                    .isInstanceOf(StorageException.class)
                    .hasNoCause()
                    .hasMessageStartingWith("cannot keep an attempt in " + store)
                    .hasMessageNotContaining("private");
        }
    }

    private static Attempt attempt(PersonId person, String answer, Instant at) {
        return new Attempt(UUID.randomUUID(), person, "conflict-with-peer", answer, at);
    }
}
