package starling.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import starling.design.AskedPart;

/**
 * One question of an interview.
 *
 * @param question its id
 * @param firstStep the step at which it was asked; what is asked further on it has the steps behind
 * @param attempt the answer, with what was added to it
 * @param probes how often the interviewer asked further
 * @param skipped whether the person had it left out, or what was asked further on it
 * @param stages those that were opened, in order; empty for a question that is answered as a whole
 */
public record Turn(
        String question, int firstStep, Optional<UUID> attempt, int probes, boolean skipped, List<StageRun> stages) {
    public Turn {
        stages = List.copyOf(stages);
    }

    /** A question that is answered as a whole. */
    public Turn(String question, int firstStep, Optional<UUID> attempt, int probes, boolean skipped) {
        this(question, firstStep, attempt, probes, skipped, List.of());
    }

    /** A question that is asked now, in stages or not. */
    static Turn asked(String question, int step, boolean staged, Duration used) {
        var stages = staged ? List.of(StageRun.opened(Stage.REQUIREMENTS, 0, step, used)) : List.<StageRun>of();
        return new Turn(question, step, Optional.empty(), 0, false, stages);
    }

    /** Whether it is asked in stages. */
    public boolean isStaged() {
        return !stages.isEmpty();
    }

    /** The stage that was opened last; empty for a question that is answered as a whole. */
    public Optional<StageRun> stage() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    /** The parts of the answer, one for each stage; of a question that is answered as a whole, none. */
    public List<AskedPart> parts() {
        return stages.stream()
                .map(run -> new AskedPart(run.from(), run.stage().asks()))
                .toList();
    }

    /** Whether it is asked in stages and not all has been handed in yet. */
    public boolean isInStages() {
        return stage().filter(run -> run.ended().isEmpty()).isPresent();
    }

    /** Whether the question, one of its stages, or what was asked further on it, had this step. */
    boolean hasStep(int step) {
        int last = stage().map(run -> run.firstStep() + (run.probed() ? 1 : 0)).orElse(firstStep + probes);
        return firstStep <= step && step <= last;
    }

    Turn with(UUID answer) {
        return new Turn(question, firstStep, Optional.of(answer), probes, skipped, stages);
    }

    Turn probed() {
        return new Turn(question, firstStep, attempt, probes + 1, skipped, withLast(StageRun::askedFurther));
    }

    Turn leftOut() {
        return new Turn(question, firstStep, attempt, probes, true, stages);
    }

    Turn stageLeftOut() {
        return withStages(withLast(StageRun::leftOut));
    }

    Turn stageEnded(Duration used) {
        return withStages(withLast(run -> run.endedAt(used)));
    }

    Turn opens(StageRun next) {
        var all = new ArrayList<>(stages);
        all.add(next);
        return withStages(all);
    }

    Turn withStages(List<StageRun> changed) {
        return new Turn(question, firstStep, attempt, probes, skipped, changed);
    }

    private List<StageRun> withLast(UnaryOperator<StageRun> change) {
        if (stages.isEmpty()) {
            return stages;
        }
        var all = new ArrayList<>(stages);
        all.set(all.size() - 1, change.apply(all.get(all.size() - 1)));
        return all;
    }
}
