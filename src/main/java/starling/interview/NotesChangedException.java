package starling.interview;

import java.util.function.Supplier;

/** Somebody else changed a person's notes after they were read, so that nothing was changed; read them again. */
public final class NotesChangedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotesChangedException() {
        super("the notes were changed meanwhile");
    }

    /** Makes a change on what is there, again from the start as long as others are faster. */
    static <T> T whileChanged(Supplier<T> change) {
        while (true) {
            try {
                return change.get();
            } catch (NotesChangedException e) {
                // Each time somebody else has come through, so that this ends.
            }
        }
    }
}
