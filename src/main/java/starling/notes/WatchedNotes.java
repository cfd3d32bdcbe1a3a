package starling.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A notes file, or a folder of them as {@link NotesFolder} reads it, while their owner goes on writing. Each {@link #look} reads
 * what has changed since the last one. A file that cannot be read leaves in place what was read of it before, and so does a
 * folder that cannot be; what is removed from a folder that can is gone. One thread looks at a time; any thread may ask for the {@link #notebook}.
 */
public final class WatchedNotes {
    private final Path fileOrFolder;
    private final NotesReader reader;
    private final Consumer<String> complaints;
    private final Map<Path, Watched> files = new TreeMap<>();
    private final Set<String> toldUnlisted = new HashSet<>();
    private Set<String> unlisted = Set.of();
    private boolean looked;
    private volatile Notebook notebook = Notebook.EMPTY;

    /** By what a file is known to have changed. */
    private record Stamp(long size, FileTime time, @Nullable Object key) {
        static Stamp of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }

    /**
     * @param stamp what the file was like when it was looked at last; empty if that could not be seen
     * @param notebook what was understood of it when it could be read last
     * @param problem why it cannot be read now
     * @param said whether the owner was told the problem
     */
    private record Watched(Optional<Stamp> stamp, Notebook notebook, Optional<String> problem, boolean said) {
        Watched told() {
            return new Watched(stamp, notebook, problem, true);
        }
    }

    /**
     * Nothing is read yet.
     *
     * @param complaints told one sentence for each file that cannot be read, once until it can
     */
    public WatchedNotes(Path fileOrFolder, NotesReader reader, Consumer<String> complaints) {
        this.fileOrFolder = fileOrFolder;
        this.reader = reader;
        this.complaints = complaints;
    }

    /** Everything that the notes held at the last look, in the order of the file names. */
    public Notebook notebook() {
        return notebook;
    }

    /**
     * Reads what has changed. A file or folder that could be read before and cannot now is complained of at the next look, if it
     * still cannot be: until then its owner may be half-way through saving it.
     *
     * @return whether the notebook is another one now
     */
    public synchronized boolean look() {
        var listing = NotesFolder.list(fileOrFolder);
        complainOf(Set.copyOf(listing.problems()));
        boolean changed = listing.whole() && files.keySet().retainAll(new HashSet<>(listing.files()));
        for (var file : listing.files()) {
            var before = Optional.ofNullable(files.get(file));
            var now = look(file, before);
            files.put(file, now);
            changed |= before.isEmpty() || !now.notebook().equals(before.get().notebook());
        }
        looked = true;
        return changed && join();
    }

    /** A folder may be away for a moment too, while it is mounted again or checked out. */
    private void complainOf(Set<String> problems) {
        toldUnlisted.retainAll(problems);
        problems.stream()
                .filter(problem -> (!looked || unlisted.contains(problem)) && toldUnlisted.add(problem))
                .forEach(complaints);
        unlisted = problems;
    }

    private boolean join() {
        var before = notebook;
        notebook = Notebook.of(files.values().stream().map(Watched::notebook).toList());
        return !notebook.equals(before);
    }

    private Watched look(Path file, Optional<Watched> before) {
        var stamp = stamp(file);
        if (before.isPresent() && before.get().stamp().equals(stamp)) {
            return before.get().problem().isPresent() && !before.get().said() ? complained(before.get()) : before.get();
        }
        var known = before.map(Watched::notebook).orElse(Notebook.EMPTY);
        try {
            return new Watched(stamp, NotesFolder.readFile(file, reader), Optional.empty(), false);
        } catch (UnreadableNotesException e) {
            var problem = Optional.ofNullable(e.getMessage());
            boolean said =
                    before.filter(Watched::said).flatMap(Watched::problem).equals(problem);
            var broken = new Watched(stamp, known, problem, said);
            return looked || said ? broken : complained(broken);
        }
    }

    private Watched complained(Watched broken) {
        broken.problem().ifPresent(complaints);
        return broken.told();
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            return Optional.of(Stamp.of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
