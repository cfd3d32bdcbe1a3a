package starling.command;

import java.util.Locale;
import java.util.regex.Pattern;
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

    @Override
    public Reply run(Invocation invocation) {
        var text = invocation.option(TEXT).orElse("");
        if (isDone(text)) {
            return words.of(
                    interviews.done(invocation.person(), StepOption.in(invocation), StepOption.room(invocation)),
                    invocation);
        }
        // A picture without words is no part of an answer, and a message that was emptied is none any more.
        var message = invocation.option(MESSAGE).orElse("");
        var room = StepOption.room(invocation);
        var outcome = invocation.option(EDITED).isPresent()
                ? interviews.sayAgain(invocation.person(), room, message, text)
                : interviews.say(invocation.person(), room, message, text);
        return words.of(outcome, invocation);
    }

    /** Whether somebody says no more than that they are done. */
    static boolean isDone(String text) {
        return DONE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
