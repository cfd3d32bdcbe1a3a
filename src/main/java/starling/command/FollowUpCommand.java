package starling.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import starling.feedback.Feedback;
import starling.interview.AnswerOutcome;
import starling.interview.Answered;
import starling.interview.Interviewer;
import starling.interview.PersonId;

/**
 * {@code probe attempt text}: the person answers what an interviewer would ask next, and the whole is graded again; and
 * {@code retry attempt text}: they answer the same question once more, from what they typed before.
 */
public final class FollowUpCommand implements UnlistedCommand {
    /** The name by which buttons and messages reach the one that adds to an answer. */
    public static final String PROBE = "probe";

    /** The name by which buttons and messages reach the one that replaces an answer. */
    public static final String RETRY = "retry";

    /** What an earlier attempt has to be filled in with; empty if there is none to go on from. */
    private interface Asking {
        Optional<Form> form(PersonId person, UUID attempt);
    }

    /** What becomes of an earlier attempt. */
    private interface Hearing {
        AnswerOutcome hear(PersonId person, UUID attempt, String text);
    }

    private final String name;
    private final String description;
    private final Asking asking;
    private final Hearing hearing;
    private final FeedbackReply feedback;

    private FollowUpCommand(String name, String description, Asking asking, Hearing hearing, FeedbackReply feedback) {
        this.name = name;
        this.description = description;
        this.asking = asking;
        this.hearing = hearing;
        this.feedback = feedback;
    }

    /** Adds the answer to the probe to the answer. */
    public static FollowUpCommand probe(Interviewer interviewer, FeedbackReply feedback) {
        return new FollowUpCommand(
                PROBE,
                "Answer what an interviewer would ask next",
                (person, id) -> interviewer
                        .attemptWithoutNotes(person, id)
                        .ifGraded()
                        .map(graded -> probeForm(graded.feedback())),
                interviewer::addTo,
                feedback);
    }

    /** Lets the person change the whole of their answer. */
    public static FollowUpCommand retry(Interviewer interviewer, FeedbackReply feedback) {
        return new FollowUpCommand(
                RETRY,
                "Answer the same question once more",
                (person, id) -> interviewer.earlier(person, id).map(FollowUpCommand::retryForm),
                interviewer::retry,
                feedback);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Effort effort() {
        return Effort.READING;
    }

    @Override
    public boolean mayAskForm() {
        return true;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        if (invocation.option(AnswerCommand.TEXT).isPresent()) {
            return Optional.empty();
        }
        return AttemptOption.in(invocation).flatMap(id -> asking.form(invocation.person(), id));
    }

    private static Form probeForm(Feedback feedback) {
        return new Form(
                "An interviewer would ask",
                feedback.probe().orElse("What would you add?"),
                List.of(new Form.TextField(
                        AnswerCommand.TEXT,
                        "Your answer",
                        "Your words are added to your answer, and the whole of it is read again.",
                        "",
                        "",
                        true)));
    }

    private static Form retryForm(Answered earlier) {
        return new Form(
                "Try again",
                "The question was: " + earlier.question().text(),
                List.of(new Form.TextField(
                        AnswerCommand.TEXT,
                        "Change what you like",
                        "",
                        "The whole answer, as you would say it",
                        earlier.attempt().answer(),
                        true)));
    }

    @Override
    public Reply run(Invocation invocation) {
        var typed = invocation.option(AnswerCommand.TEXT).orElse("");
        return AttemptOption.outcome(invocation, id -> hearing.hear(invocation.person(), id, typed))
                .accept(new OutcomeWords(feedback::on, typed));
    }
}
