package starling.notes;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a notes file, or all notes files ({@code .md}, {@code .markdown}, {@code .txt}) of a folder and its folders. */
public final class NotesFolder {
    private static final Set<String> ENDINGS = Set.of("md", "markdown", "txt");

    private NotesFolder() {}

    /**
     * What was read.
     *
     * @param problems one sentence for each file that could not be read; the others are in the notebook all the same
     */
    public record Imported(Notebook notebook, List<String> problems) {
        public Imported {
            problems = List.copyOf(problems);
        }

        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return notebook + " and " + problems.size() + " problems";
        }
    }

    /**
     * Everything in a file or folder, in the order of the file names. In a folder, hidden files and links are passed over;
     * a single file may have any ending.
     */
    public static Imported read(Path fileOrFolder, NotesReader reader) {
        var listing = list(fileOrFolder);
        var problems = new ArrayList<>(listing.problems());
        var notebooks = new ArrayList<Notebook>();
        for (var file : listing.files()) {
            try {
                notebooks.add(readFile(file, reader));
            } catch (UnreadableNotesException e) {
                problems.add(e.getMessage());
            }
        }
        return new Imported(Notebook.of(notebooks), problems);
    }

    /**
     * What a single file holds.
     *
     * @throws UnreadableNotesException also when the file cannot be opened
     */
    static Notebook readFile(Path file, NotesReader reader) throws UnreadableNotesException {
        var name = String.valueOf(file.getFileName());
        try {
            return reader.read(name, content(name, file));
        } catch (IOException e) {
            throw new UnreadableNotesException(name + " cannot be opened; check that you may read it.");
        }
    }

    private static byte[] content(String name, Path file) throws IOException, UnreadableNotesException {
        if (Files.size(file) > NotesText.MOST_BYTES) {
            throw NotesText.tooLarge(name);
        }
        return Files.readAllBytes(file);
    }

    /**
     * The notes files at a place.
     *
     * @param files in the order of their names
     * @param problems one sentence for each file or folder that could not be looked at
     * @param whole whether nothing but these files is there; otherwise there may be more than could be listed
     */
    record Listing(List<Path> files, List<String> problems, boolean whole) {}

    /** The notes files in a folder, or the file itself. */
    static Listing list(Path fileOrFolder) {
        if (!Files.exists(fileOrFolder)) {
            var problem = "There is no file or folder " + fileOrFolder + "; check how it is spelt.";
            return new Listing(List.of(), List.of(problem), false);
        }
        if (!Files.isDirectory(fileOrFolder)) {
            return new Listing(List.of(fileOrFolder), List.of(), true);
        }
        var problems = new ArrayList<String>();
        var files = new ArrayList<Path>();
        try {
            // A link that is named is meant; a link that is only found is not followed.
            var start = Files.isSymbolicLink(fileOrFolder) ? fileOrFolder.toRealPath() : fileOrFolder;
            Files.walkFileTree(start, new Collector(start, files, problems));
        } catch (IOException e) {
            problems.add("The folder " + fileOrFolder + " cannot be read to its end; check that you may read it.");
        }
        files.sort(null);
        return new Listing(files, problems, problems.isEmpty());
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path start;
        private final List<Path> files;
        private final List<String> problems;

        Collector(Path start, List<Path> files, List<String> problems) {
            this.start = start;
            this.files = files;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(start) && name(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = name(file);
            var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (attributes.isRegularFile() && !name.startsWith(".") && ENDINGS.contains(ending)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            problems.add(name(file) + " cannot be opened; check that you may read it.");
            return FileVisitResult.CONTINUE;
        }

        private static String name(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
