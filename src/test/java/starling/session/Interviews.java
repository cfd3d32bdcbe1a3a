package starling.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import starling.clarification.Clarifications;
import starling.design.DesignReader;
import starling.feedback.DesignFacts;
import starling.feedback.Grader;
import starling.feedback.StoryFacts;
import starling.interview.Attempt;
import starling.interview.Audience;
import starling.interview.CompanyValues;
import starling.interview.Interviewer;
import starling.interview.Notebooks;
import starling.interview.NotesOnAnswers;
import starling.interview.PersonId;
import starling.interview.ValueStories;
import starling.notes.NotesReader;
import starling.question.CompetencyCatalogue;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.question.QuestionPicker;
import starling.question.ValueCatalogue;
import starling.retrieval.StoryIndex;
import starling.rubric.RuleBook;
import starling.star.MeasureFinder;
import starling.star.StarReader;
import starling.store.Database;
import starling.store.JdbiAskedQuestions;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDisagreementRepository;
import starling.store.JdbiInterviews;
import starling.store.JdbiNotebookRepository;
import starling.store.JdbiNotesLooks;
import starling.store.JdbiToldStories;

/** Interviews over a real database and the real reader of answers, with a clock that a test sets, and that can be killed. */
final class Interviews implements AutoCloseable {
    static final Path HOME = Path.of("").toAbsolutePath();
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final PersonId ANN = new PersonId("discord:1");
    static final PersonId BEN = new PersonId("discord:2");
    static final Room ALONE = new Room("discord:10", Audience.THE_PERSON_ALONE);

    /** A story without its result. */
    static final String STORY = """
            Last spring our bakery had to fill an order of 600 rolls by six in the morning, and the oven broke. My job was to get \
            the order out in time. I called the school kitchen next door, moved our dough there with two colleagues and baked in \
            their ovens through the night.""";

    private static final CompetencyCatalogue COMPETENCIES =
            CompetencyCatalogue.load(HOME, HOME.resolve("config/competencies.yaml"));
    private static final Grader GRADER = new Grader(
            StarReader.load(HOME),
            RuleBook.load(HOME, HOME.resolve("config/rules/story.yaml"), StoryFacts.SHEET),
            DesignReader.load(HOME),
            RuleBook.load(HOME, HOME.resolve("config/rules/design.yaml"), DesignFacts.SHEET));
    private static final NotesReader READER = new NotesReader(COMPETENCIES, MeasureFinder.load(HOME));
    static final PersonaCatalogue PERSONAS = PersonaCatalogue.load(HOME, HOME.resolve("config/personas.yaml"));

    private final Path file;
    private final QuestionBank all =
            new QuestionBank(QuestionBank.load(HOME, HOME.resolve("config/questions"), COMPETENCIES).all().stream()
                    .map(Interviews::onADeadline)
                    .toList());
    private Set<String> removed = Set.of();
    private Instant now = NOON;
    private int killAt = -1;
    private boolean afterwards;
    private Database database;
    private Notebooks notebooks;
    MockInterviews interviews;
    InterviewRepository repository;

    /** What a killed process says. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @SuppressWarnings("NullAway.Init")
    Interviews(Path folder) {
        file = folder.resolve("starling.db");
        open();
    }

    private void open() {
        database = Database.open(file);
        var bank = new QuestionBank(all.all().stream()
                .filter(question -> !removed.contains(question.id()))
                .toList());
        var clock = new SetClock();
        notebooks = new Notebooks(
                new JdbiNotebookRepository(database),
                READER,
                (notebook, known, done) -> StoryIndex.empty(),
                bank,
                COMPETENCIES,
                clock);
        var values = new CompanyValues(
                ValueCatalogue.load(HOME, HOME.resolve("config/values"), COMPETENCIES), COMPETENCIES, notebooks);
        var valueStories = new ValueStories(notebooks, values);
        var asked = new JdbiAskedQuestions(database);
        var interviewer = new Interviewer(
                bank,
                new QuestionPicker(new Random(1)),
                () -> GRADER,
                notebooks,
                valueStories,
                new JdbiAttemptRepository(database),
                asked,
                new JdbiDisagreementRepository(database),
                new NotesOnAnswers(
                        notebooks,
                        valueStories,
                        () -> {
                            throw new IllegalStateException("nothing is recognised here");
                        },
                        new JdbiToldStories(database),
                        new JdbiNotesLooks(database)),
                attempt -> List.of(),
                clock);
        repository = new Mortal(new JdbiInterviews(database));
        interviews = new MockInterviews(
                interviewer,
                new Clarifications(() -> {
                    throw new IllegalStateException("words are enough here");
                }),
                PERSONAS,
                repository,
                asked,
                new Random(7),
                clock);
    }

    /** All behavioural questions ask for the same, whatever they probe: which of them is drawn makes no difference. */
    private static Question onADeadline(Question question) {
        return question.kind() == QuestionKind.SYSTEM_DESIGN
                ? question
                : new Question(
                        question.id(),
                        question.kind(),
                        "Tell me about a time you had to deliver something against a hard deadline.",
                        question.competency(),
                        question.difficulty(),
                        question.concepts(),
                        question.probes());
    }

    /** Starling is started once more. */
    void restart() {
        database.close();
        killAt = -1;
        open();
    }

    /** The same with these questions gone from the bank. */
    void restartWithout(String... questions) {
        removed = Set.of(questions);
        restart();
    }

    /** The same with no question but those that this person's own notes list. */
    void restartWithOnly(PersonId person, String... questions) {
        restartWithout(all.all().stream().map(Question::id).toArray(String[]::new));
        var notes = new StringBuilder(
                "# Garden club\n\nI watered the beds of the club for a whole dry summer.\n\n# Questions\n");
        for (var question : questions) {
            notes.append("\n- ").append(question);
        }
        notebooks.importNotes(person, "mine.md", notes.toString().getBytes(StandardCharsets.UTF_8), true, done -> {});
    }

    /** Dies at the change after so many others: before it is kept, or after. */
    void killAt(int change, boolean afterIt) {
        killAt = change;
        afterwards = afterIt;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Question question(String id) {
        return all.find(id).orElseThrow();
    }

    List<Attempt> attempts(PersonId person) {
        var attempts = new ArrayList<>(new JdbiAttemptRepository(database).of(person));
        Collections.reverse(attempts);
        return attempts;
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    private final class SetClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Keeps what another keeps, until it is killed. */
    private final class Mortal implements InterviewRepository {
        private final InterviewRepository kept;

        Mortal(InterviewRepository kept) {
            this.kept = kept;
        }

        @Override
        public boolean begin(Interview interview) {
            return kept.begin(interview);
        }

        @Override
        public Optional<Interview> open(PersonId person) {
            return kept.open(person);
        }

        @Override
        public Optional<Interview> find(String id) {
            return kept.find(id);
        }

        @Override
        public Optional<Interview> hearing(String message) {
            return kept.hearing(message);
        }

        @Override
        public UUID idOf(Interview interview, int step, String said) {
            return kept.idOf(interview, step, said);
        }

        @Override
        public boolean keep(Interview before, Interview after, Optional<Attempt> attempt, Instant at) {
            boolean dies = killAt == 0;
            killAt--;
            if (dies && !afterwards) {
                throw new Killed();
            }
            boolean done = kept.keep(before, after, attempt, at);
            if (dies) {
                throw new Killed();
            }
            return done;
        }
    }
}
