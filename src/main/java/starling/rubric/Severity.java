package starling.rubric;

import java.util.Locale;

/** How much a finding matters, the gravest first: what comes first is what to fix first. */
public enum Severity {
    /** Nothing else matters before this is mended: there is no story to grade. */
    BLOCKER,
    /** An interviewer would mark the answer down for it. */
    PROBLEM,
    /** The answer would be better without it. */
    SUGGESTION,
    /** Something that is good, and why. */
    STRENGTH;

    /** The name in rule files and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
