package starling.command;

import java.util.function.Predicate;
import starling.interview.PersonId;
import starling.recall.RetrievalDrill;

/** {@code stop}: the person has had enough of the drill. Nothing runs on, so that it only says how they did. */
public final class StopDrillCommand implements UnlistedCommand {
    /** The name by which buttons reach it. */
    static final String NAME = "stop";

    private final RetrievalDrill drill;
    private final Predicate<PersonId> scoresShown;

    public StopDrillCommand(RetrievalDrill drill) {
        this(drill, person -> true);
    }

    /**
     * For people of whom some have scores hidden.
     *
     * @param scoresShown whether a person is told how often they were right
     */
    public StopDrillCommand(RetrievalDrill drill, Predicate<PersonId> scoresShown) {
        this.drill = drill;
        this.scoresShown = scoresShown;
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
    public Reply run(Invocation invocation) {
        var goingOn = "/drill goes on whenever you like.";
        return Reply.of(
                scoresShown.test(invocation.person())
                        ? DrillScore.of(drill, invocation.person()) + " " + goingOn
                        : goingOn);
    }
}
