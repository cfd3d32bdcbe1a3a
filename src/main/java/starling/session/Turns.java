package starling.session;

import java.time.Clock;
import java.util.Optional;
import starling.interview.AnswerOutcome;
import starling.interview.Attempt;
import starling.interview.Interviewer;
import starling.question.Question;
import starling.session.InterviewOutcome.Ending;
import starling.session.InterviewOutcome.Lead;

/** Ends a question of an interview, whose answer becomes an attempt, and asks the next. Safe for use by several threads. */
final class Turns {
    private final Interviewer interviewer;
    private final PersonaCatalogue personas;
    private final QuestionDraw questions;
    private final InterviewRepository repository;
    private final Clock clock;

    Turns(
            Interviewer interviewer,
            PersonaCatalogue personas,
            QuestionDraw questions,
            InterviewRepository repository,
            Clock clock) {
        this.interviewer = interviewer;
        this.personas = personas;
        this.questions = questions;
        this.repository = repository;
        this.clock = clock;
    }

    /** Hands in what was said to a question that is answered as a whole: asks further, or goes on. */
    Change handIn(Interview before, Question question, String said) {
        var read = read(before, said);
        if (read instanceof AnswerOutcome.TooLong tooLong) {
            return new Change(before, new InterviewOutcome.TooLong(before, tooLong.length(), tooLong.most()));
        }
        var graded = read.ifGraded();
        if (graded.isEmpty()) {
            // The attempt that it adds to was removed, or the question was: what is left is to go on.
            var unread = unread(before, said);
            return next(before.leavesOut().answeredBy(unread.id()), Lead.GONE_KEPT, Optional.of(unread));
        }
        var attempt = graded.get().attempt();
        var answered = before.answeredBy(attempt.id());
        var further = Gap.probe(graded.get().feedback(), before.probe())
                .filter(probe -> before.turn().probes() < personas.of(before).probes())
                .filter(probe -> !personas.saysNothing(said))
                .filter(probe -> !before.isOverTime(clock.instant()));
        if (further.isPresent()) {
            var after = answered.probing(further.get());
            return new Change(after, asks(after, question, Lead.PROBING), Optional.of(attempt));
        }
        return next(answered, Lead.MOVING_ON, Optional.of(attempt));
    }

    /** An interview in which the answer so far is kept, and the attempt that it is. */
    record HandedIn(Interview after, Optional<Attempt> attempt) {
        @Override
        public String toString() {
            return "answer in " + after;
        }
    }

    /** The answer so far, read or not, as it is kept. */
    HandedIn handedIn(Interview before) {
        boolean staged = before.turn().isInStages();
        var ended = staged ? before.endsStages(clock.instant()) : before;
        var attempt = Optional.of(staged ? before.saidInStages() : before.saidSoFar())
                .filter(said -> !said.isBlank())
                .map(said -> staged
                        ? unread(before, said)
                        : read(before, said)
                                .ifGraded()
                                .map(AnswerOutcome.Graded::attempt)
                                .orElseGet(() -> unread(before, said)));
        var after =
                attempt.map(made -> ended.answeredBy(made.id())).orElseGet(() -> staged ? ended.leavesOut() : ended);
        return new HandedIn(after, attempt);
    }

    /** Asks the next question, or closes where there is none or no time for one. */
    Change next(Interview done, Lead lead, Optional<Attempt> attempt) {
        var now = clock.instant();
        boolean cut =
                done.turn().stage().filter(run -> run.stage() != Stage.WRAP_UP).isPresent() && done.isOverTime(now);
        boolean all = done.turns().size() >= done.plan().questions() && !cut;
        if (!all && !done.isOverTime(now)) {
            var kind = done.plan().kind().ofQuestion(done.turns().size() + 1);
            var question = questions.draw(done.person(), done.room(), kind, done.turns());
            if (question.isPresent()) {
                var after = done.asking(question.get().id(), StagePlan.isStaged(question.get()), now);
                return new Change(after, asks(after, question.get(), lead), attempt);
            }
            all = true;
        }
        var after = done.closedAt(now);
        return new Change(
                after, new InterviewOutcome.Closed(after, all ? Ending.ALL_ASKED : Ending.TIME_OVER), attempt);
    }

    InterviewOutcome.Asks asks(Interview interview, Question question, Lead lead) {
        return new InterviewOutcome.Asks(interview, question, lead, clock.instant());
    }

    private AnswerOutcome read(Interview interview, String said) {
        var turn = interview.turn();
        return interviewer.read(
                interview.person(),
                repository.idOf(interview, interview.step(), said),
                turn.question(),
                turn.attempt(),
                said);
    }

    /** What was said where that cannot be read: the question is gone, or the answer that it adds to, or it was said in stages. */
    private Attempt unread(Interview interview, String said) {
        return new Attempt(
                repository.idOf(interview, interview.step(), said),
                interview.person(),
                interview.turn().question(),
                said,
                clock.instant());
    }
}
