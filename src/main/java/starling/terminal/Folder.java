package starling.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import starling.command.Attached;
import starling.command.RefusedFileException;
import starling.command.Upload;

/** Where a person at the terminal keeps the files that they hand over, and where they get those that come with a reply. */
public final class Folder {
    private final Path here;
    private final Path home;

    /**
     * A folder.
     *
     * @param here what a relative path starts from, and where files are saved
     * @param home what {@code ~} means
     */
    public Folder(Path here, Path home) {
        this.here = here.toAbsolutePath().normalize();
        this.home = home;
    }

    /** Whether there is such a file. */
    boolean holds(String typed) {
        try {
            return Files.isRegularFile(path(typed));
        } catch (RefusedFileException e) {
            return false;
        }
    }

    /**
     * The file at this path.
     *
     * @throws RefusedFileException when there is none, it is a folder, may not be read or is larger than {@link Upload#LARGEST}
     */
    Upload read(String typed) throws RefusedFileException {
        var path = path(typed);
        if (Files.isDirectory(path)) {
            throw new RefusedFileException(path + " is a folder. Name one of the files in it.");
        }
        if (!Files.exists(path)) {
            throw new RefusedFileException("There is no file " + path + ". Check the name, or type the whole path.");
        }
        if (!Files.isRegularFile(path)) {
            throw new RefusedFileException(path + " is no ordinary file. Name one that holds text.");
        }
        try (var in = Files.newInputStream(path)) {
            // One byte more than is taken tells whether there is more.
            var content = in.readNBytes(Upload.LARGEST + 1);
            if (content.length > Upload.LARGEST) {
                throw RefusedFileException.tooLarge(
                        path + ", which has " + RefusedFileException.size(Files.size(path)));
            }
            return new Upload(path.getFileName().toString(), content);
        } catch (AccessDeniedException e) {
            throw new RefusedFileException(
                    "I am not allowed to read " + path + ". Change who may, or name another file.");
        } catch (IOException e) {
            throw new RefusedFileException(path + " cannot be read. Try another copy of it.");
        }
    }

    /**
     * Saves a file under its name, or with a number before the ending where that is taken. Nothing is overwritten.
     *
     * @return the name it has now
     * @throws RefusedFileException when it cannot be written; nothing is left of it then
     */
    String save(Attached file) throws RefusedFileException {
        int dot = file.name().lastIndexOf('.');
        var stem = dot > 0 ? file.name().substring(0, dot) : file.name();
        var ending = dot > 0 ? file.name().substring(dot) : "";
        var name = file.name();
        for (int number = 2; ; number++) {
            try {
                write(here.resolve(name), file.content());
                return name;
            } catch (FileAlreadyExistsException e) {
                name = stem + "-" + number + ending;
            } catch (IOException e) {
                throw new RefusedFileException(
                        file.name() + " could not be saved in " + here + ". Start Starling where you may write.");
            }
        }
    }

    private static void write(Path path, byte[] content) throws IOException {
        try (var out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(content);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private Path path(String typed) throws RefusedFileException {
        try {
            return typed.equals("~") || typed.startsWith("~/") || typed.startsWith("~\\")
                    ? home.resolve(typed.substring(Math.min(2, typed.length()))).normalize()
                    : here.resolve(typed).normalize();
        } catch (InvalidPathException e) {
            throw new RefusedFileException("No file can be called so. Check the name.");
        }
    }
}
