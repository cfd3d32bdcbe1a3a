package starling.design;

import java.util.List;

/**
 * A design as it can be drawn: the parts that an answer names, under the names that it gives them, and what connects them. Two
 * services of different names are two boxes. Made by {@link DesignReader}.
 *
 * @param boxes in the order of their first mention; those that nothing is connected to are among them
 * @param arrows each once, in order; each from and to one of the boxes, never from one to itself
 */
public record Sketch(List<Box> boxes, List<Arrow> arrows) {
    /** Of an answer without a design. */
    public static final Sketch EMPTY = new Sketch(List.of(), List.of());

    /**
     * A part of the design.
     *
     * @param component what the lexicon calls it, such as "database"; empty if it does not know it
     * @param name what the answer calls it, such as "Postgres", in at most {@value #LONGEST_NAME} characters
     */
    public record Box(String component, ComponentKind kind, String name) {
        static final int LONGEST_NAME = 80;

        /** Says nothing of the name, which is the person's own, so that no log ever holds it. */
        @Override
        public String toString() {
            return kind + " box";
        }
    }

    /** From one box to another. */
    public record Arrow(Box from, Box to) {}

    public Sketch {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /** Says nothing of the names. */
    @Override
    public String toString() {
        return "sketch of " + boxes.size() + " boxes and " + arrows.size() + " arrows";
    }
}
