package starling.command;

import java.util.List;
import java.util.Optional;
import starling.interview.AnswerOutcome;
import starling.interview.Interviewer;

/** {@code retry attempt text}: the person answers the same question once more, from what they typed before. */
public final class RetryCommand implements Command {
    /** The name by which buttons and messages reach it. */
    public static final String NAME = "retry";

    private final Interviewer interviewer;
    private final FeedbackReply feedback;

    public RetryCommand(Interviewer interviewer, FeedbackReply feedback) {
        this.interviewer = interviewer;
        this.feedback = feedback;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Answer the same question once more";
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
                .map(RetryCommand::form);
    }

    private static Form form(AnswerOutcome.Graded graded) {
        return new Form(
                "Try again",
                List.of(new Form.TextField(
                        AnswerCommand.TEXT,
                        "Change what you like",
                        "The question was: " + graded.question().text(),
                        "The whole answer, as you would say it",
                        graded.attempt().answer(),
                        true)));
    }

    @Override
    public Reply run(Invocation invocation) {
        var typed = invocation.option(AnswerCommand.TEXT).orElse("");
        return AttemptOption.in(invocation)
                .map(id -> interviewer.retry(invocation.person(), id, typed).accept(new OutcomeWords(feedback, typed)))
                .orElse(AttemptOption.NOT_THEIRS);
    }
}
