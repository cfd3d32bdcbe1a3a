package starling.star;

import java.util.List;
import java.util.Locale;

/** The parts of an answer: the four of a STAR story, the lesson drawn from it, and what belongs to no concrete event. */
public enum Part {
    SITUATION("Situation"),
    TASK("Task"),
    ACTION("Action"),
    RESULT("Result"),
    LEARNING("Learning"),
    NONE("None");

    /** Situation, Task, Action, Result, in that order. */
    public static final List<Part> STAR = List.of(SITUATION, TASK, ACTION, RESULT);

    /** The same and Learning: every part but {@link #NONE}. */
    public static final List<Part> STAR_AND_LEARNING = List.of(SITUATION, TASK, ACTION, RESULT, LEARNING);

    private final String heading;

    Part(String heading) {
        this.heading = heading;
    }

    /** The name shown to people. */
    public String heading() {
        return heading;
    }

    /** The name in files and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
