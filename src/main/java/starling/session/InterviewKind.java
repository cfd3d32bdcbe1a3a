package starling.session;

import java.util.Arrays;
import java.util.Optional;
import starling.question.QuestionKind;

/** What the questions of an interview are. */
public enum InterviewKind {
    BEHAVIOURAL("behavioural", "Behavioural"),
    SYSTEM_DESIGN("system-design", "System design"),
    /** The two in turn. */
    MIXED("mixed", "Mixed");

    private final String id;
    private final String label;

    InterviewKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name in commands and in the store. */
    public String id() {
        return id;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** The kind with this {@link #id()}. */
    public static Optional<InterviewKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** The kind of its question of this number, counted from 1. */
    QuestionKind ofQuestion(int number) {
        return switch (this) {
            case BEHAVIOURAL -> QuestionKind.BEHAVIOURAL;
            case SYSTEM_DESIGN -> QuestionKind.SYSTEM_DESIGN;
            case MIXED -> number % 2 == 1 ? QuestionKind.BEHAVIOURAL : QuestionKind.SYSTEM_DESIGN;
        };
    }
}
