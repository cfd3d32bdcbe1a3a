package starling.interview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import starling.notes.Notebook;
import starling.notes.NotebookMarkdown;
import starling.notes.NotesReader;
import starling.notes.Story;
import starling.notes.StoryForm;
import starling.notes.UnreadableNotesException;
import starling.question.CompetencyCatalogue;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.retrieval.StoryIndex;
import starling.retrieval.StoryMatch;
import starling.star.Part;

/**
 * Everybody's notebooks: the one that all share, and each person's own, which nothing here shows to anybody else. What a method
 * gives back holds what its person keeps once all changes before the call have returned, also those made by other threads, but
 * not those of another process. Safe for use by several threads; people do not wait for one another, but for changes of their own.
 */
public final class Notebooks {
    /** The name of the notes that hold the stories people typed. */
    public static final String TYPED_IN = "Typed in";

    private static final int LOCKS = 64;

    /** A long import says how far it is after so many stories, about every two seconds. */
    private static final int STORIES_TO_SAY = 50;

    private final NotebookRepository repository;
    private final NotesReader reader;
    private final StoryIndexer indexer;
    private final NotesQuestions listed;
    private final Clock clock;
    private final OwnNotesCache cache = new OwnNotesCache();

    /** A person's notes are read and changed under theirs; two people may have the same. */
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(number -> new Object()).toList();

    private volatile Shared shared = new Shared(Notebook.EMPTY, List.of(), List.of());
    private volatile Supplier<StoryIndex> sharedIndex = StoryIndex::empty;

    private record Shared(Notebook notebook, List<KeptStory> stories, List<Question> questions) {}

    /** The shared notebook is empty until it is {@linkplain #share shared}. */
    public Notebooks(
            NotebookRepository repository,
            NotesReader reader,
            StoryIndexer indexer,
            QuestionBank bank,
            CompetencyCatalogue competencies,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.indexer = indexer;
        this.listed = new NotesQuestions(bank, competencies);
        this.clock = clock;
    }

    /**
     * Shares a notebook with everybody, in place of the one before.
     *
     * @param index its stories, ready to be searched; whoever needs them waits for them here, so that they may be made meanwhile
     */
    public void share(Notebook notebook, Supplier<StoryIndex> index) {
        show(notebook);
        sharedIndex = index;
    }

    /**
     * Shares a notebook with everybody, in place of the one before, and returns once it can be searched; until then the one
     * before is searched. For one thread at a time.
     */
    public void share(Notebook notebook) {
        show(notebook);
        var index = indexer.index(notebook, sharedIndex.get(), ready -> {});
        sharedIndex = () -> index;
    }

    private void show(Notebook notebook) {
        shared = new Shared(notebook, KeptStory.of(notebook.stories()), listed.of(notebook));
    }

    /** The notebook that everybody sees. */
    public Notebook shared() {
        return shared.notebook();
    }

    /** The stories of the shared notebook, in its order. */
    public List<KeptStory> sharedStories() {
        return shared.stories();
    }

    /**
     * A person's own notebook, in the order of the names of their notes; empty if they keep nothing.
     *
     * @throws StorageException when it could not be read, as with every method here that is given a person
     */
    public Notebook own(PersonId person) {
        return notes(person).notebook();
    }

    /** The names of the notes that a person keeps, in order, each with when it was imported or changed last. */
    public List<KeptNotes> kept(PersonId person) {
        return notes(person).kept();
    }

    /** The stories of a person's own notebook, in its order. */
    public List<KeptStory> stories(PersonId person) {
        return notes(person).stories();
    }

    /** The story of this id in a person's own notebook, else in the shared one. */
    public Optional<KeptStory> story(PersonId person, String id) {
        return notes(person).story(id).or(() -> sharedStory(id));
    }

    private Optional<KeptStory> sharedStory(String id) {
        return shared.stories().stream().filter(story -> story.id().equals(id)).findFirst();
    }

    /** The questions that a person's own notes list and the question bank does not. */
    public List<Question> questions(PersonId person) {
        return notes(person).questions();
    }

    /** The questions that the shared notebook lists and the question bank does not. */
    public List<Question> sharedQuestions() {
        return shared.questions();
    }

