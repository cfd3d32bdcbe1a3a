package starling.session;

import java.util.List;
import java.util.Optional;
import starling.feedback.Feedback;
import starling.feedback.Finding;

/** What an answer left open that an interviewer asks further about. */
final class Gap {
    /** A suggestion that stands on one of these is about what was told, any other about how. */
    private static final List<String> FACTS_OF_PARTS =
            List.of("situation.", "task.", "action.", "result.", "missing", "measures");

    private Gap() {}

    /**
     * What to ask further; empty where nothing is left open. A question's own follow-up is asked by no rule, so that it is never
     * among them.
     */
    static Optional<String> probe(Feedback feedback) {
        return feedback.probe()
                .filter(probe -> feedback.findings().stream()
                        .filter(finding -> finding.probe().equals(Optional.of(probe)))
                        .anyMatch(finding -> isGap(finding, feedback)));
    }

    private static boolean isGap(Finding finding, Feedback feedback) {
        return switch (finding.severity()) {
            case BLOCKER, PROBLEM -> true;
            case SUGGESTION -> feedback instanceof Feedback.OnDesign || standsOnAPart(finding);
            case STRENGTH -> false;
        };
    }

    private static boolean standsOnAPart(Finding finding) {
        return finding.reasons().stream()
                .anyMatch(reason -> FACTS_OF_PARTS.stream().anyMatch(reason.fact()::startsWith));
    }
}
