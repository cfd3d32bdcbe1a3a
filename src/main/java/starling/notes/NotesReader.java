package starling.notes;

import starling.question.CompetencyCatalogue;

/** Reads notes files. Immutable, safe for use by several threads. */
public final class NotesReader {
    /**
     * @param competencies the vocabulary to tag stories with
     */
    public NotesReader(CompetencyCatalogue competencies) {
        competencies.all();
    }

    /**
     * What a notes file holds. Linear in its length.
     *
     * @param name the file's name, for messages and for what is read
     * @param content the file as it is, in UTF-8 with or without byte order mark, with any line ends
     * @throws UnreadableNotesException when the file is no text, no UTF-8, or larger than it may be
     */
    public Notebook read(String name, byte[] content) throws UnreadableNotesException {
        throw new UnreadableNotesException("being written for " + name + content.length);
    }
}
