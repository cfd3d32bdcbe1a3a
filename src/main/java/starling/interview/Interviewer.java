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
            Clock clock) {
        this.bank = bank;
        this.picker = picker;
        this.grader = grader;
        this.stories = stories;
        this.attempts = attempts;
        this.asked = asked;
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
        if (text.length() > LONGEST_ANSWER) {
            return new AnswerOutcome.TooLong(text.length(), LONGEST_ANSWER);
        }
        var id = question.or(() -> asked.lastIn(place));
        if (id.isEmpty()) {
            return new AnswerOutcome.NothingAsked();
        }
        var answered = bank.find(id.get());
        if (answered.isEmpty()) {
            return new AnswerOutcome.QuestionGone();
        }
        var attempt = new Attempt(UUID.randomUUID(), person, id.get(), text, clock.instant());
        attempts.keep(attempt);
        return new AnswerOutcome.Graded(attempt, answered.get(), grade(answered.get(), text));
    }

    /** An earlier attempt of this person's, graded again; empty if there is none, or it is another person's. */
    public Optional<AnswerOutcome.Graded> attempt(PersonId person, UUID id) {
        return attempts.find(id)
                .filter(attempt -> attempt.person().equals(person))
                .flatMap(attempt -> bank.find(attempt.question())
                        .map(question ->
                                new AnswerOutcome.Graded(attempt, question, grade(question, attempt.answer()))));
    }

    private Feedback grade(Question question, String answer) {
        return grader.get().grade(question, answer, storiesFor(question));
    }
}
