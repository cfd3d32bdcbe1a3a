package starling.interview;

import java.time.Instant;

/**
 * One of the notes that a person keeps: all that came from one file of theirs.
 *
 * @param name the file's name, without folders; unique among the notes of one person, and not blank
 * @param markdown what was understood of it, as {@link starling.notes.NotebookMarkdown} writes it
 * @param at when it was imported or changed last
 */
public record KeptNotes(String name, String markdown, Instant at) {
    public KeptNotes {
        if (name.isBlank()) {
            throw new IllegalArgumentException("notes must have a name");
        }
    }

    /** Says nothing of the notes, so that no log ever holds them; the name of a file may tell something too. */
    @Override
    public String toString() {
        return "notes of " + markdown.length() + " characters, kept at " + at;
    }
}
