package starling.feedback;

import starling.design.BriefCoverage;
import starling.design.DesignSubstance;

/**
 * What was said of a design up to now, by somebody who has not said it all.
 *
 * @param substance as of a whole answer; empty as long as it is not gradable
 * @param covered what it has of the brief of its question, gradable or not
 */
public record DesignSoFar(DesignSubstance substance, BriefCoverage covered) {
    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "design so far, with " + substance.reading().steps().size() + " steps";
    }
}
