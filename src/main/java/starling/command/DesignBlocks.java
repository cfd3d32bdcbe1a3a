package starling.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import starling.design.DeliveryStep;
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
        var reading = feedback.reading();
        var blocks = new ArrayList<Block>();
        if (!reading.gradable()) {
            blocks.add(new Block.Heading("This is not a design yet"));
            before.ifPresent(earlier -> blocks.add(new Block.Paragraph(Comparison.of(earlier, feedback))));
            new FindingBlocks(feedback, blocks).addRedirect("Show me how you would build it", BEGIN);
            return blocks;
        }
        blocks.add(new Block.Heading(
                reading.steps().size() + " of " + DeliveryStep.values().length + " delivery steps are there"));
        before.ifPresent(earlier -> blocks.add(new Block.Paragraph(Comparison.of(earlier, feedback))));
        var shown = new HashSet<Span>();
        for (var step : reading.steps()) {
            boolean first = shown.add(step.quote());
            blocks.add(new Block.Labelled(
                    step.step().heading(), "line " + step.line() + (first ? "" : ", in words that stand above")));
            if (first) {
                blocks.add(new Block.Quote(step.quote().text()));
            }
        }
        if (!reading.missing().isEmpty()) {
            blocks.add(new Block.Labelled(
                    "Not there yet",
                    Enumeration.of(reading.missing().stream()
                            .map(DeliveryStep::heading)
                            .toList())));
        }
        addAxes(feedback, blocks);
        new FindingBlocks(feedback, blocks).add(false);
        return blocks;
    }

    private static void addAxes(Feedback.OnDesign feedback, List<Block> blocks) {
        if (feedback.axes().isEmpty()) {
            return;
        }
        blocks.add(new Block.Labelled("How an interviewer would mark it", feedback.score() + " of 100"));
        blocks.add(new Block.Bullets(
                feedback.axes().stream().map(DesignBlocks::line).toList()));
    }

    private static String line(AxisReading axis) {
        var marks = axis.axis().heading() + ", " + axis.earned().size() + " of " + axis.most();
        return axis.earned().isEmpty() ? marks : marks + ": " + String.join(", ", axis.earned());
    }

    /** What a strong answer says where this one stops; empty where it goes everywhere that its question wants it to. */
    static List<Block> strong(Feedback.OnDesign feedback) {
        return feedback.unsolved()
                .map(dive ->
                        List.<Block>of(new Block.Labelled("A strong answer on “" + dive.topic() + "”", dive.strong())))
                .orElse(List.of());
    }
}
