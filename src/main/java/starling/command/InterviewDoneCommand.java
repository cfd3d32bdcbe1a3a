package starling.command;

import java.util.List;
import java.util.Optional;
import starling.session.Interview;
import starling.session.MockInterviews;

/**
 * {@code interview-done text}: the person hands in what they typed, and the text behind it, if there is one; and {@code
 * interview-answer text}: the same with a form for the text.
 */
public final class InterviewDoneCommand implements Command {
    /** The name by which front ends and buttons reach the one without a form. */
    public static final String NAME = "interview-done";

    /** The name by which buttons reach the one with a form. */
    public static final String ANSWER = "interview-answer";

    /** The option that holds what was typed. */
    public static final String TEXT = "text";

    private final String name;
    private final boolean asking;
    private final MockInterviews interviews;
    private final InterviewWords words;

    private InterviewDoneCommand(String name, boolean asking, MockInterviews interviews, InterviewWords words) {
        this.name = name;
        this.asking = asking;
        this.interviews = interviews;
        this.words = words;
    }

    /** Hands in what was typed. */
    public static InterviewDoneCommand done(MockInterviews interviews, InterviewWords words) {
        return new InterviewDoneCommand(NAME, false, interviews, words);
    }

    /** Asks for the answer by a form, and hands it in. */
    public static InterviewDoneCommand answer(MockInterviews interviews, InterviewWords words) {
        return new InterviewDoneCommand(ANSWER, true, interviews, words);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "Hand in your answer in an interview";
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public Visibility visibility() {
        return Visibility.ROOM;
    }

    @Override
    public Effort effort() {
        return Effort.READING;
    }

    @Override
    public boolean mayAskForm() {
        return asking;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        if (!asking || invocation.option(TEXT).isPresent()) {
            return Optional.empty();
        }
        // Somebody else's, or one of a step that is over, is to be refused, not filled in.
        return StepOption.in(invocation)
                .flatMap(step -> interviews
                        .open(invocation.person())
                        .filter(open -> open.reference().equals(step)))
                .map(InterviewDoneCommand::form);
    }

    private static Form form(Interview open) {
        return new Form(
                "Your answer",
                List.of(new Form.TextField(
                        TEXT,
                        open.hasSaid() ? "Say the rest" : "Answer as you would say it",
                        handedIn(open),
                        open.probe().isPresent()
                                        || open.hasSaid()
                                        || open.turn().isStaged()
                                ? ""
                                : "What was going on, what you had to achieve, what you did, what came of it",
                        "",
                        true)));
    }

    /** What becomes of the words. In at most 100 characters, as Discord shows no more. */
    private static String handedIn(Interview open) {
        if (!open.turn().isInStages()) {
            return open.hasSaid() ? "It is added to what you typed, and all of it is handed in." : "";
        }
        return open.hasSaid()
                ? "All you typed is handed in with it, unless you ask me something: I answer that first, and it waits."
                : "It is handed in, unless you ask me something: I answer that first, and the rest waits.";
    }

    @Override
    public Reply run(Invocation invocation) {
        var person = invocation.person();
        var step = StepOption.in(invocation);
        var room = StepOption.room(invocation);
        var text = invocation.option(TEXT).filter(typed -> !InterviewSayCommand.isDone(typed));
        var outcome = text.map(typed -> interviews.done(person, step, room, typed))
                .orElseGet(() -> interviews.done(person, step, room));
        return words.of(outcome, invocation);
    }
}
