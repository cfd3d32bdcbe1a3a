package starling.notes;

/**
 * A question that the notes list for practice.
 *
 * @param file the name of the notes file, without folders
 * @param text without list marks and emphasis
 * @param line counted from 1
 */
public record ListedQuestion(String file, String text, int line) {
    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "question in line " + line;
    }
}
