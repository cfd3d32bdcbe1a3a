package starling.model;

/** A language model did not reply to a trial. The message is one sentence for the owner, without the key and what was said. */
public final class ModelTrialException extends Exception {
    private static final long serialVersionUID = 1;

    ModelTrialException(String message) {
        super(message);
    }
}
