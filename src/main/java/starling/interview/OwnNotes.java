package starling.interview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import starling.notes.Notebook;
import starling.notes.NotesReader;
import starling.notes.UnreadableNotesException;
import starling.question.Question;
import starling.retrieval.StoryIndex;

/** What one person keeps, read. Immutable but for the index, which is made when it is first asked for. */
final class OwnNotes {
    private final List<Source> sources;
    private final Notebook notebook;
    private final List<KeptStory> stories;
    private final List<Question> questions;
    private Optional<StoryIndex> index = Optional.empty();
    private StoryIndex known;

    /** All that came from one file. */
    record Source(KeptNotes kept, Notebook notebook) {
        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return kept.toString();
        }
    }

    private OwnNotes(List<Source> sources, NotesQuestions listed, StoryIndex known) {
        this.sources = sources;
        this.known = known;
        notebook = Notebook.of(sources.stream().map(Source::notebook).toList());
        stories = KeptStory.of(notebook.stories());
        questions = listed.of(notebook);
    }

    /**
     * What a person keeps, in the order in which it is given.
     *
     * @param before what they kept before, of which what has stayed is not read again
     */
    static OwnNotes of(List<KeptNotes> kept, Optional<OwnNotes> before, NotesReader reader, NotesQuestions listed) {
        Map<KeptNotes, Source> read = new HashMap<>();
        before.ifPresent(notes -> notes.sources.forEach(source -> read.put(source.kept(), source)));
        var sources = new ArrayList<Source>();
        for (var notes : kept) {
            var known = Optional.ofNullable(read.get(notes));
            sources.add(known.isPresent() ? known.get() : new Source(notes, read(notes, reader)));
        }
        return new OwnNotes(
                List.copyOf(sources), listed, before.map(OwnNotes::lastIndex).orElseGet(StoryIndex::empty));
    }

    private static Notebook read(KeptNotes notes, NotesReader reader) {
        try {
            return reader.read(notes.name(), notes.markdown().getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableNotesException e) {
            // The message would name the file, which is the person's own matter.
            throw new StorageException("cannot read the notes of a person: another Starling kept them", null);
        }
    }

    List<KeptNotes> kept() {
        return sources.stream().map(Source::kept).toList();
    }

    /** What came from the file of this name. */
    Optional<Source> source(String name) {
        return sources.stream()
                .filter(source -> source.kept().name().equals(name))
                .findFirst();
    }

    Notebook notebook() {
        return notebook;
    }

    List<KeptStory> stories() {
        return stories;
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
    synchronized StoryIndex index(StoryIndexer indexer, IntConsumer done) {
        if (index.isEmpty()) {
            index = Optional.of(stories.isEmpty() ? StoryIndex.empty() : indexer.index(notebook, known, done));
            known = StoryIndex.empty();
        }
        return index.get();
    }

    private synchronized StoryIndex lastIndex() {
        return index.orElse(known);
    }

    /** How much memory it takes, in characters of notes. */
    long weight() {
        return sources.stream()
                .mapToLong(source -> source.kept().markdown().length())
                .sum();
    }
}
