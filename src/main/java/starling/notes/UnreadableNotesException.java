package starling.notes;

/** A file that cannot be read as notes. The message is one sentence for its owner: the file, what is wrong, what to do. */
public final class UnreadableNotesException extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableNotesException(String message) {
        super(message);
    }
}
