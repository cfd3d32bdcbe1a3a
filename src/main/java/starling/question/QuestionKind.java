package starling.question;

import java.util.Arrays;
import java.util.Optional;

/** The two interviews Starling holds. */
public enum QuestionKind {
    /** Asks for one past event, told as a story. */
    BEHAVIOURAL("behavioural", "behavioural"),
    /** Asks for the design of a system, told in delivery steps. */
    SYSTEM_DESIGN("system-design", "system design");

    private final String id;
    private final String label;

    QuestionKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name in files and commands. */
    public String id() {
        return id;
    }

    /** The name in a sentence. */
    public String label() {
        return label;
    }

    /** The kind with this {@link #id()}. */
    public static Optional<QuestionKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
