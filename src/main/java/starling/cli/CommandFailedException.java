package starling.cli;

/** A command cannot do what was asked. The message is one line for whoever asked. */
final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandFailedException(String message) {
        super(message);
    }
}
