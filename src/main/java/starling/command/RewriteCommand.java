package starling.command;

import starling.interview.Interviewer;

/** {@code rewrite attempt}: the weakest part of an answer of one's own, told better by the coach in one's own facts. */
public final class RewriteCommand implements UnlistedCommand {
    /** The name by which buttons reach it. */
    public static final String NAME = "rewrite";

    /** Said where it is typed while no answer is shown that can be rewritten. */
    public static final String NOT_NOW =
            "I rewrite stories only, while the coach is on, right after their feedback. A design is yours to redraw.";

    private final Interviewer interviewer;
    private final CoachWords coach;

    public RewriteCommand(Interviewer interviewer, CoachWords coach) {
        this.interviewer = interviewer;
        this.coach = coach;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Read the weakest part of your answer, told better";
    }

    @Override
    public Effort effort() {
        return Effort.READING;
    }

    @Override
    public Reply run(Invocation invocation) {
        return AttemptOption.outcome(invocation, id -> interviewer.attempt(invocation.person(), id))
                .accept(new OutcomeWords(coach::rewritten, ""));
    }
}
