package starling.command;

import starling.interview.Interviewer;

/** {@code feedback attempt} and {@code share attempt}: feedback on an earlier attempt of one's own, seen by oneself or by all. */
public final class AttemptCommand implements Command {
    /** The name of the command that shows feedback to its person. */
    public static final String FEEDBACK = "feedback";

    /** The name of the command that shows feedback to everybody in the place. */
    public static final String SHARE = "share";

    private final String name;
    private final Visibility visibility;
    private final Interviewer interviewer;
    private final FeedbackReply feedback;

    private AttemptCommand(String name, Visibility visibility, Interviewer interviewer, FeedbackReply feedback) {
        this.name = name;
        this.visibility = visibility;
        this.interviewer = interviewer;
        this.feedback = feedback;
    }

    /** Shows the feedback to its person. */
    public static AttemptCommand feedback(Interviewer interviewer, FeedbackReply feedback) {
        return new AttemptCommand(FEEDBACK, Visibility.PERSONAL, interviewer, feedback);
    }

    /** Shows the feedback, and the words it quotes, to everybody in the place. */
    public static AttemptCommand share(Interviewer interviewer, FeedbackReply feedback) {
        return new AttemptCommand(SHARE, Visibility.EVERYBODY, interviewer, feedback);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return visibility == Visibility.PERSONAL
                ? "Read the feedback on your answer"
                : "Show your feedback to everybody";
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public Visibility visibility() {
        return visibility;
    }

    @Override
    public Reply run(Invocation invocation) {
        return AttemptOption.outcome(invocation, id -> interviewer.attempt(invocation.person(), id))
                .accept(new OutcomeWords(visibility == Visibility.PERSONAL ? feedback::on : feedback::shared, ""));
    }
}
