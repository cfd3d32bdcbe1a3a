package starling.interview;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import starling.notes.Notebook;
import starling.notes.NotesReader;
import starling.notes.UnreadableNotesException;
import starling.question.Question;
import starling.retrieval.StoryIndex;

/** What one person keeps, read. Immutable but for the index, which is made when it is first asked for. */
final class OwnNotes {
    private final NotesVersion version;
    private final List<Source> sources;
    private final Notebook notebook;
    private final List<KeptStory> stories;
    private final List<Question> questions;

    /** Held while the index is made, which takes long; whoever only looks whether there is one does not wait. */
    private final Object indexing = new Object();

    private volatile Optional<StoryIndex> index = Optional.empty();
    private volatile StoryIndex known;

    /**
     * All that came from one file.
     *
     * @param notebook empty if it is not readable
     * @param readable whether this Starling understands what is kept
     */
    record Source(KeptNotes kept, Notebook notebook, boolean readable) {
        /** What is kept, read; what cannot be read is in the way of nothing else. */
        static Source of(KeptNotes kept, NotesReader reader) {
            try {
                var content = kept.markdown().getBytes(StandardCharsets.UTF_8);
                return new Source(kept, reader.read(kept.name(), content), true);
            } catch (UnreadableNotesException | RuntimeException e) {
                return new Source(kept, Notebook.EMPTY, false);
            }
        }

        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return kept.toString();
        }
    }

    private OwnNotes(NotesVersion version, List<Source> sources, NotesQuestions listed, StoryIndex known) {
        this.version = version;
        this.sources = sources;
        this.known = known;
        notebook = Notebook.of(sources.stream().map(Source::notebook).toList());
        stories = KeptStory.of(notebook.stories());
        questions = listed.of(notebook);
    }

    /**
     * What a person keeps, in the order in which it is given.
     *
     * @param version of what is given, or of what was kept a moment before
     * @param before what they kept before, of which what has stayed is not read again
     * @param read what was read already of what is new
     */
    static OwnNotes of(
            NotesVersion version,
            List<KeptNotes> kept,
            Optional<OwnNotes> before,
            List<Source> read,
            NotesReader reader,
            NotesQuestions listed) {
        Map<String, Source> known = new HashMap<>();
        before.ifPresent(
                notes -> notes.sources.forEach(source -> known.put(source.kept().name(), source)));
        read.forEach(source -> known.put(source.kept().name(), source));
        var sources = kept.stream()
                .map(notes -> Optional.ofNullable(known.get(notes.name()))
                        .filter(source -> source.kept().markdown().equals(notes.markdown()))
                        .map(source -> new Source(notes, source.notebook(), source.readable()))
                        .orElseGet(() -> Source.of(notes, reader)))
                .toList();
        return new OwnNotes(
                version, sources, listed, before.map(OwnNotes::lastIndex).orElseGet(StoryIndex::empty));
    }

    NotesVersion version() {
        return version;
    }

    List<KeptNotes> kept() {
        return sources.stream().map(Source::kept).toList();
    }

    /** The names of those that this Starling does not understand, of which nothing is in the notebook. */
    List<String> unreadable() {
        return sources.stream()
                .filter(source -> !source.readable())
                .map(source -> source.kept().name())
                .toList();
    }

    /** What came from the file of this name. */
    Optional<Source> source(String name) {
        return sources.stream()
                .filter(source -> source.kept().name().equals(name))
                .findFirst();
    }

    /** What came from the file of this name; empty if nothing did, or nothing that can be read. */
    Notebook notebook(String file) {
        return source(file).map(Source::notebook).orElse(Notebook.EMPTY);
    }

    Notebook notebook() {
        return notebook;
    }

    List<KeptStory> stories() {
        return stories;
    }

    /** Those that came from these files. */
    List<KeptStory> stories(Set<String> files) {
        return stories.stream()
                .filter(kept -> files.contains(kept.story().file()))
                .toList();
    }

    Optional<KeptStory> story(String idOrHandle) {
        return stories.stream().filter(story -> story.isCalled(idOrHandle)).findFirst();
    }

    List<Question> questions() {
        return questions;
    }

    /**
     * The stories, ready to be searched; made now if they are not.
     *
     * @param done told after each story how many are ready, if they are made now
     */
    StoryIndex index(StoryIndexer indexer, IntConsumer done) {
        synchronized (indexing) {
            var made = index.orElseGet(
                    () -> stories.isEmpty() ? StoryIndex.empty() : indexer.index(notebook, known, done));
            index = Optional.of(made);
            known = StoryIndex.empty();
            return made;
        }
    }

    /** The index or, until it is made, the one before. */
    StoryIndex lastIndex() {
        // In this order, since the one before is dropped once there is an index.
        var before = known;
        return index.orElse(before);
    }

    /** How much memory it takes, in characters of notes. */
    long weight() {
        return sources.stream()
                .mapToLong(source -> source.kept().markdown().length())
                .sum();
    }
}
