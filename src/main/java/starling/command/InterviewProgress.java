package starling.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import starling.question.Question;
import starling.session.Interview;
import starling.session.InterviewOutcome;
import starling.session.StagePlan;

/** How far an interview is, in questions, stages and minutes. */
final class InterviewProgress {
    /** What is less than this share of the time is little time left. */
    private static final int LITTLE_LEFT = 5;

    private static final String LAST_MINUTE = "less than a minute";

    private InterviewProgress() {}

    /** How far it is, and how much time is left. */
    static Block of(Interview interview, Question question, Instant now) {
        var far = question(interview)
                + stage(interview, question)
                + (interview.probe().isPresent() ? ", follow-up" : "")
                + timeOfStage(interview, question);
        return interview
                .left(now)
                .<Block>map(left -> left.isZero()
                        ? new Block.Small(far + ". The time is over, so this is the last one.")
                        : new Block.Countdown(
                                far + ".", capital(minutes(left)) + " left.", "Time runs out", now.plus(left)))
                .orElseGet(() -> new Block.Small(far));
    }

    private static String stage(Interview interview, Question question) {
        var plan = StagePlan.of(question);
        var runs = interview.turn().stages();
        return interview
                .turn()
                .stage()
                .map(run -> ", " + run.stage().heading() + ", stage " + plan.number(runs) + " of "
                        + plan.stages().size())
                .orElse("");
    }

    private static String timeOfStage(Interview interview, Question question) {
        if (interview.probe().isPresent()) {
            return "";
        }
        return interview
                .turn()
                .stage()
                .flatMap(run -> interview
                        .plan()
                        .timeOfQuestion()
                        .map(time -> StagePlan.of(question).of(run.stage(), time)))
                .map(InterviewProgress::minutes)
                .map(time -> (time.equals(LAST_MINUTE) ? ". " + capital(time) : ". About " + time) + " for this")
                .orElse("");
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Which question it is at, of how many. */
    static String question(Interview interview) {
        return "Question " + interview.turns().size() + " of "
                + interview.plan().questions();
    }

    /** In whole minutes, rounded up; the last one is not counted. */
    static String minutes(Duration time) {
        return time.compareTo(Duration.ofMinutes(1)) < 0
                ? LAST_MINUTE
                : NotebookBlocks.counted((int) time.plusSeconds(59).toMinutes(), "minute", "minutes");
    }

    /** Whether little time is left, of an interview that has a limit. */
    static boolean isNearlyUp(InterviewOutcome.Asks asks) {
        var interview = asks.interview();
        return interview
                .plan()
                .time()
                .filter(time -> interview
                        .left(asks.now())
                        .filter(left -> left.compareTo(time.dividedBy(LITTLE_LEFT)) < 0)
                        .isPresent())
                .isPresent();
    }
}
