package starling.command;

import java.util.UUID;
import starling.recall.PickOutcome;
import starling.recall.RetrievalDrill;

/** {@code pick round choice}: the person says which story they would tell, and reads whether it fits best, and why. */
public final class PickCommand implements Command {
    /** The name by which buttons reach it. */
    static final String NAME = "pick";

    static final String ROUND = "round";
    static final String CHOICE = "choice";

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
        return outcome(invocation).accept(new PickOutcomeWords(() -> DrillScore.of(drill, invocation.person())));
    }

    private PickOutcome outcome(Invocation invocation) {
        try {
            var round = UUID.fromString(invocation.option(ROUND).orElse(""));
            int choice = Integer.parseInt(invocation.option(CHOICE).orElse(""));
            return drill.pick(invocation.person(), round, choice);
        } catch (IllegalArgumentException e) {
            // What is no id or no number names no round of anybody's.
            return new PickOutcome.NotTheirs();
        }
    }
}
