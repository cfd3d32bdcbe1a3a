package starling.notes;

import java.util.List;
import starling.star.Part;

/**
 * What a story of the notes holds of the four parts and what it lacks.
 *
 * @param basis on what the rest stands; if on nothing, it is empty
 * @param seen the parts that a reader sees in the text, Learning included; empty where the labels of the notes say all
 * @param missing those of Situation, Task, Action and Result that are neither labelled nor seen, in that order
 * @param resultMeasured whether the result has a number or another measure
 */
public record AuditedStory(Story story, Basis basis, List<Part> seen, List<Part> missing, boolean resultMeasured) {
    public AuditedStory {
        seen = List.copyOf(seen);
        missing = List.copyOf(missing);
    }

    /** How its parts are known. */
    public enum Basis {
        /** The notes label them. */
        LABELS,
        /** A reader saw them in the text. */
        READING,
        /** Not at all: it came after the most stories that are read. */
        NOTHING
    }

    /** Whether there is a result, and nothing in it that can be checked. */
    public boolean lacksMeasure() {
        return basis != Basis.NOTHING && !missing.contains(Part.RESULT) && !resultMeasured;
    }
}
