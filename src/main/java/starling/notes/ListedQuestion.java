package starling.notes;

/**
 * A question that the notes list for practice.
 *
 * @param file the name of the notes file, without folders
 * @param text without list marks and emphasis
 * @param line counted from 1
 */
public record ListedQuestion(String file, String text, int line) {}
