package starling.interview;

import java.util.Optional;

/**
 * A question as it was asked.
 *
 * @param question its id
 * @param value the id of the company value that it was asked for
 */
public record AskedQuestion(String question, Optional<String> value) {
    /** No question: what was asked before waits for no answer any more. */
    public static final AskedQuestion NONE = new AskedQuestion("");

    /** A question that was asked for no value. */
    public AskedQuestion(String question) {
        this(question, Optional.empty());
    }
}
