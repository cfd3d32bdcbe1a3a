package starling.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import starling.design.BriefCoverage;
import starling.design.BriefCoverage.Depth;
import starling.question.DesignBrief;
import starling.question.Question;

/**
 * Which stages a question has, in their order, and what each has of the time. Immutable.
 *
 * @param brief of the question
 * @param stages each as often as it may be opened
 */
public record StagePlan(DesignBrief brief, List<Stage> stages) {
    private static final int MOST_DIVES = 2;

    public StagePlan {
        stages = List.copyOf(stages);
    }

    /** Whether a question is asked in stages: where there is a brief, since nobody could answer what is asked otherwise. */
    public static boolean isStaged(Question question) {
        return question.brief().isPresent();
    }

    /** The plan of a question. One without a brief any more has what every design has. */
    public static StagePlan of(Question question) {
        var brief = question.brief().orElse(DesignBrief.EMPTY);
        var stages = new ArrayList<Stage>();
        for (var stage : Stage.values()) {
            int times = switch (stage) {
                case ESTIMATES -> brief.load().equals(DesignBrief.Load.UNKNOWN) ? 0 : 1;
                case DEEP_DIVE -> Math.min(MOST_DIVES, brief.deepDives().size());
                case TWIST -> brief.twist().isPresent() ? 1 : 0;
                case REQUIREMENTS, ENTITIES_AND_API, HIGH_LEVEL_DESIGN, WRAP_UP -> 1;
            };
            IntStream.range(0, times).forEach(time -> stages.add(stage));
        }
        return new StagePlan(brief, stages);
    }

    /** What a stage has of this time. */
    public Duration of(Stage stage, Duration time) {
        int all = stages.stream().mapToInt(Stage::share).sum();
        return time.multipliedBy(stage.share()).dividedBy(all);
    }

    /** What the stages up to the last of these have of this time. */
    Duration until(List<StageRun> runs, Duration time) {
        return stages.subList(0, place(runs) + 1).stream()
                .map(stage -> of(stage, time))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Whether the stage before the last of these took more than it had, for the first time on this question.
     *
     * @param time of the question
     */
    public boolean isFirstOver(List<StageRun> runs, Duration time) {
        long over = runs.stream().filter(run -> isOver(run, time)).count();
        return over == 1 && runs.size() > 1 && isOver(runs.get(runs.size() - 2), time);
    }

    private boolean isOver(StageRun run, Duration time) {
        return run.used().compareTo(of(run.stage(), time)) > 0;
    }

    /** The number of a stage among all, counted from 1. */
    public int number(List<StageRun> runs) {
        return place(runs) + 1;
    }

    private int place(List<StageRun> runs) {
        var last = runs.get(runs.size() - 1).stage();
        int first = stages.indexOf(last);
        int times = (int) runs.stream().filter(run -> run.stage() == last).count();
        // The owner may have changed the question since.
        return first >= 0
                ? Math.min(first + times - 1, stages.lastIndexOf(last))
                : (int) stages.stream()
                                .filter(stage -> stage.compareTo(last) < 0)
                                .count()
                        - 1;
    }

    /** What is opened next. */
    record Next(Stage stage, int dive) {}

    /**
     * What follows the stages that were opened; empty behind the last.
     *
     * @param covered what was said so far has of the brief
     * @param late whether more time is gone than was meant, so that nothing is opened that can be left out
     */
    Optional<Next> after(List<StageRun> runs, BriefCoverage covered, boolean late) {
        var dives = runs.stream().filter(run -> run.stage() == Stage.DEEP_DIVE).toList();
        for (int at = place(runs) + 1; at < stages.size(); at++) {
            if (stages.get(at) != Stage.DEEP_DIVE) {
                return Optional.of(new Next(stages.get(at), 0));
            }
            var unsolved = IntStream.range(0, brief.deepDives().size())
                    .filter(dive -> dives.stream().noneMatch(run -> run.dive() == dive))
                    .filter(dive -> dive >= covered.dives().size()
                            || covered.dives().get(dive).depth() != Depth.SOLVED)
                    .boxed()
                    .findFirst();
            if (dives.isEmpty() || (unsolved.isPresent() && !late)) {
                return Optional.of(new Next(Stage.DEEP_DIVE, unsolved.orElse(0)));
            }
        }
        return Optional.empty();
    }

    /** What a stage is about where the brief has more than one of its kind. */
    public Optional<DesignBrief.DeepDive> dive(StageRun run) {
        return run.stage() == Stage.DEEP_DIVE && run.dive() < brief.deepDives().size()
                ? Optional.of(brief.deepDives().get(run.dive()))
                : Optional.empty();
    }

    /** What the interviewer asks when a stage is opened. */
    public String question(StageRun run) {
        return switch (run.stage()) {
            case REQUIREMENTS ->
                "What must it do, and how well? Ask me whatever you need to know; I answer as far as I can.";
            case ESTIMATES -> "Which numbers does your design turn on? Reckon them, roughly.";
            case ENTITIES_AND_API -> "Which things does it keep, and which calls does it offer?";
            case HIGH_LEVEL_DESIGN ->
                "Now the design: its parts, how they connect, and the path of a request through them.";
            case DEEP_DIVE ->
                dive(run).map(DesignBrief.DeepDive::probe).orElse("Where is it hardest, and how do you solve that?");
            case TWIST ->
                brief.twist().map(DesignBrief.Twist::change).orElse("There will be ten times as many people.")
                        + " What changes in your design?";
            case WRAP_UP -> "To close: what did you give up for what, and what happens when a part fails?";
        };
    }
}