    /**
     * The stories that fit a question, of a person's own and the shared ones, the best first and their own before a shared one
     * that is as good; none for system design.
     *
     * @param limit how many at most
     */
    public List<StoryMatch> storiesFor(PersonId person, Question question, int limit) {
        if (question.kind() == QuestionKind.SYSTEM_DESIGN) {
            return List.of();
        }
        // A shared story may be one of their own, which is then told once.
        int enough = 2 * limit;
        var own = notes(person).index(indexer, ready -> {});
        return StoryIndex.best(
                Stream.of(own, sharedIndex.get())
                        .map(index -> index.find(question.text(), question.competency(), enough))
                        .toList(),
                limit);
    }

    /**
     * Imports notes: a file as people write them takes the place of what came from the file of its name before; a notebook that
     * was {@linkplain #export exported} takes the place of what came from the files that it was made of. Returns once they are
     * kept and can be searched. If the process dies on the way, either all of it is kept or nothing is changed.
     *
     * @param name the file's; folders before it are passed over
     * @param content the file as it is
     * @param progress told in a sentence what is being done, while that takes long
     */
    public ImportOutcome importNotes(PersonId person, String name, byte[] content, Consumer<String> progress) {
        var file = SourceFiles.name(name);
        progress.accept("Reading " + file + " ...");
        Notebook notebook;
        try {
            notebook = reader.read(file, content);
        } catch (UnreadableNotesException e) {
            return new ImportOutcome.Unreadable(String.valueOf(e.getMessage()));
        }
        if (!SourceFiles.holdsSomething(notebook)) {
            return new ImportOutcome.NothingFound(file);
        }
        return imported(person, SourceFiles.of(notebook), progress);
    }

    private ImportOutcome imported(PersonId person, Map<String, Notebook> files, Consumer<String> progress) {
        OwnNotes before;
        OwnNotes after;
        synchronized (lock(person)) {
            before = notes(person);
            var changed = changed(before, files);
            var exceeded = exceeded(before, changed, files);
            if (exceeded.isPresent()) {
                return new ImportOutcome.TooMuch(exceeded.get());
            }
            repository.keep(person, changed);
            after = read(person, Optional.of(before));
        }
        int stories = after.stories().size();
        after.index(indexer, ready -> {
            if (ready % STORIES_TO_SAY == 0) {
                progress.accept(ready + " of " + stories + " stories are ready to be searched ...");
            }
        });
        return difference(before, after, files.keySet());
    }

    /** What is kept anew of these files, in place of what was kept of them. */
    private List<KeptNotes> changed(OwnNotes before, Map<String, Notebook> files) {
        var changed = new ArrayList<KeptNotes>();
        var now = clock.instant();
        files.forEach((file, notebook) -> {
            var markdown = NotebookMarkdown.write(notebook);
            boolean same = before.source(file)
                    .filter(source -> source.kept().markdown().equals(markdown))
                    .isPresent();
            if (!same) {
                changed.add(new KeptNotes(file, markdown, now));
            }
        });
        return changed;
    }

    private static Optional<NotesLimit.Exceeded> exceeded(
            OwnNotes before, List<KeptNotes> changed, Map<String, Notebook> files) {
        var kept = new TreeMap<String, KeptNotes>();
        before.kept().forEach(notes -> kept.put(notes.name(), notes));
        changed.forEach(notes -> kept.put(notes.name(), notes));
        int stories = kept.keySet().stream()
                .map(name -> Optional.ofNullable(files.get(name))
                        .or(() -> before.source(name).map(OwnNotes.Source::notebook))
                        .orElse(Notebook.EMPTY))
                .mapToInt(notebook -> notebook.stories().size())
                .sum();
        return NotesLimit.exceededBy(kept.size(), stories, List.copyOf(kept.values()));
    }

