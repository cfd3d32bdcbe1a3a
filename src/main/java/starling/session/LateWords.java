package starling.session;

import java.time.Clock;
import java.util.Optional;
import starling.interview.AnswerOutcome;
import starling.interview.Attempt;
import starling.interview.Interviewer;
import starling.interview.PersonId;
import starling.question.Question;
import starling.session.InterviewOutcome.Lead;

/** Keeps words that come for a step when it is over, with the answer that they belong to. Safe for use by several threads. */
final class LateWords {
    private final Interviewer interviewer;
    private final InterviewRepository repository;
    private final Clock clock;

    LateWords(Interviewer interviewer, InterviewRepository repository, Clock clock) {
        this.interviewer = interviewer;
        this.repository = repository;
        this.clock = clock;
    }

    /** What became of them. */
    record Kept(Lead lead, Optional<Attempt> read) {
        Kept(Lead lead) {
            this(lead, Optional.empty());
        }

        @Override
        public String toString() {
            return "late words: " + lead;
        }
    }

    /** Keeps them once, however often they come; empty, and nothing is kept, if the step is not over. */
    Optional<Kept> keep(PersonId person, StepReference step, String text) {
        while (true) {
            var found = repository
                    .find(step.interview())
                    .filter(interview -> interview.person().equals(person))
                    .filter(interview -> interview.step() != step.step());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var kept = keep(found.get(), step.step(), text);
            // Somebody else was faster.
            if (kept.isPresent()) {
                return kept;
            }
        }
    }

    private Optional<Kept> keep(Interview before, int step, String text) {
        var turn = before.turns().get(before.turnAt(step));
        if (!turn.hasStep(step)) {
            return beside(before, step, text);
        }
        return before.isOpen() && turn.equals(before.turn()) && turn.isInStages()
                ? inStages(before, step, text)
                : withAnswer(before, turn, step, text);
    }

    /** Another question was asked in its place, so that nothing says what these words answer. */
    private Optional<Kept> beside(Interview before, int step, String text) {
        return repository.keep(
                        before,
                        before,
                        Optional.of(attempt(before, Question.ANYTHING.id(), step, text)),
                        clock.instant())
                ? Optional.of(new Kept(Lead.GONE_KEPT))
                : Optional.empty();
    }

    /** The answer is still being given; what it has no room for is kept beside it. */
    private Optional<Kept> inStages(Interview before, int step, String text) {
        var message = Piece.atOnce(step, repository.idOf(before, step, text));
        if (before.hasHeard(message)) {
            return Optional.of(new Kept(Lead.OVER));
        }
        var after = before.hearsLate(new Piece(message, step, text));
        boolean tooLong = after.saidInStages().length() > Interviewer.LONGEST_ANSWER;
        var beside = Optional.of(attempt(before, before.turn().question(), step, text))
                .filter(attempt -> tooLong);
        return repository.keep(before, tooLong ? before : after, beside, clock.instant())
                ? Optional.of(new Kept(Lead.LATE))
                : Optional.empty();
    }

    /** The answer was handed in; with these words it is another attempt. */
    private Optional<Kept> withAnswer(Interview before, Turn turn, int step, String text) {
        var person = before.person();
        var earlier = turn.attempt();
        boolean heardBefore = earlier.flatMap(id -> interviewer.earlier(person, id))
                .filter(answered -> answered.attempt().answer().endsWith(text))
                .isPresent();
        if (heardBefore) {
            return Optional.of(new Kept(Lead.OVER));
        }
        var id = repository.idOf(before, step, text);
        var read = interviewer
                .read(person, id, turn.question(), earlier, text)
                .ifGraded()
                .map(AnswerOutcome.Graded::attempt);
        var attempt = read.orElseGet(() -> attempt(before, turn.question(), step, text));
        // What cannot be read with the answer before it does not stand for it.
        var after = read.isPresent() || earlier.isEmpty() ? before.answeredLate(step, id) : before;
        return repository.keep(before, after, Optional.of(attempt), clock.instant())
                ? Optional.of(new Kept(Lead.LATE, Optional.of(attempt)))
                : Optional.empty();
    }

    private Attempt attempt(Interview before, String question, int step, String text) {
        return new Attempt(repository.idOf(before, step, text), before.person(), question, text, clock.instant());
    }
}
