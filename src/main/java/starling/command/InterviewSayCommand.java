package starling.command;

import java.util.Locale;
import java.util.regex.Pattern;
import starling.interview.StorageException;
import starling.session.MockInterviews;

/**
 * {@code interview-say text message}: a message that is part of an answer in an interview. The same message said again stands in
 * its own place with what it holds now. Just "done" hands in.
 */
public final class InterviewSayCommand implements Command {
    /** The name by which front ends reach it, where {@link Conversation#isWaitingFor} says so. */
    public static final String NAME = "interview-say";

    /** The option that holds what was typed, exactly. */
    public static final String TEXT = "text";

    /** The option that holds the id of the message, the one by which {@link Conversation#takeBack} takes it back. */
    public static final String MESSAGE = "message";

    /** The option that is there when a message was changed after it was sent. */
    public static final String EDITED = "edited";

    private static final Pattern DONE = Pattern.compile("\\W*done\\W*");

    private final MockInterviews interviews;
    private final InterviewWords words;

    public InterviewSayCommand(MockInterviews interviews, InterviewWords words) {
        this.interviews = interviews;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Say a part of your answer in an interview";
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public Visibility visibility() {
        return Visibility.EVERYBODY;
    }

    /** Only what hands in is read, and what asks is looked up. */
    @Override
    public Effort effort(Invocation invocation) {
        var text = invocation.option(TEXT).orElse("");
        if (isDone(text)) {
            return Effort.READING;
        }
        try {
            return interviews.looksUp(invocation.person(), text) ? Effort.CLARIFYING : Effort.NONE;
        } catch (StorageException e) {
            // Whoever runs it meets the same, and says so.
            return Effort.NONE;
        }
    }

    @Override
    public Reply run(Invocation invocation) {
        var text = invocation.option(TEXT).orElse("");
        var message = invocation.option(MESSAGE).orElse("");
        if (invocation.option(EDITED).isPresent()) {
            return changed(invocation, message, text);
        }
        // A picture without words is no part of an answer, and a message that was emptied is none any more.
        return isDone(text)
                ? handIn(invocation)
                : words.of(interviews.say(invocation.person(), StepOption.room(invocation), message, text), invocation);
    }

    /** What was handed in before, or never heard, can be changed without a word. */
    private Reply changed(Invocation invocation, String message, String text) {
        var heard = interviews.sayAgain(invocation.person(), message, isDone(text) ? "" : text);
        if (heard.isPresent() && isDone(text) && interviews.isWaitingFor(invocation.person(), invocation.place())) {
            return handIn(invocation);
        }
        return heard.map(outcome -> words.of(outcome, invocation)).orElseGet(Reply::none);
    }

    private Reply handIn(Invocation invocation) {
        return words.of(
                interviews.done(invocation.person(), StepOption.in(invocation), StepOption.room(invocation)),
                invocation);
    }

    /** Whether somebody says no more than that they are done. */
    static boolean isDone(String text) {
        return DONE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