    private static ImportOutcome.Imported difference(OwnNotes before, OwnNotes after, Set<String> files) {
        var gone = new LinkedHashMap<String, KeptStory>();
        of(files, before.stories()).forEach(story -> gone.put(story.id(), story));
        var added = new ArrayList<KeptStory>();
        var changed = new ArrayList<KeptStory>();
        var unchanged = new ArrayList<KeptStory>();
        for (var story : of(files, after.stories())) {
            var old = Optional.ofNullable(gone.remove(story.id()));
            var list = old.isEmpty() ? added : old.get().saysTheSameAs(story) ? unchanged : changed;
            list.add(story);
        }
        // A story under a new title is no other story.
        var byText = new HashMap<List<String>, KeptStory>();
        gone.values().forEach(story -> byText.put(tellingPlace(story), story));
        for (var story : List.copyOf(added)) {
            var renamed = Optional.ofNullable(byText.remove(tellingPlace(story)));
            if (renamed.isPresent()) {
                gone.remove(renamed.get().id());
                added.remove(story);
                changed.add(story);
            }
        }
        var notebook = Notebook.of(files.stream()
                .flatMap(file -> after.source(file).stream())
                .map(OwnNotes.Source::notebook)
                .toList());
        var old = Notebook.of(files.stream()
                .flatMap(file -> before.source(file).stream())
                .map(OwnNotes.Source::notebook)
                .toList());
        return new ImportOutcome.Imported(
                List.copyOf(files),
                notebook,
                added,
                changed,
                unchanged,
                List.copyOf(gone.values()),
                !notebook.equals(old));
    }

    private static List<KeptStory> of(Set<String> files, List<KeptStory> stories) {
        return stories.stream()
                .filter(story -> files.contains(story.story().file()))
                .toList();
    }

    private static List<String> tellingPlace(KeptStory story) {
        return List.of(story.story().file(), story.formText());
    }

    /**
     * Adds a story to the notes named {@value #TYPED_IN}.
     *
     * @param parts the text of each part; a part may be missing
     * @return {@link StoryOutcome.Saved}, {@link StoryOutcome.Empty} or {@link StoryOutcome.TooMuch}
     */
    public StoryOutcome add(PersonId person, String title, Map<Part, String> parts) {
        var typed = TypedStory.of(title, parts);
        if (typed.isEmpty()) {
            return new StoryOutcome.Empty();
        }
        synchronized (lock(person)) {
            var before = notes(person);
            var notebook =
                    before.source(TYPED_IN).map(OwnNotes.Source::notebook).orElse(Notebook.EMPTY);
            int lastLine =
                    notebook.stories().stream().mapToInt(Story::lastLine).max().orElse(0);
            var story = typed.get().story(TYPED_IN, lastLine + 1, List.of(), List.of(), reader);
            var stories = new ArrayList<>(notebook.stories());
            stories.add(story);
            return saved(
                    person,
                    before,
                    TYPED_IN,
                    new Notebook(stories, notebook.questions(), notebook.cards(), notebook.unread()),
                    stories.size() - 1);
        }
    }

    /**
     * Puts another title and text in place of a person's own story.
     *
     * @param text lines with content; what stands behind {@code Situation:}, {@code Task:}, {@code Action:}, {@code Result:} or
     *     another label that notes may have is that part
     * @return any outcome but {@link StoryOutcome.Removed}
     */
    public StoryOutcome edit(PersonId person, String id, String title, String text) {
        if (text.length() > NotesLimit.BYTES.most()) {
            return new StoryOutcome.TooMuch(new NotesLimit.Exceeded(NotesLimit.BYTES, text.length()));
        }
        synchronized (lock(person)) {
            var before = notes(person);
            var old = before.story(id).map(KeptStory::story);
            if (old.isEmpty()) {
                return notOwn(id);
            }
            var changed = changed(old.get(), title, text);
            if (changed.isEmpty()) {
                return new StoryOutcome.Empty();
            }
            var source = before.source(old.get().file()).orElseThrow();
            int at = position(source.notebook().stories(), before, id);
            return saved(person, before, old.get().file(), with(source.notebook(), at, changed), at);
        }
    }

    /** A story as its form has it now; empty if the title or the text is blank. */
    private Optional<Story> changed(Story old, String title, String text) {
        return StoryForm.changed(old, title, text, reader)
                .or(() -> TypedStory.of(title, text, reader)
                        .map(typed -> typed.story(old.file(), old.firstLine(), old.values(), old.links(), reader)));
    }

