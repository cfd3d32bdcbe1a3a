package starling.notes;

import java.nio.file.Path;
import java.util.List;

/** Reads a notes file, or all notes files ({@code .md}, {@code .txt}) of a folder and its folders. */
public final class NotesFolder {
    private NotesFolder() {}

    /**
     * What was read.
     *
     * @param problems one sentence for each file that could not be read; the others are in the notebook all the same
     */
    public record Imported(Notebook notebook, List<String> problems) {}

    /** Everything in a file or folder, in the order of the file names. */
    public static Imported read(Path fileOrFolder, NotesReader reader) {
        throw new UnsupportedOperationException("being written for " + fileOrFolder);
    }
}
