package starling.terminal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where a person types and reads. Used by one thread. */
public interface Console extends AutoCloseable {
    /**
     * Waits for a line. A line that was pasted together with others may hold line breaks.
     *
     * @param prompt shown before it
     * @return the line without its line end; empty when nothing more will come
     * @throws InterruptedLineException when the person took the line back (Ctrl-C)
     */
    Optional<String> readLine(String prompt) throws InterruptedLineException;

    /**
     * The same, with a text that already stands there to be changed, where {@link #editsLines()}.
     *
     * @param draft may hold line breaks
     */
    Optional<String> readLine(String prompt, String draft) throws InterruptedLineException;

    /** Whether a person can change what stands on the line they are typing. */
    boolean editsLines();

    /** Shows a text, which ends with a line end. */
    void print(String text);

    /**
     * Shows a text once it is there, not in the middle of what is being typed: above it or, where that cannot be, before the next
     * line is read. Comes back at once.
     *
     * @param text ends with a line end; empty if there is nothing to show. Never completes exceptionally
     */
    void printOnceThere(CompletableFuture<String> text);

    /** How many characters fit on a line. */
    int width();

    /** Whether the texts shown may be coloured. */
    boolean coloured();

    /** Gives back what was taken; what was passed in stays open. */
    @Override
    void close();

    /** The person took back what they were typing. */
    final class InterruptedLineException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
