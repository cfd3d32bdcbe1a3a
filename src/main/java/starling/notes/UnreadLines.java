package starling.notes;

/**
 * Lines with content, one after the other, that became nothing: neither story, question nor card, nor a heading above one.
 *
 * @param file the name of the notes file, without folders
 * @param firstLine counted from 1
 * @param lastLine the last one
 * @param text their words without Markdown marks, one line for each line of the notes
 */
public record UnreadLines(String file, int firstLine, int lastLine, String text) {
    public UnreadLines {
        if (firstLine < 1 || lastLine < firstLine) {
            throw new IllegalArgumentException("nothing lies in lines " + firstLine + " to " + lastLine);
        }
    }

    /** Where they stand in their file, such as {@code lines 3 to 7} or {@code line 3}. */
    public String place() {
        return place(firstLine, lastLine);
    }

    static String place(int firstLine, int lastLine) {
        return firstLine == lastLine ? "line " + firstLine : "lines " + firstLine + " to " + lastLine;
    }

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "unread " + place();
    }
}
