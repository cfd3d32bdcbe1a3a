package starling.interview;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import starling.notes.NotesReader;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.question.ValueCatalogue;
import starling.retrieval.StoryIndex;
import starling.star.MeasureFinder;

/** Notebooks that read as Starling does, kept in memory, with nothing to search in. */
final class TestedNotebooks {
    static final Path HOME = Path.of("").toAbsolutePath();
    static final CompetencyCatalogue COMPETENCIES =
            CompetencyCatalogue.load(HOME, HOME.resolve("config/competencies.yaml"));
    static final NotesReader READER = new NotesReader(COMPETENCIES, MeasureFinder.load(HOME));
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final KeptInMemory kept;
    private final Notebooks notebooks;
    private final List<String> progress = new ArrayList<>();

    TestedNotebooks(QuestionBank bank) {
        this(bank, new KeptInMemory());
    }

    /** Those of a Starling that is started once more. */
    TestedNotebooks(QuestionBank bank, KeptInMemory kept) {
        this(bank, kept, (notebook, known, done) -> StoryIndex.empty());
    }

    TestedNotebooks(QuestionBank bank, StoryIndexer indexer) {
        this(bank, new KeptInMemory(), indexer);
    }

    private TestedNotebooks(QuestionBank bank, KeptInMemory kept, StoryIndexer indexer) {
        this.kept = kept;
        notebooks = new Notebooks(kept, READER, indexer, bank, COMPETENCIES, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    Notebooks notebooks() {
        return notebooks;
    }

    /** Those of the catalogue that comes with Starling, and of these notebooks. */
    CompanyValues values() {
        var catalogue = ValueCatalogue.load(HOME, HOME.resolve("config/values"), COMPETENCIES);
        return new CompanyValues(catalogue, COMPETENCIES, notebooks);
    }

    ValueStories valueStories() {
        return new ValueStories(notebooks, values());
    }

    KeptInMemory kept() {
        return kept;
    }

    List<String> progress() {
        return progress;
    }

    ImportOutcome importNotes(PersonId person, String name, String text) {
        return notebooks.importNotes(person, name, text.getBytes(StandardCharsets.UTF_8), true, progress::add);
    }

    /** Answers of which nothing is known, held against notes in which nothing is recognised. */
    NotesOnAnswers unread() {
        var told = new ToldStories() {
            @Override
            public void keep(PersonId person, Telling telling) {
                throw new IllegalStateException("nothing is told here");
            }

            @Override
            public List<Telling> of(PersonId person) {
                return List.of();
            }

            @Override
            public Optional<Telling> of(UUID attempt) {
                return Optional.empty();
            }
        };
        return heldAgainst(told);
    }

    /** The same where it is known which stories they tell. */
    NotesOnAnswers heldAgainst(ToldStories told) {
        var looks = new NotesLooks() {
            @Override
            public void keep(PersonId person, NotesLook look) {
                throw new IllegalStateException("nothing is looked for here");
            }

            @Override
            public Optional<NotesLook> find(UUID attempt) {
                return Optional.empty();
            }
        };
        return new NotesOnAnswers(
                notebooks,
                valueStories(),
                () -> {
                    throw new IllegalStateException("nothing is recognised here");
                },
                told,
                looks);
    }

    /** Keeps in a map; counts what was written, and fails when told to. */
    static final class KeptInMemory implements NotebookRepository {
        private final Map<PersonId, Map<String, KeptNotes>> notes = new ConcurrentHashMap<>();
        private volatile boolean full;
        private volatile Runnable whenRead = () -> {};
        private volatile Runnable whenVersionSeen = () -> {};
        private volatile int writes;

        void fillUp() {
            full = true;
        }

        /** Has this done whenever notes are read. */
        void whenRead(Runnable done) {
            whenRead = done;
        }

        /** Has this done whenever it is looked which notes there are, after the look. */
        void whenVersionSeen(Runnable done) {
            whenVersionSeen = done;
        }

        int writes() {
            return writes;
        }

        @Override
        public List<KeptNotes> of(PersonId person) {
            whenRead.run();
            var own = notes.getOrDefault(person, Map.of());
            synchronized (own) {
                return List.copyOf(own.values());
            }
        }

        @Override
        public NotesVersion version(PersonId person) {
            var version = new TreeMap<String, String>();
            var own = notes.getOrDefault(person, Map.of());
            synchronized (own) {
                own.forEach((name, kept) -> version.put(name, kept.markdown()));
            }
            whenVersionSeen.run();
            return new NotesVersion(version);
        }

        private void mustBe(NotesVersion seen, PersonId person) {
            if (!version(person).equals(seen)) {
                throw new NotesChangedException();
            }
        }

        @Override
        public int count(PersonId person) {
            return notes.getOrDefault(person, Map.of()).size();
        }

        @Override
        public void keep(PersonId person, List<KeptNotes> changed, Map<String, String> renamed, NotesVersion seen) {
            if (full) {
                throw new StorageException("cannot keep notes: the disk is full", null);
            }
            var own = notes.computeIfAbsent(person, created -> new TreeMap<>());
            synchronized (own) {
                mustBe(seen, person);
                changed.forEach(each -> own.put(each.name(), each));
                writes += changed.size();
            }
        }

        @Override
        public void remove(PersonId person, Collection<String> names, NotesVersion seen) {
            var own = notes.computeIfAbsent(person, created -> new TreeMap<>());
            synchronized (own) {
                mustBe(seen, person);
                names.forEach(own::remove);
            }
        }

        @Override
        public int forget(PersonId person) {
            var own = notes.remove(person);
            return own == null ? 0 : own.size();
        }
    }
}
