package starling.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import starling.feedback.Feedback;
import starling.interview.Claim;
import starling.interview.Interviewer;

/** {@code disagree attempt line text}: the person says which line of their feedback is wrong, and what it should be. */
public final class DisagreeCommand implements Command {
    static final String NAME = "disagree";

    private static final String LINE = "line";

    private final Interviewer interviewer;
    private final boolean ownersOther;

    /**
     * Hears what people disagree with.
     *
     * @param ownersOther whether somebody else runs Starling and will read it
     */
    public DisagreeCommand(Interviewer interviewer, boolean ownersOther) {
        this.interviewer = interviewer;
        this.ownersOther = ownersOther;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Say what is wrong in your feedback";
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
    public Optional<Form> form(Invocation invocation) {
        if (invocation.option(LINE).isPresent()) {
            return Optional.empty();
        }
        return AttemptOption.in(invocation)
                .flatMap(id -> interviewer.attemptAlone(invocation.person(), id))
                .map(graded -> form(graded.feedback()));
    }

    private Form form(Feedback feedback) {
        var lines = Claims.of(feedback).stream()
                .map(claim -> new Option.Choice(id(claim), claim.words()))
                .toList();
        return new Form(
                "What is wrong?",
                List.of(
                        new Form.ChoiceField(
                                LINE,
                                "Which line is wrong?",
                                ownersOther
                                        ? "The owner of this bot will be able to read it, and your answer with it."
                                        : "It is kept on this machine, and your answer with it.",
                                lines),
                        new Form.TextField(
                                AnswerCommand.TEXT,
                                "What should it be?",
                                "Leave this empty if you like.",
                                "Such as: the last sentence is what came of it",
                                "",
                                false)));
    }

    @Override
    public Reply run(Invocation invocation) {
        return AttemptOption.in(invocation)
                .flatMap(id -> interviewer
                        .attemptAlone(invocation.person(), id)
                        .map(graded -> disagree(invocation, id, graded.feedback())))
                .orElse(AttemptOption.NOT_THEIRS);
    }

    private Reply disagree(Invocation invocation, UUID attempt, Feedback feedback) {
        var line = invocation.option(LINE).orElse("");
        var claim = Claims.of(feedback).stream()
                .filter(claimed -> id(claimed).equals(line))
                .findFirst();
        return claim.flatMap(claimed -> interviewer.disagree(
                        invocation.person(),
                        attempt,
                        claimed,
                        invocation.option(AnswerCommand.TEXT).orElse("")))
                .map(kept -> Reply.of("Thank you. I have noted that you disagree with this line: “"
                        + kept.claim().words() + "”"
                        + (ownersOther ? "" : " The command disagreements prints what was noted.")))
                .orElseGet(() -> Reply.of(
                        "That line is no longer in your feedback. Press I disagree again to see those that are."));
    }

    private static String id(Claim claim) {
        return claim.about().id() + ":" + claim.name();
    }
}
