package starling.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import starling.interview.AnswerOutcome;
import starling.interview.Attempt;
import starling.interview.Interviewer;
import starling.question.Question;

/** Reads all answers of an interview for its report. Safe for use by several threads. */
final class Reporting {
    private final Interviewer interviewer;
    private final Clock clock;

    Reporting(Interviewer interviewer, Clock clock) {
        this.interviewer = interviewer;
        this.clock = clock;
    }

    InterviewReport on(Interview interview) {
        var entries = new ArrayList<InterviewReport.Entry>();
        for (var turn : interview.turns()) {
            var question = interviewer.question(interview.person(), turn.question());
            var graded = turn.attempt()
                    .flatMap(attempt ->
                            interviewer.attempt(interview.person(), attempt).ifGraded());
            entries.add(new InterviewReport.Entry(
                    entries.size() + 1, question, turn, graded, stagedCourse(interview, turn, question, graded)));
        }
        return new InterviewReport(interview, entries, interview.used(clock.instant()));
    }

    private Optional<StagedCourse> stagedCourse(
            Interview interview, Turn turn, Optional<Question> asked, Optional<AnswerOutcome.Graded> graded) {
        if (!turn.isStaged() || asked.isEmpty()) {
            return Optional.empty();
        }
        var question = asked.get();
        var answer =
                graded.map(AnswerOutcome.Graded::attempt).map(Attempt::answer).orElse("");
        boolean met = turn.stages().stream()
                .filter(run -> run.stage() == Stage.TWIST)
                .anyMatch(run ->
                        run.from() < answer.length() && interviewer.meetsTwist(question, answer.substring(run.from())));
        return Optional.of(new StagedCourse(
                StagePlan.of(question),
                interview.plan().timeOfQuestion(),
                interview.asked(turn),
                interviewer.soFar(question, answer, turn.parts()).covered(),
                met));
    }
}
