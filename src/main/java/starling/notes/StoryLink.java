package starling.notes;

/**
 * A place elsewhere in the notes that points at a story: a Markdown link to its heading, "same story as ...", "see ...".
 *
 * @param line counted from 1, in the story's own file
 * @param text the words there, one line, without Markdown marks
 */
public record StoryLink(int line, String text) {
    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "link in line " + line;
    }
}
