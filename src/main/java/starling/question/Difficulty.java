package starling.question;

import java.util.Locale;

/** How hard a question is to answer well. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    /** The name in files and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
