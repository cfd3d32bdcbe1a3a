package starling.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import starling.design.DesignReader;
import starling.feedback.DesignFacts;
import starling.feedback.Grader;
import starling.feedback.StoryFacts;
import starling.progress.ToldInMemory;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.question.QuestionPicker;
import starling.rubric.RuleBook;
import starling.star.Part;
import starling.star.StarReader;

/** What is kept, and when. What an answer is told is tested where Starling's front doors are. */
final class InterviewerTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static final Grader GRADER = new Grader(
            StarReader.load(TestedNotebooks.HOME),
            RuleBook.load(
                    TestedNotebooks.HOME, TestedNotebooks.HOME.resolve("config/rules/story.yaml"), StoryFacts.SHEET),
            DesignReader.load(TestedNotebooks.HOME),
            RuleBook.load(
                    TestedNotebooks.HOME, TestedNotebooks.HOME.resolve("config/rules/design.yaml"), DesignFacts.SHEET));

    private final KeptInMemory kept = new KeptInMemory();
    private final QuestionBank bank = new QuestionBank(List.of(design("ticket-shop"), design("chat")));
    private final TestedNotebooks tested = new TestedNotebooks(bank);
    private final Interviewer interviewer = interviewer(() -> {
        throw new IllegalStateException("the reader failed");
    });

    @Test
    void anAnswerIsKeptBeforeItIsRead() {
        assertThatThrownBy(() -> interviewer.answer(ANA, "terminal", Optional.of("chat"), "First, the requirements."))
                .hasMessage("the reader failed");

        assertThat(kept.attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.person()).isEqualTo(ANA);
            assertThat(attempt.question()).isEqualTo("chat");
            assertThat(attempt.answer()).isEqualTo("First, the requirements.");
            assertThat(attempt.at()).isEqualTo(NOON);
        });
    }

    @Test
    void whatIsNoAnswerIsNotKept() {
        assertThat(interviewer.answer(ANA, "terminal", Optional.of("chat"), " \n\t"))
                .isEqualTo(new AnswerOutcome.Empty());
        assertThat(interviewer.answer(ANA, "terminal", Optional.empty(), "Good morning."))
                .isEqualTo(new AnswerOutcome.NothingAsked());
        assertThat(interviewer.answer(ANA, "terminal", Optional.of("removed"), "Good morning."))
                .isEqualTo(new AnswerOutcome.QuestionGone());
        assertThat(interviewer.answer(ANA, "terminal", Optional.of("chat"), "x".repeat(100_001)))
                .isEqualTo(new AnswerOutcome.TooLong(100_001, 100_000));
        assertThat(kept.attempts).isEmpty();
    }

    @Test
    void anAnswerWithoutAQuestionIsToTheLastOneAskedInThatPlace() {
        var asked = interviewer
                .ask(ANA, "discord:7", Audience.OTHERS_TOO, Optional.empty(), Optional.empty())
                .orElseThrow();
        interviewer.ask(ANA, "discord:8", Audience.OTHERS_TOO, Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> interviewer.answer(ANA, "discord:7", Optional.empty(), "First, the requirements."))
                .hasMessage("the reader failed");
        assertThat(kept.attempts).extracting(Attempt::question).containsExactly(asked.id());
    }

    @Test
    void anAnswerToAQuestionThatIsNamedHasTheValueNamedWithItAndNoneThatOthersWereAskedFor() {
        var frugality = Optional.of("amazon.frugality");
        kept.remember(new PersonId("discord:2"), "discord:7", new AskedQuestion("chat", frugality), NOON);

        for (var value : List.of(Optional.<String>empty(), Optional.of("amazon.ownership"))) {
            assertThatThrownBy(() -> interviewer.answer(
                            ANA, "discord:7", Optional.of("chat"), value, "First, the requirements."))
                    .hasMessage("the reader failed");
        }
        assertThatThrownBy(() -> interviewer.answer(ANA, "discord:7", Optional.empty(), "First, the requirements."))
                .hasMessage("the reader failed");

        assertThat(kept.attempts)
                .extracting(Attempt::value)
                .containsExactly(Optional.empty(), Optional.of("amazon.ownership"), frugality);
    }

    @Test
    void aStoryThatIsSavedSeveralTimesAtOnceIsSavedOnce() throws Exception {
        var saving = new Interviewer(
                bank,
                new QuestionPicker(new Random(3)),
                () -> {
                    throw new IllegalStateException("nothing is read here");
                },
                tested.notebooks(),
                tested.valueStories(),
                kept,
                kept,
                kept,
                tested.heldAgainst(new ToldInMemory()),
                attempt -> List.of(),
                Clock.fixed(NOON, ZoneOffset.UTC));
        var attempt = new Attempt(UUID.randomUUID(), ANA, "chat", "I rang.", NOON);
        kept.keep(attempt);
        Callable<StoryOutcome> press =
                () -> saving.save(ANA, attempt.id(), "The call", Map.of(Part.ACTION, "I rang the harbour."));

        var threads = Executors.newFixedThreadPool(4);
        var outcomes = new ArrayList<StoryOutcome>();
        try {
            for (var pressed : threads.invokeAll(Collections.nCopies(4, press))) {
                outcomes.add(pressed.get());
            }
        } finally {
            threads.shutdown();
        }

        var story = tested.notebooks().stories(ANA);
        assertThat(story).hasSize(1);
        var already = new StoryOutcome.InNotesAlready(story.get(0));
        assertThat(outcomes).containsExactlyInAnyOrder(new StoryOutcome.Saved(story.get(0)), already, already, already);
    }

    @Test
    void aQuestionIsNotAskedTwiceInARow() {
        for (int i = 0; i < 20; i++) {
            interviewer.ask(
                    ANA, "terminal", Audience.OTHERS_TOO, Optional.of(QuestionKind.SYSTEM_DESIGN), Optional.empty());
        }

        for (int i = 1; i < kept.asked.size(); i++) {
            assertThat(kept.asked.get(i)).isNotEqualTo(kept.asked.get(i - 1));
        }
        assertThat(interviewer.ask(
                        ANA, "terminal", Audience.OTHERS_TOO, Optional.of(QuestionKind.BEHAVIOURAL), Optional.empty()))
                .isEmpty();
    }

    @Test
    void nobodyOpensTheAttemptOfAnother() {
        var attempt = new Attempt(UUID.randomUUID(), ANA, "chat", "First, the requirements.", NOON);
        kept.keep(attempt);

        for (var stranger : List.of(new PersonId("discord:2"), new PersonId("terminal"))) {
            assertThat(interviewer.attempt(stranger, attempt.id())).isEqualTo(new AnswerOutcome.NotTheirs());
            assertThat(interviewer.attemptWithoutNotes(stranger, attempt.id()))
                    .isEqualTo(new AnswerOutcome.NotTheirs());
            assertThat(interviewer.earlier(stranger, attempt.id())).isEmpty();
        }
        assertThat(interviewer.attempt(ANA, UUID.randomUUID())).isEqualTo(new AnswerOutcome.NotTheirs());
    }

    @Test
    void theOwnerOfAnAttemptIsLookedAtFirstThenTheBankThenWhatWasTyped() {
        var gone = new Attempt(UUID.randomUUID(), ANA, "removed", "First, the requirements.", NOON);
        var there = new Attempt(UUID.randomUUID(), ANA, "chat", "First, the requirements.", NOON);
        kept.keep(gone);
        kept.keep(there);
        var ben = new PersonId("discord:2");

        for (var typed : List.of("", "Then the API.")) {
            assertThat(interviewer.retry(ben, gone.id(), typed)).isEqualTo(new AnswerOutcome.NotTheirs());
            assertThat(interviewer.addTo(ben, gone.id(), typed)).isEqualTo(new AnswerOutcome.NotTheirs());
            assertThat(interviewer.retry(ANA, gone.id(), typed)).isEqualTo(new AnswerOutcome.QuestionGone());
            assertThat(interviewer.addTo(ANA, gone.id(), typed)).isEqualTo(new AnswerOutcome.QuestionGone());
        }
        assertThat(interviewer.retry(ANA, there.id(), " ")).isEqualTo(new AnswerOutcome.Empty());
        assertThat(interviewer.addTo(ANA, there.id(), "\n")).isEqualTo(new AnswerOutcome.Empty());
        assertThat(interviewer.attempt(ANA, gone.id())).isEqualTo(new AnswerOutcome.QuestionGone());
        assertThat(interviewer.attemptWithoutNotes(ANA, gone.id())).isEqualTo(new AnswerOutcome.QuestionGone());
        assertThat(interviewer.earlier(ANA, gone.id())).isEmpty();
        assertThat(kept.attempts).containsExactly(gone, there);
    }

    @Test
    void anEarlierAttemptIsFoundWithoutReadingIt() {
        var attempt = new Attempt(UUID.randomUUID(), ANA, "chat", "First, the requirements.", NOON);
        kept.keep(attempt);

        assertThat(interviewer.earlier(ANA, attempt.id())).contains(new Answered(attempt, design("chat")));
    }

    @Test
    void nobodyAddsToTheAttemptOfAnother() {
        var attempt = new Attempt(UUID.randomUUID(), ANA, "chat", "First, the requirements.", NOON);
        kept.keep(attempt);
        var ben = new PersonId("discord:2");

        assertThat(interviewer.addTo(ben, attempt.id(), "Then the API.")).isEqualTo(new AnswerOutcome.NotTheirs());
        assertThat(interviewer.retry(ben, attempt.id(), "Once more.")).isEqualTo(new AnswerOutcome.NotTheirs());
        assertThat(kept.attempts).containsExactly(attempt);
    }

    @Test
    void whatIsAddedToAnAnswerIsKeptAsAnAttemptThatFollowsIt() {
        var attempt = new Attempt(UUID.randomUUID(), ANA, "chat", "First, the requirements.", NOON);
        kept.keep(attempt);

        assertThatThrownBy(() -> interviewer.addTo(ANA, attempt.id(), "Then the API."))
                .hasMessage("the reader failed");
        assertThat(interviewer.addTo(ANA, attempt.id(), "x".repeat(99_990)))
                .isEqualTo(new AnswerOutcome.TooLong(100_016, 100_000));

        assertThat(kept.attempts).hasSize(2);
        assertThat(kept.attempts.get(1).answer()).isEqualTo("First, the requirements.\n\nThen the API.");
        assertThat(kept.attempts.get(1).follows()).contains(attempt.id());
    }

    @Test
    void whatIsReadWhileItsPersonIsForgottenIsInNoMemoryAfterwards() {
        var attempt = new Attempt(UUID.randomUUID(), ANA, "chat", "First, the requirements.", NOON);
        var readings = new ArrayList<Runnable>(List.of(() -> {}, () -> {}));
        var reading = interviewer(() -> {
            readings.remove(0).run();
            return GRADER;
        });
        readings.set(0, () -> reading.forgetting(ANA, () -> kept.attempts.remove(attempt)));
        kept.keep(attempt);
        assertThat(reading.attemptWithoutNotes(ANA, attempt.id()).ifGraded()).isPresent();

        kept.keep(attempt);
        assertThat(reading.attemptWithoutNotes(ANA, attempt.id()).ifGraded()).isPresent();

        assertThat(readings).as("it was read once more").isEmpty();
    }

    @Test
    void aFormDoesNotWaitForWhatIsBeingReadOfItsPerson() {
        var attempt = new Attempt(UUID.randomUUID(), ANA, "chat", "First, the requirements.", NOON);
        kept.keep(attempt);
        var reading = interviewer(() -> GRADER);

        var outcome = reading.forgetting(
                ANA,
                () -> CompletableFuture.supplyAsync(() -> reading.attemptWithoutNotes(ANA, attempt.id()))
                        .join());

        assertThat(outcome.ifGraded()).isPresent();
    }

    private Interviewer interviewer(Supplier<Grader> grader) {
        return new Interviewer(
                bank,
                new QuestionPicker(new Random(3)),
                grader,
                tested.notebooks(),
                tested.valueStories(),
                kept,
                kept,
                kept,
                tested.unread(),
                attempt -> List.of(),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Question design(String id) {
        return new Question(
                id,
                QuestionKind.SYSTEM_DESIGN,
                "Design " + id,
                Optional.empty(),
                Difficulty.EASY,
                List.of(),
                List.of());
    }

    /** Keeps in lists, in order. */
    private static final class KeptInMemory implements AttemptRepository, AskedQuestions, DisagreementRepository {
        private final List<Attempt> attempts = new ArrayList<>();
        private final List<Disagreement> disagreements = new ArrayList<>();
        private final List<AskedQuestion> asked = new ArrayList<>();
        private final List<String> places = new ArrayList<>();

        @Override
        public void keep(Attempt attempt, String place) {
            keep(attempt);
        }

        @Override
        public void keep(Disagreement disagreement) {
            disagreements.add(disagreement);
        }

        @Override
        public Optional<Disagreement> find(UUID attempt, Claim claim) {
            return disagreements.stream()
                    .filter(kept -> kept.attempt().id().equals(attempt)
                            && kept.claim().about() == claim.about()
                            && kept.claim().name().equals(claim.name()))
                    .reduce((earlier, later) -> later);
        }

        @Override
        public List<Disagreement> all() {
            return List.copyOf(disagreements);
        }

        @Override
        public void keep(Attempt attempt) {
            attempts.add(attempt);
        }

        @Override
        public Optional<Attempt> find(UUID id) {
            return attempts.stream().filter(attempt -> attempt.id().equals(id)).findFirst();
        }

        @Override
        public List<Attempt> of(PersonId person) {
            return attempts.stream()
                    .filter(attempt -> attempt.person().equals(person))
                    .toList();
        }

        @Override
        public void remember(PersonId person, String place, AskedQuestion question, Instant at) {
            asked.add(question);
            places.add(place);
        }

        @Override
        public List<String> recent(PersonId person, int limit) {
            var latestFirst = new LinkedHashSet<String>();
            for (int i = asked.size() - 1; i >= 0; i--) {
                latestFirst.add(asked.get(i).question());
            }
            return latestFirst.stream().limit(limit).toList();
        }

        @Override
        public Optional<AskedQuestion> lastIn(String place, PersonId person) {
            return lastIn(place);
        }

        @Override
        public Optional<AskedQuestion> lastIn(String place) {
            int last = places.lastIndexOf(place);
            return last < 0 ? Optional.empty() : Optional.of(asked.get(last));
        }
    }
}
