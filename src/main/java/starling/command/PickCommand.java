package starling.command;

import java.util.UUID;
import java.util.function.Predicate;
import starling.interview.PersonId;
import starling.recall.PickOutcome;
import starling.recall.RetrievalDrill;

/** {@code pick round choice}: the person says which story they would tell, and reads whether it fits best, and why. */
public final class PickCommand implements UnlistedCommand {
    /** The name by which buttons reach it. */
    static final String NAME = "pick";

    static final String ROUND = "round";
    static final String CHOICE = "choice";

    private final RetrievalDrill drill;
    private final Predicate<PersonId> scoresShown;

    public PickCommand(RetrievalDrill drill) {
        this(drill, person -> true);
    }

    /**
     * For people of whom some have scores hidden.
     *
     * @param scoresShown whether a person is told how often they were right
     */
    public PickCommand(RetrievalDrill drill, Predicate<PersonId> scoresShown) {
        this.drill = drill;
        this.scoresShown = scoresShown;
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
    public Reply run(Invocation invocation) {
        return outcome(invocation)
                .accept(new PickOutcomeWords(
                        () -> scoresShown.test(invocation.person()) ? DrillScore.of(drill, invocation.person()) : ""));
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
