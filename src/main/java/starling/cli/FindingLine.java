package starling.cli;

import java.util.List;
import starling.feedback.Finding;
import starling.language.Span;

/** A finding in JSON; {@code quote} is empty if the rule quotes nothing. */
record FindingLine(String rule, String severity, String message, String quote) {
    static List<FindingLine> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new FindingLine(
                        finding.rule(),
                        finding.severity().id(),
                        finding.message(),
                        finding.quote().map(Span::text).orElse("")))
                .toList();
    }
}
