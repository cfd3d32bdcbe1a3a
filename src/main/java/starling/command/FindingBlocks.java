package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.language.Span;
import starling.rubric.Severity;

/** What the rules say: what works, the one thing to fix first and how, what comes after it, and the probe. */
final class FindingBlocks {
    /** More than this at a time and nothing is remembered. */
    private static final int MOST_AFTERWARDS = 2;

    private final Feedback feedback;
    private final List<Block> blocks;

    /**
     * The findings of this feedback.
     *
     * @param blocks what stands above them, and what they are added to
     */
    FindingBlocks(Feedback feedback, List<Block> blocks) {
        this.feedback = feedback;
        this.blocks = blocks;
    }

    /** All of it, for an answer that there is something to grade in. */
    void add(boolean strong) {
        var strengths = feedback.findings().stream()
                .filter(finding -> finding.severity() == Severity.STRENGTH)
                .toList();
        if (!strengths.isEmpty()) {
            blocks.add(new Block.Labelled(strong ? "Why it is strong" : "What works", ""));
            blocks.add(
                    new Block.Bullets(strengths.stream().map(Finding::message).toList()));
            strengths.forEach(this::quote);
        }
        var first = feedback.fixFirst();
        first.ifPresentOrElse(
                finding -> {
                    blocks.add(
                            new Block.Labelled(strong ? "To make it stronger still" : "Fix this first", told(finding)));
                    quote(finding);
                },
                () -> nothingToFix(strong));
        var afterwards = feedback.findings().stream()
                .filter(finding -> finding.severity() != Severity.STRENGTH)
                .filter(finding -> !first.equals(Optional.of(finding)))
                .limit(MOST_AFTERWARDS)
                .map(Finding::message)
                .toList();
        if (!afterwards.isEmpty()) {
            blocks.add(new Block.Labelled("After that", ""));
            blocks.add(new Block.Bullets(afterwards));
        }
        addProbe();
    }

    /** Why there is nothing to grade, and what to do instead: one layout for whatever the answer is. */
    void addRedirect(String label, String otherwise) {
        var first = feedback.fixFirst();
        first.ifPresent(finding -> {
            blocks.add(new Block.Paragraph(finding.message()));
            quote(finding);
        });
        blocks.add(new Block.Labelled(label, first.flatMap(Finding::advice).orElse(otherwise)));
        addProbe();
    }

    private void nothingToFix(boolean strong) {
        if (strong) {
            blocks.add(new Block.Labelled(
                    "Nothing to fix", "Tell it aloud once, then answer what an interviewer would ask next."));
        }
    }

    private void addProbe() {
        feedback.probe().ifPresent(probe -> blocks.add(new Block.Labelled("An interviewer would ask next", probe)));
    }

    /** Words that stand above already are not shown again. */
    private void quote(Finding finding) {
        finding.quote()
                .map(Span::text)
                .filter(words -> !shows(words))
                .ifPresent(words -> blocks.add(new Block.Quote(words)));
    }

    private boolean shows(String words) {
        return new ArrayList<>(blocks)
                .stream()
                        .anyMatch(block -> (block instanceof Block.Quote quote
                                        && quote.text().equals(words))
                                || (block instanceof Block.StarPart part
                                        && part.quote().contains(words)));
    }

    private static String told(Finding finding) {
        return finding.message() + finding.advice().map(advice -> " " + advice).orElse("");
    }
}
