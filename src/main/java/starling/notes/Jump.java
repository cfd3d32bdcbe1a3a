package starling.notes;

/**
 * A Markdown link into its own file.
 *
 * @param line counted from 1
 * @param anchor what follows the {@code #}, as written
 * @param text the words of the whole line
 */
record Jump(int line, String anchor, String text) {
    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "link in line " + line;
    }
}