    /**
     * Removes a person's own story. Notes of which no story, question or card is left are removed as a whole.
     *
     * @return {@link StoryOutcome.Removed}, {@link StoryOutcome.NoSuchStory} or {@link StoryOutcome.InSharedNotebook}
     */
    public StoryOutcome remove(PersonId person, String id) {
        synchronized (lock(person)) {
            var before = notes(person);
            var old = before.story(id);
            if (old.isEmpty()) {
                return notOwn(id);
            }
            var file = old.get().story().file();
            var source = before.source(file).orElseThrow();
            int at = position(source.notebook().stories(), before, id);
            var left = with(source.notebook(), at, Optional.empty());
            if (SourceFiles.holdsSomething(left)) {
                repository.keep(person, List.of(new KeptNotes(file, NotebookMarkdown.write(left), clock.instant())));
            } else {
                repository.remove(person, List.of(file));
            }
            read(person, Optional.of(before));
            return new StoryOutcome.Removed(old.get());
        }
    }

    /**
     * Removes all that came from one file.
     *
     * @return whether there was any
     */
    public boolean removeNotes(PersonId person, String name) {
        synchronized (lock(person)) {
            var before = notes(person);
            if (before.source(name).isEmpty()) {
                return false;
            }
            repository.remove(person, List.of(name));
            read(person, Optional.of(before));
            return true;
        }
    }

    /**
     * A person's own notebook as Markdown that they can read, change and import again; imported where nothing is kept, it makes
     * the same notebook. Empty if they keep nothing.
     */
    public Optional<String> export(PersonId person) {
        var notes = notes(person);
        return notes.kept().isEmpty() ? Optional.empty() : Optional.of(NotebookMarkdown.write(notes.notebook()));
    }

    /**
     * Forgets everything that a person keeps here, at once and for good.
     *
     * @return how many notes there were
     */
    public int forget(PersonId person) {
        synchronized (lock(person)) {
            int forgotten = repository.forget(person);
            cache.forget(person);
            return forgotten;
        }
    }

    private StoryOutcome notOwn(String id) {
        return sharedStory(id)
                .<StoryOutcome>map(StoryOutcome.InSharedNotebook::new)
                .orElseGet(StoryOutcome.NoSuchStory::new);
    }

    /** Keeps a file of which one story is other than before, or says why not. */
    private StoryOutcome saved(PersonId person, OwnNotes before, String file, Notebook notebook, int at) {
        var files = Map.of(file, notebook);
        var changed = changed(before, files);
        var exceeded = exceeded(before, changed, files);
        if (exceeded.isPresent()) {
            return new StoryOutcome.TooMuch(exceeded.get());
        }
        repository.keep(person, changed);
        var after = read(person, Optional.of(before));
        return new StoryOutcome.Saved(of(Set.of(file), after.stories()).get(at));
    }

    /** Where the story of this id stands among those of its file. */
    private static int position(List<Story> ofFile, OwnNotes notes, String id) {
        var file = notes.story(id).orElseThrow().story().file();
        var ids = of(Set.of(file), notes.stories()).stream().map(KeptStory::id).toList();
        if (ids.size() != ofFile.size()) {
            throw new IllegalStateException("notes hold stories of another file");
        }
        return ids.indexOf(id);
    }

    private static Notebook with(Notebook notebook, int at, Optional<Story> replacement) {
        var stories = new ArrayList<>(notebook.stories());
        stories.remove(at);
        replacement.ifPresent(story -> stories.add(at, story));
        return new Notebook(stories, notebook.questions(), notebook.cards(), notebook.unread());
    }

    private OwnNotes notes(PersonId person) {
        var known = cache.find(person);
        if (known.isPresent()) {
            return known.get();
        }
        synchronized (lock(person)) {
            return cache.find(person).orElseGet(() -> read(person, Optional.empty()));
        }
    }

    /** What a person keeps now; their lock is held. */
    private OwnNotes read(PersonId person, Optional<OwnNotes> before) {
        // Should this fail, nobody is shown what was kept before.
        cache.forget(person);
        var notes = OwnNotes.of(repository.of(person), before, reader, listed);
        cache.remember(person, notes);
        return notes;
    }

    private Object lock(PersonId person) {
        return locks.get(Math.floorMod(person.hashCode(), LOCKS));
    }
}
