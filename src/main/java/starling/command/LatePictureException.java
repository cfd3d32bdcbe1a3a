package starling.command;

/** A picture was not drawn in time, so that what it belongs to is shown without it. */
public final class LatePictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A picture that nobody waits for any longer.
     *
     * @param seconds how long was waited
     */
    public LatePictureException(int seconds) {
        super("not drawn within " + seconds + " seconds");
    }
}
