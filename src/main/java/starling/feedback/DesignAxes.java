package starling.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.design.BriefCoverage.Depth;
import starling.design.DeliveryStep;
import starling.design.DesignSubstance;
import starling.rubric.Rule;

/**
 * Marks a system-design answer on the four axes, by what was found in it and nothing else. What only a question with a brief can
 * tell is not marked where there is none. How well something is told counts only once there is something to tell, so that words
 * that lead nowhere earn nothing.
 */
final class DesignAxes {
    /** An answer with fewer steps is not marked for how it is told. */
    private static final int STEPS_TO_TELL = 4;

    private static final int FEWEST_NUMBERS = 2;
    private static final int FEWEST_FLOWS = 2;
    private static final int FEWEST_WORDS = 100;
    /** So many building blocks of a brief may have another name, or be done without. */
    private static final int MAY_LACK = 2;

    private static final int WHOLE = 100;
    private static final String ROOM = "room for every step";
    private static final String PURPOSE = "every product with its purpose";

    /** The marks that an answer earns unless a rule that holds for it takes them. */
    static final Set<String> TAKEN_BY_RULES = Set.of(ROOM, PURPOSE);

    /** Something to earn. */
    private record Mark(
            Axis axis, String words, Predicate<DesignSubstance> expected, Predicate<DesignSubstance> earned) {}

    private static final List<Mark> MARKS = List.of(
            step(Axis.PROBLEM_NAVIGATION, "what people can do", DeliveryStep.FUNCTIONAL_REQUIREMENTS),
            step(Axis.PROBLEM_NAVIGATION, "how fast and how reliable", DeliveryStep.NON_FUNCTIONAL_REQUIREMENTS),
            mark(Axis.PROBLEM_NAVIGATION, "numbers", DesignAxes::hasNumbers),
            new Mark(
                    Axis.PROBLEM_NAVIGATION,
                    "most of what this question asks for",
                    DesignAxes::hasPoints,
                    DesignAxes::hasMostPoints),
            mark(Axis.PROBLEM_NAVIGATION, "what is left out", DesignSubstance::leavesOut),
            step(Axis.SOLUTION_DESIGN, "entities", DeliveryStep.CORE_ENTITIES),
            step(Axis.SOLUTION_DESIGN, "calls", DeliveryStep.API),
            mark(
                    Axis.SOLUTION_DESIGN,
                    "parts that are connected",
                    found -> found.reading().flows().size() >= FEWEST_FLOWS),
            step(Axis.SOLUTION_DESIGN, "the path of a request", DeliveryStep.DATA_FLOW),
            new Mark(
                    Axis.SOLUTION_DESIGN,
                    "the building blocks that this needs",
                    DesignAxes::hasPoints,
                    found -> found.coverage().missingComponents().size() <= MAY_LACK),
            step(Axis.TECHNICAL_DEPTH, "a deep dive", DeliveryStep.DEEP_DIVES),
            new Mark(
                    Axis.TECHNICAL_DEPTH,
                    "the hardest part solved",
                    found -> found.coverage().crux().isPresent(),
                    DesignAxes::solvesCrux),
            new Mark(
                    Axis.TECHNICAL_DEPTH,
                    "two hard parts solved",
                    found -> found.coverage().dives().size() > 1,
                    found -> found.coverage().solved() > 1),
            mark(
                    Axis.TECHNICAL_DEPTH,
                    "a choice with its reason",
                    found -> !found.weighed().isEmpty()),
            step(Axis.TECHNICAL_DEPTH, "what happens when a part fails", DeliveryStep.FAILURE_HANDLING),
            told("needs before the design", DesignAxes::needsFirst),
            told(ROOM, found -> true),
            told(PURPOSE, found -> true),
            told(
                    "sums that agree",
                    found -> found.sums() > 0 && found.contradictions().isEmpty()),
            told("enough words to follow it", found -> found.reading().words() >= FEWEST_WORDS));

    private DesignAxes() {}

    /**
     * The four axes, in their order; empty for an answer that is not gradable.
     *
     * @param held the rules that hold for the answer
     */
    static List<AxisReading> of(DesignSubstance found, List<Rule> held) {
        if (!found.reading().gradable()) {
            return List.of();
        }
        var taken = held.stream().flatMap(rule -> rule.takes().stream()).collect(Collectors.toSet());
        return Stream.of(Axis.values()).map(axis -> reading(axis, found, taken)).toList();
    }

    /**
     * What of everything was earned, of 100; no more than the answer has words, since nobody tells a design in a line, and no more than a
     * rule allows that holds for it.
     */
    static int score(List<AxisReading> axes, DesignSubstance found, List<Rule> held) {
        int earned = axes.stream().mapToInt(axis -> axis.earned().size()).sum();
        int most = axes.stream().mapToInt(AxisReading::most).sum();
        int highest = held.stream()
                .flatMapToInt(rule -> rule.caps().stream())
                .reduce(found.reading().words(), Math::min);
        return most == 0 ? 0 : Math.min(highest, Math.round((float) WHOLE * earned / most));
    }

    private static AxisReading reading(Axis axis, DesignSubstance found, Set<String> taken) {
        var earned = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (var mark : MARKS) {
            if (mark.axis() == axis && mark.expected().test(found)) {
                (mark.earned().test(found) && !taken.contains(mark.words()) ? earned : open).add(mark.words());
            }
        }
        return new AxisReading(axis, earned, open);
    }

    private static Mark mark(Axis axis, String words, Predicate<DesignSubstance> earned) {
        return new Mark(axis, words, found -> true, earned);
    }

    private static Mark step(Axis axis, String words, DeliveryStep step) {
        return mark(axis, words, found -> has(found, step));
    }

    private static Mark told(String words, Predicate<DesignSubstance> earned) {
        return mark(
                Axis.COMMUNICATION,
                words,
                found -> found.reading().steps().size() >= STEPS_TO_TELL && earned.test(found));
    }

    private static boolean has(DesignSubstance found, DeliveryStep step) {
        return found.reading().step(step).isPresent();
    }

    private static boolean hasNumbers(DesignSubstance found) {
        return found.numbers() >= FEWEST_NUMBERS;
    }

    private static boolean hasPoints(DesignSubstance found) {
        return !found.coverage().functional().isEmpty();
    }

    private static boolean hasMostPoints(DesignSubstance found) {
        int missing = found.coverage().missingFunctional().size();
        return 2 * missing < found.coverage().functional().size();
    }

    private static boolean solvesCrux(DesignSubstance found) {
        return found.coverage()
                .crux()
                .filter(crux -> crux.depth() == Depth.SOLVED)
                .isPresent();
    }

    private static boolean needsFirst(DesignSubstance found) {
        return has(found, DeliveryStep.FUNCTIONAL_REQUIREMENTS)
                && found.requirementsLate().isEmpty();
    }
}
