package starling.diagram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import starling.design.ComponentKind;
import starling.design.Sketch;
import starling.design.Sketch.Arrow;
import starling.design.Sketch.Box;

/**
 * As much of a design as can be read on a phone.
 *
 * @param boxes those that something connects first, in the order of the answer; at most {@value #MOST_BOXES} with the missing
 *     ones
 * @param arrows between these boxes
 * @param missing building blocks that the answer lacks, as they are called in the lexicon; at most {@value #MOST_MISSING}
 * @param leftOut how many boxes more there are
 */
public record DesignDiagram(List<Box> boxes, List<Arrow> arrows, List<String> missing, int leftOut) {
    private static final int MOST_BOXES = 20;
    private static final int MOST_MISSING = 6;

    /** Of two boxes, for a first try. */
    public static final DesignDiagram SMALLEST = smallest();

    public DesignDiagram {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        missing = List.copyOf(missing);
    }

    /** Says nothing of the names. */
    @Override
    public String toString() {
        return "diagram of " + boxes.size() + " boxes and " + arrows.size() + " arrows";
    }

    /**
     * What can be shown of a design; empty if the answer connects nothing.
     *
     * @param missing the building blocks that the answer lacks, the gravest first
     */
    public static Optional<DesignDiagram> of(Sketch sketch, List<String> missing) {
        if (sketch.arrows().isEmpty()) {
            return Optional.empty();
        }
        var named = sketch.boxes().stream().map(Box::component).collect(Collectors.toSet());
        var lacking = missing.stream()
                .distinct()
                .filter(component -> !named.contains(component))
                .limit(MOST_MISSING)
                .toList();
        var ordered = new LinkedHashSet<Box>();
        sketch.arrows().forEach(arrow -> ordered.addAll(List.of(arrow.from(), arrow.to())));
        ordered.addAll(sketch.boxes());
        var boxes = new ArrayList<>(ordered).subList(0, Math.min(ordered.size(), MOST_BOXES - lacking.size()));
        var arrows = sketch.arrows().stream()
                .filter(arrow -> boxes.contains(arrow.from()) && boxes.contains(arrow.to()))
                .toList();
        return Optional.of(new DesignDiagram(boxes, arrows, lacking, ordered.size() - boxes.size()));
    }

    private static DesignDiagram smallest() {
        var client = new Box("client", ComponentKind.CLIENT, "client");
        var service = new Box("service", ComponentKind.SERVICE, "service");
        return new DesignDiagram(List.of(client, service), List.of(new Arrow(client, service)), List.of(), 0);
    }

    /** The boxes that no arrow leads to or from. */
    List<Box> loose() {
        return boxes.stream()
                .filter(box -> arrows.stream()
                        .noneMatch(
                                arrow -> arrow.from().equals(box) || arrow.to().equals(box)))
                .toList();
    }

    /** What is not shown; empty if all is. */
    String rest() {
        return leftOut == 0 ? "" : "Not shown here: " + leftOut + (leftOut == 1 ? " more part." : " more parts.");
    }
}
