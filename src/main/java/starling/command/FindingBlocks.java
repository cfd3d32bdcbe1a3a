package starling.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.language.Span;
import starling.rubric.Severity;

/** What the rules say: what works, the one thing to fix first and how, what comes after it, and the probe. */
final class FindingBlocks {
    /** More than this at a time and nothing is remembered. */
    private static final int MOST_AFTERWARDS = 2;

    private static final int MOST_STRENGTHS = 3;

    private final Feedback feedback;
    private final List<Block> blocks;
    private final List<Block> shown;

    /**
     * The findings of this feedback.
     *
     * @param blocks what stands above them, and what they are added to
     * @param shown what will stand below the first of them
     */
    FindingBlocks(Feedback feedback, List<Block> blocks, List<Block> shown) {
        this.feedback = feedback;
        this.blocks = blocks;
        this.shown = List.copyOf(shown);
    }

    /** What to do next, for an answer that there is something to grade in: the one thing to fix, and the probe. */
    void addNext(boolean strong) {
        feedback.fixFirst()
                .ifPresentOrElse(
                        finding -> {
                            blocks.add(new Block.Labelled(
                                    strong ? "To make it stronger still" : "Fix this first", told(finding)));
                            quote(finding);
                        },
                        () -> nothingToFix(strong));
        addProbe();
    }

    /** All else that the rules say of it. */
    void addRest(boolean strong) {
        var strengths = feedback.findings().stream()
                .filter(finding -> finding.severity() == Severity.STRENGTH)
                .limit(MOST_STRENGTHS)
                .toList();
        addList(strong ? "Why it is strong" : "What works", strengths);
        var first = feedback.fixFirst();
        var afterwards = feedback.findings().stream()
                .filter(finding -> finding.severity() != Severity.STRENGTH)
                .filter(finding -> !first.equals(Optional.of(finding)))
                .limit(MOST_AFTERWARDS)
                .toList();
        addList("After that", afterwards);
    }

    /** What is so, each with the words it stands on below it. */
    private void addList(String label, List<Finding> findings) {
        if (!findings.isEmpty()) {
            blocks.add(new Block.Labelled(label, ""));
        }
        for (var finding : findings) {
            blocks.add(new Block.Bullets(List.of(finding.message())));
            quote(finding);
        }
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

    /** What is shown anyway, word for word, is not shown again. */
    private void quote(Finding finding) {
        finding.quote()
                .map(Span::text)
                .filter(words -> !shows(words))
                .ifPresent(words -> blocks.add(new Block.Quote(words)));
    }

    private boolean shows(String words) {
        return Stream.concat(blocks.stream(), shown.stream())
                .anyMatch(block -> (block instanceof Block.Quote quote
                                && quote.text().equals(words))
                        || (block instanceof Block.StarPart part && part.quote().equals(words)));
    }

    private static String told(Finding finding) {
        return finding.message() + finding.advice().map(advice -> " " + advice).orElse("");
    }
}
