package starling.interview;

import java.util.List;
import starling.notes.Notebook;

/** What became of notes that were imported. Of all but {@link Imported}, what the person kept before is as it was. */
public sealed interface ImportOutcome {
    /**
     * The notes are kept.
     *
     * @param files the names that they are kept under: the file's own, or of an exported notebook those it was made of
     * @param notebook what was understood of them
     * @param added the stories that are new
     * @param changed those that say something else than before, or the same under another title
     * @param unchanged those that say the same
     * @param gone those that these notes held before and no longer do, as they were
     * @param news whether anything in these notes, a question or a card too, is other than before
     */
    record Imported(
            List<String> files,
            Notebook notebook,
            List<KeptStory> added,
            List<KeptStory> changed,
            List<KeptStory> unchanged,
            List<KeptStory> gone,
            boolean news)
            implements ImportOutcome {
        public Imported {
            files = List.copyOf(files);
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            unchanged = List.copyOf(unchanged);
            gone = List.copyOf(gone);
        }

        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return "imported notes with " + added.size() + " new, " + changed.size() + " changed, " + unchanged.size()
                    + " unchanged and " + gone.size() + " removed stories";
        }
    }

    /**
     * The file cannot be read.
     *
     * @param reason one sentence for its owner: the file, what is wrong, what to do
     */
    record Unreadable(String reason) implements ImportOutcome {
        /** Says nothing of the file, whose name is its owner's matter. */
        @Override
        public String toString() {
            return "unreadable notes";
        }
    }

    /**
     * There is no story, question or card in the file.
     *
     * @param name the file's, without folders
     * @param notebook what was understood of it: nothing but which lines were not
     */
    record NothingFound(String name, Notebook notebook) implements ImportOutcome {
        /** Says nothing of the file, whose name is its owner's matter. */
        @Override
        public String toString() {
            return "notes in which nothing was found";
        }
    }

    /**
     * The file holds none of the stories that came from the file of its name before, so that it may well be another one.
     *
     * @param name the file's, without folders
     * @param before the stories that would be gone
     */
    record Unlike(String name, List<KeptStory> before) implements ImportOutcome {
        public Unlike {
            before = List.copyOf(before);
        }

        /** Says nothing of the file, whose name is its owner's matter. */
        @Override
        public String toString() {
            return "notes unlike those before";
        }
    }

    /**
     * It would be more than one person may keep.
     *
     * @param name the file's, without folders
     */
    record TooMuch(String name, NotesLimit.Exceeded exceeded) implements ImportOutcome {
        /** Says nothing of the file, whose name is its owner's matter. */
        @Override
        public String toString() {
            return "more notes than one person may keep";
        }
    }

    /** One answer for each outcome: a forgotten one does not compile. */
    interface Visitor<R> {
        R imported(Imported outcome);

        R unreadable(Unreadable outcome);

        R nothingFound(NothingFound outcome);

        R unlike(Unlike outcome);

        R tooMuch(TooMuch outcome);
    }

    /** What the visitor says of this outcome. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Imported imported) {
            return visitor.imported(imported);
        }
        if (this instanceof Unreadable unreadable) {
            return visitor.unreadable(unreadable);
        }
        if (this instanceof Unlike unlike) {
            return visitor.unlike(unlike);
        }
        return this instanceof NothingFound nothing ? visitor.nothingFound(nothing) : visitor.tooMuch((TooMuch) this);
    }
}
