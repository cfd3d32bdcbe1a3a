package starling.command;

/** Who may see what a command replies. */
public enum Visibility {
    /** Everybody in the place where it was said. */
    EVERYBODY,
    /** Nobody but the person who said it. */
    PERSONAL
}
