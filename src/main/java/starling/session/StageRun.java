package starling.session;

import java.time.Duration;
import java.util.Optional;

/**
 * A stage that the interviewer opened.
 *
 * @param dive which place where the system is hard it is about, counted from 0 as in the brief; 0 for other stages
 * @param firstStep the step at which it was opened; what is asked further in it has the step behind
 * @param begun how long the interview had taken by then, pauses not counted
 * @param ended how long it had taken when the stage was over; empty until it is
 * @param probed whether the interviewer asked further
 * @param skipped whether the person had it left out, or what was asked further
 * @param from the place in the whole answer, in characters, from which on it was said in this stage or later; 0 until the whole is
 *     handed in
 */
public record StageRun(
        Stage stage,
        int dive,
        int firstStep,
        Duration begun,
        Optional<Duration> ended,
        boolean probed,
        boolean skipped,
        int from) {
    static StageRun opened(Stage stage, int dive, int step, Duration begun) {
        return new StageRun(stage, dive, step, begun, Optional.empty(), false, false, 0);
    }

    StageRun askedFurther() {
        return new StageRun(stage, dive, firstStep, begun, ended, true, skipped, from);
    }

    StageRun leftOut() {
        return new StageRun(stage, dive, firstStep, begun, ended, probed, true, from);
    }

    StageRun endedAt(Duration used) {
        return ended.isPresent()
                ? this
                : new StageRun(stage, dive, firstStep, begun, Optional.of(used), probed, skipped, from);
    }

    StageRun saidFrom(int place) {
        return new StageRun(stage, dive, firstStep, begun, ended, probed, skipped, place);
    }

    /** How long it took; nothing until it is over. */
    public Duration used() {
        return ended.map(end -> end.minus(begun)).orElse(Duration.ZERO);
    }
}
