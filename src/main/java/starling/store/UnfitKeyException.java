package starling.store;

/** The key that Starling was started with does not fit what is kept. The message is what to say behind a colon, without a text. */
final class UnfitKeyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnfitKeyException(String message) {
        super(message);
    }
}
