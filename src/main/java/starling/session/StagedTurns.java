package starling.session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import starling.clarification.AskedPiece;
import starling.clarification.Clarifications;
import starling.feedback.DesignSoFar;
import starling.interview.Interviewer;
import starling.question.DesignBrief;
import starling.question.Question;
import starling.session.InterviewOutcome.Lead;

/** What is different where a question is asked in stages. Safe for use by several threads. */
final class StagedTurns {
    private final Interviewer interviewer;
    private final Clarifications clarifications;
    private final PersonaCatalogue personas;
    private final Turns turns;
    private final Clock clock;

    StagedTurns(
            Interviewer interviewer,
            Clarifications clarifications,
            PersonaCatalogue personas,
            Turns turns,
            Clock clock) {
        this.interviewer = interviewer;
        this.clarifications = clarifications;
        this.personas = personas;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * In a question that is asked in stages, what a message asks is told from what it says. Where the requirements are asked for,
     * all questions are for the interviewer; later on one that the interviewer cannot answer may be the candidate's own answer, said
     * by somebody who is unsure, and counts as that too.
     */
    Listened listen(Interview interview, Optional<Question> question, String message, String text) {
        if (!interview.turn().isInStages()) {
            return new Listened(new Piece(message, interview.step(), text), new AskedPiece(List.of(), 0, text));
        }
        var brief = question.flatMap(Question::brief).orElse(DesignBrief.EMPTY);
        int step = interview.stepOf(message);
        boolean forQuestions = interview.turn().stages().stream()
                .filter(run -> run.firstStep() <= step)
                .reduce((earlier, later) -> later)
                .filter(run -> run.stage() == Stage.REQUIREMENTS)
                .isPresent();
        var cut = AskedPiece.of(text, forQuestions, asked -> clarifications.answer(brief, asked));
        var asked = cut.asked().stream().map(AskedPiece.Asked::question).collect(Collectors.joining("\n"));
        return new Listened(new Piece(message, step, cut.said(), asked), cut);
    }

    /**
     * A message, as it is kept and as it was cut.
     */
    record Listened(Piece piece, AskedPiece cut) {
        /** What is answered to what it asks. */
        InterviewOutcome clarified(Interview interview, Question question, boolean handsIn, Instant now) {
            boolean waits = interview.hasSaid() && (handsIn || !piece.text().isBlank());
            var asked = cut.asked().stream()
                    .map(each -> new InterviewOutcome.Clarified.Asked(each.question(), each.answer()))
                    .toList();
            return new InterviewOutcome.Clarified(interview, question, asked, cut.left(), waits, now);
        }
    }

    /** Asks further in the stage that was handed in, once where it is thin, and goes on to the next otherwise. */
    Change handIn(Interview before, Question question, String said) {
        var run = before.turn().stage().orElseThrow();
        var soFar = soFar(before, question);
        boolean mayAsk = !run.probed() && !personas.saysNothing(said) && !before.isOverTime(clock.instant());
        var probe = mayAsk
                ? StageGap.probe(run, soFar, interviewer.meetsTwist(question, before.saidSince(run)))
                : Optional.<String>empty();
        if (probe.isPresent()) {
            var after = before.probing(probe.get());
            return new Change(after, turns.asks(after, question, Lead.PROBING));
        }
        return nextStage(before, question, soFar, Lead.NEXT_STAGE);
    }

    /** Leaves out what is asked in the current stage. */
    Change skip(Interview before, Question question) {
        return nextStage(before.leavesStageOut(), question, soFar(before, question), Lead.SKIPPED);
    }

    private DesignSoFar soFar(Interview interview, Question question) {
        return interviewer.soFar(question, interview.saidInStages(), interview.partsInStages());
    }

    /** Opens the next stage; behind the last, or where the time is over, all that was said becomes the answer. */
    private Change nextStage(Interview before, Question question, DesignSoFar soFar, Lead lead) {
        var now = clock.instant();
        var plan = StagePlan.of(question);
        var runs = before.turn().stages();
        boolean late = before.plan()
                .timeOfQuestion()
                .map(time -> plan.until(runs, time))
                .filter(meant -> before.used(now).minus(runs.get(0).begun()).compareTo(meant) > 0)
                .isPresent();
        var next = before.isOverTime(now) ? Optional.<StagePlan.Next>empty() : plan.after(runs, soFar.covered(), late);
        return next.map(stage -> {
                    var after = before.opening(stage.stage(), stage.dive(), now);
                    return new Change(after, turns.asks(after, question, lead));
                })
                .orElseGet(() -> {
                    var handedIn = turns.handedIn(before);
                    return turns.next(
                            handedIn.after(), lead == Lead.NEXT_STAGE ? Lead.MOVING_ON : lead, handedIn.attempt());
                });
    }
}
