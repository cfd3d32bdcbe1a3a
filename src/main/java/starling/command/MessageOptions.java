package starling.command;

/** The options with which a command is said of a message, by {@link Command#messageMenu}. */
public final class MessageOptions {
    /** What stands in the message, exactly as typed. */
    public static final String TEXT = "text";

    /** The id of who wrote it, as in {@link starling.interview.PersonId}. */
    public static final String AUTHOR = "author";

    /** The id of the question that the message replies to; left out if it replies to none. */
    public static final String QUESTION = "question";

    private MessageOptions() {}
}
