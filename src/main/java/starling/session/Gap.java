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
     * What to ask further: of what is left open, what is gravest and was not asked before, or else whatever the feedback would
     * ask. Empty where nothing is left open, or there is nothing more to ask.
     *
     * @param asked what was asked last on the same question
     */
    static Optional<String> probe(Feedback feedback, Optional<String> asked) {
        var gaps = feedback.findings().stream()
                .filter(finding -> isGap(finding, feedback))
                .toList();
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        // What stands before the probe of the feedback was asked already.
        return feedback.probe()
                .map(first -> feedback.findings().stream()
                        .dropWhile(finding -> !finding.probe().equals(Optional.of(first)))
                        .filter(gaps::contains)
                        .flatMap(finding -> finding.probe().stream())
                        .filter(probe -> !asked.equals(Optional.of(probe)))
                        .findFirst()
                        .orElse(first));
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
