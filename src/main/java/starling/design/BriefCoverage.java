package starling.design;

import java.util.List;
import java.util.Optional;
import starling.language.Span;
import starling.question.DesignBrief.DeepDive;
import starling.question.DesignBrief.Point;

/**
 * How much of what a question asks for an answer has. Empty lists where the question says nothing of it.
 *
 * @param functional what people should be able to do, in the order of the brief
 * @param nonFunctional what must hold, in the order of the brief
 * @param dives the places where the system is hard, the crux first
 * @param missingComponents building blocks of a sound design that the answer does not name
 * @param shared how many of the words that tell what the question is about the answer has
 */
public record BriefCoverage(
        List<PointReading> functional,
        List<PointReading> nonFunctional,
        List<DiveReading> dives,
        List<String> missingComponents,
        int shared) {
    /** Of fewer points any answer may miss all. */
    private static final int ENOUGH_POINTS = 3;

    /** Of a question that says nothing. */
    public static final BriefCoverage NONE = new BriefCoverage(List.of(), List.of(), List.of(), List.of(), 0);

    /**
     * A point and the words that show it.
     *
     * @param quote empty if nothing in the answer does
     */
    public record PointReading(Point point, Optional<Span> quote) {
        /** Says nothing of the answer, so that no log ever holds it. */
        @Override
        public String toString() {
            return "point " + (quote.isPresent() ? "there" : "missing");
        }
    }

    /** How far an answer goes into a place where the system is hard. */
    public enum Depth {
        /** Nothing in it speaks of that. */
        MISSING,
        /** It names the problem, and no way to solve it. */
        NAMED,
        /** It says how to solve it. */
        SOLVED
    }

    /**
     * A place where the system is hard, and how far the answer goes into it.
     *
     * @param quote the words that do; empty if it is missing
     */
    public record DiveReading(DeepDive dive, Depth depth, Optional<Span> quote) {
        /** Says nothing of the answer, so that no log ever holds it. */
        @Override
        public String toString() {
            return "deep dive " + depth;
        }
    }

    public BriefCoverage {
        functional = List.copyOf(functional);
        nonFunctional = List.copyOf(nonFunctional);
        dives = List.copyOf(dives);
        missingComponents = List.copyOf(missingComponents);
    }

    /** The functional points that nothing shows, in their order. */
    public List<Point> missingFunctional() {
        return missing(functional);
    }

    /** The non-functional points that nothing shows, in their order. */
    public List<Point> missingNonFunctional() {
        return missing(nonFunctional);
    }

    /** Where it is hardest, if the question says so. */
    public Optional<DiveReading> crux() {
        return dives.stream().findFirst();
    }

    /** The first place that the answer does not solve, the crux before all others. */
    public Optional<DiveReading> unsolved() {
        return dives.stream().filter(dive -> dive.depth() != Depth.SOLVED).findFirst();
    }

    /** Whether nothing shows that the answer is about this question; false if the question says too little to tell. */
    public boolean isUntouched() {
        return functional.size() >= ENOUGH_POINTS
                && missingFunctional().size() == functional.size()
                && missingNonFunctional().size() * 2 >= nonFunctional.size()
                && dives.stream().noneMatch(dive -> dive.depth() == Depth.SOLVED)
                && crux().filter(crux -> crux.depth() != Depth.MISSING).isEmpty();
    }

    /** How many places it solves. */
    public long solved() {
        return dives.stream().filter(dive -> dive.depth() == Depth.SOLVED).count();
    }

    private static List<Point> missing(List<PointReading> points) {
        return points.stream()
                .filter(reading -> reading.quote().isEmpty())
                .map(PointReading::point)
                .toList();
    }
}
