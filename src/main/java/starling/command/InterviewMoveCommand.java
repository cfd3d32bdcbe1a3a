package starling.command;

import java.util.Optional;
import starling.interview.Audience;
import starling.interview.PersonId;
import starling.session.Interview;
import starling.session.InterviewOutcome;
import starling.session.MockInterviews;
import starling.session.Room;
import starling.session.StepReference;

/**
 * {@code /interview skip}, {@code pause}, {@code resume}, {@code stop}: what a person does with their interview besides
 * answering; and {@code interview-over}, by which they drop what they typed for the current question.
 */
public final class InterviewMoveCommand implements Command {
    /** Leaves out what is asked now. */
    public static final String SKIP = "interview skip";

    /** Stops the clock. */
    public static final String PAUSE = "interview pause";

    /** Goes on, here. */
    public static final String RESUME = "interview resume";

    /** Ends it. */
    public static final String STOP = "interview stop";

    /** Drops what was typed for the current question. */
    public static final String START_OVER = "interview-over";

    /** What is done. */
    private interface Move {
        InterviewOutcome make(PersonId person, Optional<StepReference> step, Room room);
    }

    private final String name;
    private final String description;
    private final Move move;
    private final MockInterviews interviews;
    private final InterviewWords words;

    private InterviewMoveCommand(
            String name, String description, Move move, MockInterviews interviews, InterviewWords words) {
        this.name = name;
        this.description = description;
        this.move = move;
        this.interviews = interviews;
        this.words = words;
    }

    /** {@code /interview skip}. */
    public static InterviewMoveCommand skip(MockInterviews interviews, InterviewWords words) {
        return new InterviewMoveCommand(SKIP, "Leave out what you are asked now", interviews::skip, interviews, words);
    }

    /** {@code /interview pause}. */
    public static InterviewMoveCommand pause(MockInterviews interviews, InterviewWords words) {
        return new InterviewMoveCommand(PAUSE, "Stop the clock until you go on", interviews::pause, interviews, words);
    }

    /** {@code /interview resume}. */
    public static InterviewMoveCommand resume(MockInterviews interviews, InterviewWords words) {
        return new InterviewMoveCommand(
                RESUME, "Go on with your interview, here", interviews::resume, interviews, words);
    }

    /** {@code /interview stop}. */
    public static InterviewMoveCommand stop(MockInterviews interviews, InterviewWords words) {
        return new InterviewMoveCommand(
                STOP, "End your interview and read the report", interviews::stop, interviews, words);
    }

    /** {@code interview-over}, which only a button says. */
    public static InterviewMoveCommand startOver(MockInterviews interviews, InterviewWords words) {
        return new InterviewMoveCommand(
                START_OVER, "Drop what you typed for this question", interviews::startOver, interviews, words);
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
    public boolean listed() {
        return !name.equals(START_OVER);
    }

    @Override
    public Visibility visibility() {
        return Visibility.ROOM;
    }

    @Override
    public Effort effort() {
        return name.equals(PAUSE) || name.equals(START_OVER) ? Effort.NONE : Effort.READING;
    }

    @Override
    public boolean mayWantRoom() {
        return name.equals(RESUME);
    }

    /** An interview that goes on somewhere else gets a room there. */
    @Override
    public Optional<String> room(Invocation invocation) {
        if (!name.equals(RESUME) || invocation.audience() == Audience.THE_PERSON_ALONE) {
            return Optional.empty();
        }
        return interviews
                .open(invocation.person())
                .filter(open -> !open.room().place().equals(invocation.place()))
                .filter(open -> StepOption.in(invocation)
                        .map(StepReference::interview)
                        .map(open.id()::equals)
                        .orElse(true))
                .map(Interview::started)
                .map(InterviewWords::roomName);
    }

    @Override
    public Reply run(Invocation invocation) {
        return words.of(
                move.make(invocation.person(), StepOption.in(invocation), StepOption.room(invocation)), invocation);
    }
}
