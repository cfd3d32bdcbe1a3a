package starling.interview;

/** Something could not be kept or read. The message is for the operator; it names what was being done, never an answer. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
