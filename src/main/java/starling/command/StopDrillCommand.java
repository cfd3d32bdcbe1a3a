package starling.command;

import starling.recall.RetrievalDrill;

/** {@code stop}: the person has had enough of the drill. Nothing runs on, so that it only says how they did. */
public final class StopDrillCommand implements Command {
    /** The name by which buttons reach it. */
    static final String NAME = "stop";

    private final RetrievalDrill drill;

    public StopDrillCommand(RetrievalDrill drill) {
        this.drill = drill;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "End the drill";
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
        return Reply.of(DrillScore.of(drill, invocation.person()) + " /drill goes on whenever you like.");
    }
}
