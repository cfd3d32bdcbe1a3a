package starling.command;

import java.util.List;
import java.util.Optional;
import starling.interview.Interviewer;

/** {@code probe attempt text}: the person answers what an interviewer would ask next, and the whole is graded again. */
public final class ProbeCommand implements Command {
    static final String NAME = "probe";

    private static final String WHAT_HAPPENS =
            "Your words are added to your answer, and the whole of it is read again.";

    private final Interviewer interviewer;
    private final FeedbackReply feedback;

    public ProbeCommand(Interviewer interviewer, FeedbackReply feedback) {
        this.interviewer = interviewer;
        this.feedback = feedback;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Answer what an interviewer would ask next";
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
        if (invocation.option(AnswerCommand.TEXT).isPresent()) {
            return Optional.empty();
        }
        return AttemptOption.in(invocation)
                .flatMap(id -> interviewer.attemptAlone(invocation.person(), id))
                .map(graded -> form(graded.feedback().probe().orElse("What would you add?")));
    }

    private static Form form(String probe) {
        boolean fits = probe.length() <= Form.Field.LONGEST_LABEL;
        return new Form(
                "An interviewer would ask",
                List.of(new Form.TextField(
                        AnswerCommand.TEXT,
                        fits ? probe : "Your answer",
                        fits ? WHAT_HAPPENS : probe,
                        fits ? "" : WHAT_HAPPENS,
                        "",
                        true)));
    }

    @Override
    public Reply run(Invocation invocation) {
        var typed = invocation.option(AnswerCommand.TEXT).orElse("");
        return AttemptOption.in(invocation)
                .map(id -> interviewer.addTo(invocation.person(), id, typed).accept(new OutcomeWords(feedback, typed)))
                .orElse(AttemptOption.NOT_THEIRS);
    }
}
