package starling.interview;

import org.jspecify.annotations.Nullable;

/** Something could not be kept or read. The message is for the operator; it names what was being done, never an answer. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * A failure of the store.
     *
     * @param cause what happened; absent where its message could hold an answer
     */
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
