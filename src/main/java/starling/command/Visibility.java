package starling.command;

/** Who may see what a command replies. */
public enum Visibility {
    /** Everybody in the place where it was said. */
    EVERYBODY,
    /** Everybody in a room that the bot has made for one person, or in a direct message; elsewhere nobody but whoever said it. */
    ROOM,
    /** Nobody but the person who said it. */
    PERSONAL
}
