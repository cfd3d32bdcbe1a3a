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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
 * not those of another process. Notes in the store that this Starling does not understand are {@linkplain #unreadable listed},
 * count for nothing else, and stay until they are removed or replaced. Safe for use by several threads; people wait for one
 * another only to import, and to look at their notes or to change them, nobody waits until others are ready to be searched.
 */
public final class Notebooks {
    /** The name of the notes that hold the stories people typed. */
    public static final String TYPED_IN = "Typed in";

    /** Reading takes some ten times the memory of the file, and a file may have 20 MB. */
    private static final int READ_AT_ONCE = 2;

    /** A long import says how far it is after so many stories, about every two seconds. */
    private static final int STORIES_TO_SAY = 50;

    private final NotebookRepository repository;
    private final NotesReader reader;
    private final StoryIndexer indexer;
    private final NotesQuestions listed;
    private final Clock clock;
    private final OwnNotesCache cache = new OwnNotesCache();

    /** A person's notes are read from the store and changed under theirs. */
    private final PersonLocks locks = new PersonLocks();

    /** Whose notes are being written under their lock; until that is over, others see what was kept before. */
    private final Set<PersonId> beingWritten = ConcurrentHashMap.newKeySet();

    /** Whoever imports waits for those before; never taken by whoever holds a person's lock. */
    private final Semaphore reading = new Semaphore(READ_AT_ONCE, true);

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

    /** What of a person's own notebook came from the file of this name; empty if nothing did. */
    public Notebook own(PersonId person, String file) {
        return notes(person).notebook(file);
    }

    /** The names of the notes that a person keeps, in order, each with when it was imported or changed last. */
    public List<KeptNotes> kept(PersonId person) {
        return notes(person).kept();
    }

    /** How many notes a person keeps, by the store's count: none is looked into, so that this works whatever they hold. */
    public int files(PersonId person) {
        return repository.count(person);
    }

    /**
     * The names of the notes that a person keeps and this Starling does not understand, since another one kept them. They are
     * replaced by an import under their name, and gone with {@link #removeNotes} and {@link #forget}.
     */
    public List<String> unreadable(PersonId person) {
        return notes(person).unreadable();
    }

    /** The stories of a person's own notebook, in its order. */
    public List<KeptStory> stories(PersonId person) {
        return notes(person).stories();
    }

    /**
     * The story of this id or {@linkplain KeptStory#handle() handle} in a person's own notebook, else in the shared one, as it is
     * now.
     */
    public Optional<KeptStory> story(PersonId person, String idOrHandle) {
        return notes(person).story(idOrHandle).or(() -> sharedStory(idOrHandle));
    }

    /**
     * What a story that was found can be called by this person, of their own notebook or else of the shared one; empty if neither
     * holds it as it was found any more.
     */
    public Optional<KeptStory> kept(PersonId person, Story found) {
        return Stream.concat(stories(person).stream(), sharedStories().stream())
                .filter(kept -> kept.story().equals(found))
                .findFirst();
    }

    private Optional<KeptStory> sharedStory(String idOrHandle) {
        return shared.stories().stream()
                .filter(story -> story.isCalled(idOrHandle))
                .findFirst();
    }

    /** The stories that a person can tell: their own, then of the shared ones those that they do not have themselves. */
    public List<KeptStory> seenBy(PersonId person) {
        var seen = new LinkedHashMap<String, KeptStory>();
        stories(person).forEach(kept -> seen.put(kept.id(), kept));
        sharedStories().forEach(kept -> seen.putIfAbsent(kept.id(), kept));
        return List.copyOf(seen.values());
    }

    /** The concept cards that a person can look at: their own, then of the shared ones those that they do not have themselves. */
    public List<KeptCard> cardsSeenBy(PersonId person) {
        var seen = new LinkedHashMap<String, KeptCard>();
        KeptCard.of(own(person).cards()).forEach(kept -> seen.put(kept.id(), kept));
        KeptCard.of(shared().cards()).forEach(kept -> seen.putIfAbsent(kept.id(), kept));
        return List.copyOf(seen.values());
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
     * The stories that fit a question: a person's own, the best first, then the shared ones, for nobody tells another's story as
     * well as their own; none for system design.
     *
     * @param limit how many at most
     */
    public List<StoryMatch> storiesFor(PersonId person, Question question, int limit) {
        return search(person, question).best(limit);
    }

    /** All that {@link #storiesFor} finds, looked for once. */
    NotesSearch search(PersonId person, Question question) {
        if (question.kind() == QuestionKind.SYSTEM_DESIGN) {
            return NotesSearch.NOTHING;
        }
        var own = notes(person).index(indexer, ready -> {});
        var found = StoryIndex.searched(List.of(own, sharedIndex.get()), question.text(), question.competency());
        return new NotesSearch(found.get(0), found.get(1));
    }

    /** The indices that hold the stories that a person sees, as far as they are made; nobody waits for their own. */
    List<StoryIndex> indices(PersonId person) {
        return List.of(notes(person).lastIndex(), sharedIndex.get());
    }

    /**
     * Imports notes: a file as people write them takes the place of what came from the file of its name before; a notebook that
     * was {@linkplain #export exported} takes the place of what came from the files that it was made of. Returns once they are
     * kept and can be searched. If the process dies on the way, either all of it is kept or nothing is changed.
     *
     * @param name the file's; folders before it are passed over
     * @param content the file as it is
     * @param replacing whether the file may take the place of one of its name whose stories are all others
     * @param progress told in a sentence what is being done, while that takes long
     */
    public ImportOutcome importNotes(
            PersonId person, String name, byte[] content, boolean replacing, Consumer<String> progress) {
        var file = SourceFiles.importedAs(name);
        if (reading.availablePermits() == 0 || reading.hasQueuedThreads()) {
            progress.accept("Waiting to read " + file + ", since others import theirs ...");
        }
        ImportOutcome outcome;
        reading.acquireUninterruptibly();
        try {
            progress.accept("Reading " + file + " ...");
            outcome = readAndKept(person, file, content, replacing);
        } finally {
            reading.release();
        }
        if (outcome instanceof ImportOutcome.Imported) {
            makeSearchable(person, progress);
        }
        return outcome;
    }

    private ImportOutcome readAndKept(PersonId person, String file, byte[] content, boolean replacing) {
        Notebook notebook;
        try {
            notebook = reader.read(file, content);
        } catch (UnreadableNotesException e) {
            return new ImportOutcome.Unreadable(String.valueOf(e.getMessage()));
        }
        if (!SourceFiles.holdsSomething(notebook)) {
            return new ImportOutcome.NothingFound(file, notebook);
        }
        return changing(person, () -> kept(person, file, SourceFiles.of(notebook), replacing));
    }

    private ImportOutcome kept(PersonId person, String file, Map<String, Notebook> files, boolean replacing) {
        var before = notes(person);
        // An export names the files it was made of, and what is gone from it is meant to be.
        var raw = Optional.ofNullable(files.get(file)).filter(notebook -> files.size() == 1 && !replacing);
        var old = before.stories(Set.of(file));
        if (raw.filter(notebook -> StoryComparison.areOthers(old, KeptStory.of(notebook.stories())))
                .isPresent()) {
            return new ImportOutcome.Unlike(file, old);
        }
        var changed = changed(before, files);
        var exceeded = exceeded(before, changed, files);
        if (exceeded.isPresent()) {
            return new ImportOutcome.TooMuch(file, exceeded.get());
        }
        var readBack = readBack(changed);
        if (!readBack.stream().allMatch(OwnNotes.Source::readable)) {
            return new ImportOutcome.Unreadable(file + " is too much at once; split it into smaller files.");
        }
        var after =
                rewritten(person, before, readBack, () -> repository.keep(person, changed, Map.of(), before.version()));
        return StoryComparison.of(files.keySet(), before, after);
    }

    private void makeSearchable(PersonId person, Consumer<String> progress) {
        var notes = notes(person);
        int stories = notes.stories().size();
        notes.index(indexer, ready -> {
            if (ready % STORIES_TO_SAY == 0) {
                progress.accept(ready + " of " + stories + " stories are ready to be searched ...");
            }
        });
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
                .map(name -> Optional.ofNullable(files.get(name)).orElseGet(() -> before.notebook(name)))
                .mapToInt(notebook -> notebook.stories().size())
                .sum();
        return NotesLimit.exceededBy(kept.size(), stories, List.copyOf(kept.values()));
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
        return changing(person, () -> {
            var before = notes(person);
            var file = typedIn(before);
            var notebook = before.notebook(file);
            int lastLine =
                    notebook.stories().stream().mapToInt(Story::lastLine).max().orElse(0);
            var story = typed.get().story(file, lastLine + 1, List.of(), List.of(), reader);
            var stories = new ArrayList<>(notebook.stories());
            stories.add(story);
            return saved(person, before, file, notebook.withStories(stories), stories.size() - 1);
        });
    }

    /** Where typed stories go: what cannot be read is not written over. */
    private static String typedIn(OwnNotes notes) {
        var unreadable = notes.unreadable();
        var name = TYPED_IN;
        for (int number = 2; unreadable.contains(name); number++) {
            name = TYPED_IN + " " + number;
        }
        return name;
    }

    /**
     * Puts another title and text in place of a person's own story.
     *
     * @param idOrHandle with a {@linkplain KeptStory#handle() handle}, only while the story is as it was
     * @param text lines with content; what stands behind {@code Situation:}, {@code Task:}, {@code Action:}, {@code Result:} or
     *     another label that notes may have is that part
     * @return any outcome but {@link StoryOutcome.Removed}
     */
    public StoryOutcome edit(PersonId person, String idOrHandle, String title, String text) {
        if (text.length() > NotesLimit.BYTES.most()) {
            return new StoryOutcome.TooMuch(new NotesLimit.Exceeded(NotesLimit.BYTES, text.length()));
        }
        return onOwn(person, idOrHandle, (before, named) -> {
            var changed = changed(named.story(), title, text);
            if (changed.isEmpty()) {
                return new StoryOutcome.Empty();
            }
            var file = named.story().file();
            var notebook = before.notebook(file);
            int at = position(notebook.stories(), before, named);
            return saved(person, before, file, with(notebook, at, changed), at);
        });
    }

    /** Does this with a person's own story under their lock, if it is as it was when it got that name. */
    private StoryOutcome onOwn(
            PersonId person, String idOrHandle, BiFunction<OwnNotes, KeptStory, StoryOutcome> change) {
        return changing(person, () -> {
            var before = notes(person);
            var named = before.story(idOrHandle);
            if (named.isEmpty()) {
                return notOwn(idOrHandle);
            }
            return named.get().isStill(idOrHandle)
                    ? change.apply(before, named.get())
                    : new StoryOutcome.OtherNow(named.get());
        });
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
     * @param idOrHandle with a {@linkplain KeptStory#handle() handle}, only while the story is as it was
     * @return {@link StoryOutcome.Removed}, {@link StoryOutcome.OtherNow}, {@link StoryOutcome.NoSuchStory} or
     *     {@link StoryOutcome.InSharedNotebook}
     */
    public StoryOutcome remove(PersonId person, String idOrHandle) {
        return onOwn(person, idOrHandle, (before, old) -> {
            var file = old.story().file();
            var notebook = before.notebook(file);
            var left = with(notebook, position(notebook.stories(), before, old), Optional.empty());
            if (SourceFiles.holdsSomething(left)) {
                keep(person, before, changed(before, Map.of(file, left)));
            } else {
                rewritten(person, before, List.of(), () -> repository.remove(person, List.of(file), before.version()));
            }
            return new StoryOutcome.Removed(old);
        });
    }

    /**
     * Removes all that came from one file.
     *
     * @return whether there was any
     */
    public boolean removeNotes(PersonId person, String name) {
        return changing(person, () -> {
            var before = notes(person);
            if (before.source(name).isEmpty()) {
                return false;
            }
            rewritten(person, before, List.of(), () -> repository.remove(person, List.of(name), before.version()));
            return true;
        });
    }

    /**
     * A person's own notebook as Markdown that they can read, change and import again; imported where nothing is kept, it makes
     * the same notebook. Empty if they keep nothing that can be read.
     */
    public Optional<String> export(PersonId person) {
        var notes = notes(person);
        return notes.kept().size() == notes.unreadable().size()
                ? Optional.empty()
                : Optional.of(NotebookMarkdown.write(notes.notebook()));
    }

    /**
     * Forgets everything that a person keeps here, at once and for good.
     *
     * @return how many notes there were
     */
    public int forget(PersonId person) {
        return forgetting(person, () -> repository.forget(person));
    }

    /**
     * Removes what is kept of a person's notes while nothing of them is being read or changed, and what is remembered of it here.
     *
     * @param removing removes it from where it is kept
     */
    <T> T forgetting(PersonId person, Supplier<T> removing) {
        return locks.holding(person, () -> {
            try {
                return removing.get();
            } finally {
                cache.forget(person);
            }
        });
    }

    /** Forgets the notes that are remembered here of people who keep none any more, as after they forgot them in another process. */
    public void forgetWhatIsGone() {
        for (var person : cache.people()) {
            locks.holding(person, () -> {
                if (repository.count(person) == 0) {
                    cache.forget(person);
                }
                return person;
            });
        }
    }

    private StoryOutcome notOwn(String idOrHandle) {
        return sharedStory(idOrHandle)
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
        var after = keep(person, before, changed, file);
        return new StoryOutcome.Saved(after.stories(Set.of(file)).get(at));
    }

    /** Keeps what can be read back; the person's lock is held. */
    private OwnNotes keep(PersonId person, OwnNotes before, List<KeptNotes> changed) {
        var readBack = readable(changed);
        return rewritten(person, before, readBack, () -> repository.keep(person, changed, Map.of(), before.version()));
    }

    /**
     * The same where each story of this file stands where it stood, whatever it is called by now, others only behind them: what
     * is remembered of a story follows it to its new id.
     */
    private OwnNotes keep(PersonId person, OwnNotes before, List<KeptNotes> changed, String file) {
        var readBack = readable(changed);
        var old = before.stories(Set.of(file));
        var stories = readBack.stream()
                .filter(source -> source.kept().name().equals(file))
                .flatMap(source -> KeptStory.of(source.notebook().stories()).stream())
                .toList();
        var renamed = new HashMap<String, String>();
        for (int at = 0; at < Math.min(old.size(), stories.size()); at++) {
            // Stories of one title are told apart by their order, so that others than the edited one may get another
            // id.
            if (!old.get(at).id().equals(stories.get(at).id())) {
                renamed.put(old.get(at).id(), stories.get(at).id());
            }
        }
        return rewritten(person, before, readBack, () -> repository.keep(person, changed, renamed, before.version()));
    }

    private List<OwnNotes.Source> readable(List<KeptNotes> changed) {
        var readBack = readBack(changed);
        if (!readBack.stream().allMatch(OwnNotes.Source::readable)) {
            throw new StorageException("cannot keep the notes of a person: they could not be read again", null);
        }
        return readBack;
    }

    /** What would be read of notes if they were kept: what nobody can read is not kept. */
    private List<OwnNotes.Source> readBack(List<KeptNotes> changed) {
        return changed.stream().map(notes -> OwnNotes.Source.of(notes, reader)).toList();
    }

    /** Where a story stands among those of its file. */
    private static int position(List<Story> ofFile, OwnNotes notes, KeptStory story) {
        var ids = notes.stories(Set.of(story.story().file())).stream()
                .map(KeptStory::id)
                .toList();
        if (ids.size() != ofFile.size()) {
            throw new IllegalStateException("notes hold stories of another file");
        }
        return ids.indexOf(story.id());
    }

    private static Notebook with(Notebook notebook, int at, Optional<Story> replacement) {
        var stories = new ArrayList<>(notebook.stories());
        stories.remove(at);
        replacement.ifPresent(story -> stories.add(at, story));
        return notebook.withStories(stories);
    }

    /** Makes a change of notes under their person's lock, once more on what is there where another process changed them too. */
    private <T> T changing(PersonId person, Supplier<T> change) {
        return locks.holding(person, () -> NotesChangedException.whileChanged(change));
    }

    private OwnNotes notes(PersonId person) {
        return known(person)
                .orElseGet(() -> locks.holding(person, () -> known(person).orElseGet(() -> read(person))));
    }

    /** What is remembered, if it is what is kept: another process may have changed that. */
    private Optional<OwnNotes> known(PersonId person) {
        return cache.find(person)
                .filter(notes ->
                        beingWritten.contains(person) || notes.version().equals(repository.version(person)));
    }

    /**
     * What a person keeps once it is written; their lock is held. Until then others see what was kept before.
     *
     * @param readBack what was read already of what is written
     */
    private OwnNotes rewritten(PersonId person, OwnNotes before, List<OwnNotes.Source> readBack, Runnable write) {
        beingWritten.add(person);
        try {
            write.run();
            return read(person, Optional.of(before), readBack);
        } catch (RuntimeException | Error e) {
            // It may have been written all the same, and nobody is shown what was kept before then.
            cache.forget(person);
            throw e;
        } finally {
            beingWritten.remove(person);
        }
    }

    private OwnNotes read(PersonId person) {
        // What somebody has forgotten in another process is not remembered in this one either.
        var before = cache.find(person).filter(known -> repository.count(person) > 0);
        return read(person, before, List.of());
    }

    private OwnNotes read(PersonId person, Optional<OwnNotes> before, List<OwnNotes.Source> readBack) {
        // In this order, so that what is changed in between is seen to be other than what is remembered.
        var version = repository.version(person);
        var notes = OwnNotes.of(version, repository.of(person), before, readBack, reader, listed);
        cache.remember(person, notes);
        return notes;
    }
}
