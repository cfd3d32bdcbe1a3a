package starling.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import starling.recall.PickOutcome;

/**
 * The reply to every outcome of a pick in the drill.
 *
 * @param score how the person does, this pick included; empty for whom scores are hidden
 */
record PickOutcomeWords(Supplier<String> score) implements PickOutcome.Visitor<Reply> {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long NANOS_IN_TENTH = 100_000_000;

    @Override
    public Reply pickedBefore() {
        return goingOn(
                List.of(new Block.Paragraph("You picked a story for this one before, and the first pick counts.")));
    }

    @Override
    public Reply notTheirs() {
        return Reply.of("This is no question of your drill. /drill asks you one.");
    }

    @Override
    public Reply counted(PickOutcome.Counted outcome) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(verdict(outcome)));
        outcome.picked()
                .filter(kept -> outcome.fitsToo())
                .ifPresent(kept -> blocks.add(new Block.Bullets(
                        List.of("“" + kept.story().title() + "” fits too, but there is a better one."))));
        if (!outcome.answers().isEmpty()) {
            blocks.add(new Block.Labelled(
                    outcome.answers().size() == 1 ? "The story that fits best" : "The stories that fit best", ""));
            blocks.add(new Block.Bullets(
                    outcome.answers().stream().map(PickOutcomeWords::line).toList()));
        } else if (outcome.anyFits()) {
            blocks.add(new Block.Paragraph("The story that fitted best is no longer in your notes."));
        } else {
            blocks.add(
                    new Block.Paragraph(
                            "None of these stories fits this question. If you remember a time that does, /notes add takes it."));
        }
        var told = score.get();
        if (!told.isEmpty()) {
            blocks.add(new Block.Paragraph(told));
        }
        return goingOn(blocks);
    }

    private static String line(PickOutcome.Answer answer) {
        var title = answer.story().story().title();
        return answer.why().isEmpty() ? title : title + ": " + answer.why();
    }

    private static String verdict(PickOutcome.Counted outcome) {
        var verdict = outcome.right() ? "Right" : outcome.pickedNone() ? "One of them fits" : "Not this one";
        var seconds = seconds(outcome.taken());
        if (outcome.inTime()) {
            return verdict + ", after " + seconds;
        }
        return verdict + (outcome.right() ? ", but" : ", and") + " too late: after " + seconds
                + ", which counts as missed";
    }

    /** Rounded up, so that what is too late is not said to be in time. */
    private static String seconds(Duration taken) {
        if (taken.compareTo(MINUTE) > 0) {
            return "more than a minute";
        }
        long tenths = (taken.toNanos() + NANOS_IN_TENTH - 1) / NANOS_IN_TENTH;
        return String.format(Locale.ROOT, "%d.%d seconds", tenths / 10, tenths % 10);
    }

    private static Reply goingOn(List<Block> blocks) {
        return Reply.asking(blocks, List.of(DrillCommand.next(), new Button("Stop", StopDrillCommand.NAME, Map.of())));
    }
}
