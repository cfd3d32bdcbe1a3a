package starling.model;

/** There is no reply. Neither its message nor its cause holds anything that was sent or received. */
final class TroubleException extends Exception {
    private static final long serialVersionUID = 1;

    private final Trouble trouble;

    TroubleException(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
