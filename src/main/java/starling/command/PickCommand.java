package starling.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import starling.interview.PersonId;
import starling.recall.PickOutcome;
import starling.recall.RetrievalDrill;

/** {@code pick round choice}: the person says which story they would tell, and reads whether it fits best, and why. */
public final class PickCommand implements Command {
    /** The name by which buttons reach it. */
    static final String NAME = "pick";

    static final String ROUND = "round";
    static final String CHOICE = "choice";

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MILLIS_IN_TENTH = 100;

    private final RetrievalDrill drill;

    public PickCommand(RetrievalDrill drill) {
        this.drill = drill;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Pick the story that you would tell";
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        var person = invocation.person();
        return outcome(invocation).accept(new PickOutcome.Visitor<>() {
            @Override
            public Reply counted(PickOutcome.Counted outcome) {
                return PickCommand.this.counted(outcome, person);
            }

            @Override
            public Reply pickedBefore() {
                return goingOn(
                        new Block.Paragraph("You picked a story for this one before, and the first pick counts."));
            }

            @Override
            public Reply notTheirs() {
                return Reply.of("This is no question of your drill. /drill asks you one.");
            }
        });
    }

    private PickOutcome outcome(Invocation invocation) {
        try {
            var round = UUID.fromString(invocation.option(ROUND).orElse(""));
            int choice = Integer.parseInt(invocation.option(CHOICE).orElse(""));
            return drill.pick(invocation.person(), round, choice);
        } catch (IllegalArgumentException e) {
            // What is no id and no number is no round of anybody's.
            return new PickOutcome.NotTheirs();
        }
    }

    private Reply counted(PickOutcome.Counted outcome, PersonId person) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(verdict(outcome)));
        outcome.picked()
                .filter(kept -> outcome.fitsToo())
                .ifPresent(kept -> blocks.add(
                        new Block.Paragraph(DrillCommand.quoted(kept) + " fits too, but there is a better one.")));
        if (!outcome.answers().isEmpty()) {
            blocks.add(new Block.Labelled(
                    outcome.answers().size() == 1 ? "The story that fits best" : "The stories that fit best", ""));
            blocks.add(new Block.Bullets(
                    outcome.answers().stream().map(PickCommand::line).toList()));
        } else if (outcome.anyFits()) {
            blocks.add(new Block.Paragraph("The story that fitted best is no longer in your notes."));
        } else {
            blocks.add(
                    new Block.Paragraph(
                            "None of these stories fits this question. If you remember a time that does, /notes add takes it."));
        }
        blocks.add(new Block.Paragraph(DrillScore.of(drill, person)));
        return goingOn(blocks.toArray(Block[]::new));
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
        long tenths = (taken.toMillis() + MILLIS_IN_TENTH - 1) / MILLIS_IN_TENTH;
        return String.format(Locale.ROOT, "%d.%d seconds", tenths / 10, tenths % 10);
    }

    private static Reply goingOn(Block... blocks) {
        return Reply.asking(
                List.of(blocks), List.of(DrillCommand.next(), new Button("Stop", StopDrillCommand.NAME, Map.of())));
    }
}
