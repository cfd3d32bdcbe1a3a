package starling.coach;

/** A language model gave no reply. Neither its message nor its cause holds anything that was sent or received. */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1;

    private final ModelFailure failure;

    public ModelException(ModelFailure failure) {
        super(failure.name());
        this.failure = failure;
    }

    public ModelFailure failure() {
        return failure;
    }
}
