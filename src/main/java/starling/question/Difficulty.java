package starling.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How hard a question is to answer well. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    /** The name in files and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this {@link #id()}. */
    public static Optional<Difficulty> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
