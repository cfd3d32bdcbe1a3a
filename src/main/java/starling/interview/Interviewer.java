package starling.interview;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import starling.feedback.Feedback;
import starling.feedback.Grader;
import starling.question.Competency;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.question.QuestionPicker;
import starling.retrieval.StoryIndex;
import starling.retrieval.StoryMatch;

/** What an interviewer does: asks, hints, hears an answer. Safe for use by several threads. */
public final class Interviewer {
    /** About two hours of speech; a longer text is no answer. */
    private static final int LONGEST_ANSWER = 100_000;

    private static final int MATCHES = 3;

    private final QuestionBank bank;
    private final QuestionPicker picker;
    private final Supplier<Grader> grader;
    private final Supplier<StoryIndex> stories;
    private final AttemptRepository attempts;
    private final AskedQuestions asked;
    private final DisagreementRepository disagreements;
    private final Clock clock;

    /**
     * Needs the grader and the stories with the first answer or hint only, so both may be slow to make.
     */
    public Interviewer(
            QuestionBank bank,
            QuestionPicker picker,
            Supplier<Grader> grader,
            Supplier<StoryIndex> stories,
            AttemptRepository attempts,
            AskedQuestions asked,
            DisagreementRepository disagreements,
            Clock clock) {
        this.bank = bank;
        this.picker = picker;
        this.grader = grader;
        this.stories = stories;
        this.attempts = attempts;
        this.asked = asked;
        this.disagreements = disagreements;
        this.clock = clock;
    }

    /**
     * Asks a question at random, none that was asked of this person lately; empty if the bank has none of this kind.
     *
     * @param place where it is asked
     */
    public Optional<Question> ask(
            PersonId person, String place, Optional<QuestionKind> kind, Optional<Competency> competency) {
        var candidates = bank.all().stream()
                .filter(question -> kind.isEmpty() || kind.get() == question.kind())
                .filter(question -> competency.isEmpty() || competency.equals(question.competency()))
                .toList();
        var question = picker.pick(candidates, asked.recent(person, bank.all().size()));
        question.ifPresent(chosen -> asked.remember(person, place, chosen.id(), clock.instant()));
        return question;
    }

    /** The question with this id. */
    public Optional<Question> question(String id) {
        return bank.find(id);
    }

    /** The stories in the notes that fit a question, best first; none for system design. */
    public List<StoryMatch> storiesFor(Question question) {
        return question.kind() == QuestionKind.SYSTEM_DESIGN
                ? List.of()
                : stories.get().find(question.text(), question.competency(), MATCHES);
    }

    /**
     * Hears an answer. It is kept before it is graded: once this returns, or the process dies on the way, it is not lost.
     *
     * @param question the id of the question; if empty, the one that was asked last in this place
     * @param text the answer exactly as typed
     * @throws StorageException when the answer could not be kept
     */
    public AnswerOutcome answer(PersonId person, String place, Optional<String> question, String text) {
        if (text.isBlank()) {
            return new AnswerOutcome.Empty();
        }
        return question.or(() -> asked.lastIn(place))
                .map(id -> hear(person, id, text, Optional.empty()))
                .orElseGet(AnswerOutcome.NothingAsked::new);
    }

    /**
     * Hears an answer to the question of an earlier attempt once more, as {@link #answer} does.
     *
     * @param text the whole answer exactly as typed
     * @throws StorageException when the answer could not be kept
     */
    public AnswerOutcome retry(PersonId person, UUID earlier, String text) {
        if (text.isBlank()) {
            return new AnswerOutcome.Empty();
        }
        return own(person, earlier)
                .map(attempt -> hear(person, attempt.question(), text, Optional.of(attempt)))
                .orElseGet(AnswerOutcome.NotTheirs::new);
    }

    /**
     * Hears what a person adds to an earlier attempt, such as their answer to the probe. The two, an empty line between them,
     * are a new attempt.
     *
     * @throws StorageException when the answer could not be kept
     */
    public AnswerOutcome addTo(PersonId person, UUID earlier, String addition) {
        if (addition.isBlank()) {
            return new AnswerOutcome.Empty();
        }
        return own(person, earlier)
                .map(attempt ->
                        hear(person, attempt.question(), attempt.answer() + "\n\n" + addition, Optional.of(attempt)))
                .orElseGet(AnswerOutcome.NotTheirs::new);
    }

    private AnswerOutcome hear(PersonId person, String question, String text, Optional<Attempt> earlier) {
        if (text.length() > LONGEST_ANSWER) {
            return new AnswerOutcome.TooLong(text.length(), LONGEST_ANSWER);
        }
        var answered = bank.find(question);
        if (answered.isEmpty()) {
            return new AnswerOutcome.QuestionGone();
        }
        var attempt = new Attempt(UUID.randomUUID(), person, question, text, clock.instant(), earlier.map(Attempt::id));
        attempts.keep(attempt);
        return graded(attempt, answered.get(), earlier);
    }

    /** An earlier attempt of this person's, graded again; empty if there is none, or it is another person's. */
    public Optional<AnswerOutcome.Graded> attempt(PersonId person, UUID id) {
        return own(person, id)
                .flatMap(attempt -> bank.find(attempt.question())
                        .map(question ->
                                graded(attempt, question, attempt.follows().flatMap(attempts::find))));
    }

    /** The same without a look at the notes and at earlier attempts, for whoever cannot wait. */
    public Optional<AnswerOutcome.Graded> attemptAlone(PersonId person, UUID id) {
        return own(person, id)
                .flatMap(attempt -> bank.find(attempt.question())
                        .map(question -> new AnswerOutcome.Graded(
                                attempt, question, gradeAlone(question, attempt), Optional.empty())));
    }

    /**
     * Keeps that a person disagrees with a line of the feedback on an attempt of theirs, and how the answer is read now.
     *
     * @param says what it should be, in their words; may be empty
     * @return what was kept; empty if there is no such attempt, or it is another person's
     * @throws StorageException when it could not be kept
     */
    public Optional<Disagreement> disagree(PersonId person, UUID id, Claim claim, String says) {
        var disagreement = attemptAlone(person, id)
                .map(graded -> new Disagreement(
                        graded.attempt(),
                        graded.feedback().kind(),
                        graded.feedback().labels(),
                        claim,
                        says,
                        clock.instant()));
        disagreement.ifPresent(disagreements::keep);
        return disagreement;
    }

    private Optional<Attempt> own(PersonId person, UUID id) {
        return attempts.find(id).filter(attempt -> attempt.person().equals(person));
    }

    private AnswerOutcome.Graded graded(Attempt attempt, Question question, Optional<Attempt> earlier) {
        var feedback = grader.get().grade(question, attempt.answer(), storiesFor(question));
        return new AnswerOutcome.Graded(
                attempt, question, feedback, earlier.map(followed -> gradeAlone(question, followed)));
    }

    private Feedback gradeAlone(Question question, Attempt attempt) {
        return grader.get().grade(question, attempt.answer(), List.of());
    }
}
