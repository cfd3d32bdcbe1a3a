package starling.command;

import java.util.Locale;

/**
 * A file that is not taken, or cannot be given. The message is a sentence for the person, who knows the name of the file; no log
 * is told it.
 */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1;
    private static final double MEGABYTE = 1024 * 1024;

    /**
     * A refusal.
     *
     * @param sentence what is wrong, and what to do
     */
    public RefusedFileException(String sentence) {
        super(sentence);
    }

    /** Refuses what is larger than {@link Upload#LARGEST}, such as "notes.md, which has 21.0 MB". */
    public static RefusedFileException tooLarge(String what) {
        return new RefusedFileException(
                "I take at most 20 MB at a time, not " + what + ". Split it, or leave out what is no text.");
    }

    /** A size in words, such as "20.0 MB". */
    public static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
