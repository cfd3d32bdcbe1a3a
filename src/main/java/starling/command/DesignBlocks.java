package starling.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import starling.design.DeliveryStep;
import starling.design.DesignReading;
import starling.feedback.AxisReading;
import starling.feedback.Feedback;
import starling.language.Span;

/** Feedback on an answer to a system-design question, in words. */
final class DesignBlocks {
    private static final String BEGIN = "Begin with what the system is for, then name its parts and how they connect.";

    private DesignBlocks() {}

    /**
     * All of it.
     *
     * @param before the feedback on the attempt that this one follows
     */
    static List<Block> of(Feedback.OnDesign feedback, Optional<Feedback.OnDesign> before) {
        return of(feedback, before, Scores.SHOWN);
    }

    /** The same for a person to whom scores, and how many steps there are, are shown or hidden. */
    static List<Block> of(Feedback.OnDesign feedback, Optional<Feedback.OnDesign> before, Scores scores) {
        var reading = feedback.reading();
        var blocks = new ArrayList<Block>();
        if (!reading.gradable()) {
            blocks.add(new Block.Heading("This is not a design yet"));
            before.ifPresent(earlier -> blocks.add(new Block.Paragraph(Comparison.of(earlier, feedback, scores))));
            new FindingBlocks(feedback, blocks, List.of()).addRedirect("Show me how you would build it", BEGIN);
            return blocks;
        }
        blocks.add(new Block.Heading(
                scores == Scores.HIDDEN
                        ? hiddenHeading(reading)
                        : reading.steps().size() + " of " + DeliveryStep.values().length
                                + " delivery steps are there"));
        before.ifPresent(earlier -> blocks.add(new Block.Paragraph(Comparison.of(earlier, feedback, scores))));
        if (!reading.missing().isEmpty()) {
            blocks.add(new Block.Labelled(
                    "Not there yet",
                    Enumeration.of(reading.missing().stream()
                            .map(DeliveryStep::heading)
                            .toList())));
        }
        var steps = new ArrayList<Block>();
        var shown = new HashSet<Span>();
        for (var step : reading.steps()) {
            boolean first = shown.add(step.quote());
            steps.add(new Block.Labelled(
                    step.step().heading(), "line " + step.line() + (first ? "" : ", in words that stand above")));
            if (first) {
                steps.add(new Block.Quote(step.quote().text()));
            }
        }
        var findings = new FindingBlocks(feedback, blocks, steps);
        findings.addNext(false);
        addAxes(feedback, scores, blocks);
        blocks.addAll(steps);
        findings.addRest(false);
        return blocks;
    }

    private static String hiddenHeading(DesignReading reading) {
        if (reading.missing().isEmpty()) {
            return "A design with every delivery step";
        }
        return reading.steps().isEmpty()
                ? "A design without its delivery steps"
                : "A design without some of its delivery steps";
    }

    /** How the four axes were earned. */
    static void addAxes(Feedback.OnDesign feedback, Scores scores, List<Block> blocks) {
        var marked = feedback.axes().stream()
                .filter(axis -> scores == Scores.SHOWN || !axis.earned().isEmpty())
                .map(axis -> line(axis, scores))
                .toList();
        if (marked.isEmpty()) {
            return;
        }
        blocks.add(new Block.Labelled(
                "How an interviewer would mark it", scores == Scores.HIDDEN ? "" : feedback.score() + " of 100"));
        blocks.add(new Block.Bullets(marked));
    }

    private static String line(AxisReading axis, Scores scores) {
        var marks = scores == Scores.HIDDEN ? "" : ", " + axis.earned().size() + " of " + axis.most();
        var earned = axis.earned().isEmpty() ? "" : ": " + String.join(", ", axis.earned());
        return axis.axis().heading() + marks + earned;
    }

    /** What a strong answer says where this one stops; empty where it goes everywhere that its question wants it to. */
    static List<Block> strong(Feedback.OnDesign feedback) {
        return feedback.unsolved()
                .map(dive ->
                        List.<Block>of(new Block.Labelled("A strong answer on “" + dive.topic() + "”", dive.strong())))
                .orElse(List.of());
    }
}
