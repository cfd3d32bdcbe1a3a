package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import starling.command.Command;
import starling.command.DrillCommand;
import starling.command.HintCommand;
import starling.command.PickCommand;
import starling.command.QuestionCommand;
import starling.command.RateCommand;
import starling.command.RecallCommand;
import starling.command.StopDrillCommand;
import starling.discord.standin.Person;
import starling.discord.standin.SeenMessage;
import starling.interview.CompanyValues;
import starling.interview.Interviewer;
import starling.interview.Notebooks;
import starling.interview.NotesOnAnswers;
import starling.interview.PersonId;
import starling.interview.ValueStories;
import starling.language.Embedder;
import starling.language.SearchModel;
import starling.notes.NotesReader;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;
import starling.question.QuestionPicker;
import starling.question.ValueCatalogue;
import starling.recall.RecallDrill;
import starling.recall.RetrievalDrill;
import starling.retrieval.StoryFinder;
import starling.star.MeasureFinder;
import starling.store.Database;
import starling.store.JdbiAskedQuestions;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDisagreementRepository;
import starling.store.JdbiDrillRepository;
import starling.store.JdbiNotebookRepository;
import starling.store.JdbiNotesLooks;
import starling.store.JdbiPreferencesRepository;
import starling.store.JdbiRecallRepository;
import starling.store.JdbiToldStories;

/** Hints and drills on a server: each person's own notes, found by the real search, by a clock that is set by hand. */
abstract class RecallInDiscord {
    static final Path PROJECT = Path.of("").toAbsolutePath();
    static final CompetencyCatalogue COMPETENCIES =
            CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml"));
    static final Instant SHOWN = Instant.parse("2026-11-21T22:59:55.700Z");
    static final String QUESTION = """
            kind: behavioural
            questions:
              - id: late-delivery
                text: Tell me about a time you had to deliver something against a hard deadline.
                competency: deadline
                difficulty: medium
                probes: [What did you drop to make it?, How late would it have been otherwise?]
            """;
    static final String STORIES = """
            ## The ferry strike
            - Situation: Pupils of ours were stuck on an island, and Friday night was a hard deadline.
            - Task: I had to deliver 28 of them to their parents in time.
            - Action: I called nine bus companies and paid two fishermen.
            - Result: All 28 were home at eleven, before the deadline.

            ## Plum *jam*
            - Situation: The tree behind the house was full of plums.
            - Action: I cooked them with sugar and cinnamon.
            - Result: We had 14 jars of jam.

            ## Blue kite
            - Situation: My niece had never seen a kite.
            - Action: I built one of paper and string with her.
            - Result: It flew over the dunes.
            """;
    static Optional<StoryFinder> finder = Optional.empty();
    static Optional<Embedder> model = Optional.empty();

    @TempDir
    Path folder;

    /** One for each process, since none sees at once what another imports. */
    final Map<Database, Notebooks> notebooks = new HashMap<>();

    final HandSetClock clock = new HandSetClock();
    Path questions = Path.of("");

    /** A clock that goes when it is told to, in a place where it is an hour later than in Greenwich. */
    static final class HandSetClock extends Clock {
        private volatile Instant now = SHOWN;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Zurich");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            var here = this;
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return here.withZone(other);
                }

                @Override
                public Instant instant() {
                    return here.instant();
                }
            };
        }

        @Override
        public Instant instant() {
            return now;
        }

        void passes(Duration time) {
            now = now.plus(time);
        }
    }

    @BeforeAll
    static void loadTheSearch() {
        var loaded = SearchModel.load();
        model = Optional.of(loaded);
        finder = Optional.of(new StoryFinder(loaded, COMPETENCIES, List.of()));
    }

    @BeforeEach
    void writeTheBank() throws IOException {
        questions = Files.createDirectory(folder.resolve("questions"));
        Files.writeString(questions.resolve("own.yaml"), QUESTION);
    }

    Database open() {
        return Database.open(folder.resolve("starling.db"));
    }

    Command[] commands(Database database) {
        var interviewer = interviewer(database);
        var drill = drill(database);
        return new Command[] {
            new QuestionCommand(interviewer, COMPETENCIES, values(database)),
            new HintCommand(interviewer, notebooks(database), false),
            new DrillCommand(drill, recall(database)),
            new RecallCommand(recall(database)),
            new RateCommand(recall(database)),
            new PickCommand(drill),
            new StopDrillCommand(drill)
        };
    }

    RecallDrill recall(Database database) {
        return new RecallDrill(
                notebooks(database),
                new JdbiRecallRepository(database),
                model::orElseThrow,
                new JdbiPreferencesRepository(database),
                clock);
    }

    RetrievalDrill drill(Database database) {
        return new RetrievalDrill(
                interviewer(database),
                notebooks(database),
                new JdbiDrillRepository(database),
                new Random(7),
                new JdbiPreferencesRepository(database),
                clock);
    }

    Interviewer interviewer(Database database) {
        var stories = new ValueStories(notebooks(database), values(database));
        return new Interviewer(
                QuestionBank.load(folder, questions, COMPETENCIES),
                new QuestionPicker(new Random(7)),
                () -> {
                    throw new IllegalStateException("nobody answers here");
                },
                notebooks(database),
                stories,
                new JdbiAttemptRepository(database),
                new JdbiAskedQuestions(database),
                new JdbiDisagreementRepository(database),
                new NotesOnAnswers(
                        notebooks(database),
                        stories,
                        () -> {
                            throw new IllegalStateException("nobody answers here");
                        },
                        new JdbiToldStories(database),
                        new JdbiNotesLooks(database)),
                attempt -> List.of(),
                clock);
    }

    CompanyValues values(Database database) {
        return new CompanyValues(
                ValueCatalogue.load(PROJECT, PROJECT.resolve("config/values"), COMPETENCIES),
                COMPETENCIES,
                notebooks(database));
    }

    Notebooks notebooks(Database database) {
        return notebooks.computeIfAbsent(database, this::newNotebooks);
    }

    Notebooks newNotebooks(Database database) {
        return new Notebooks(
                new JdbiNotebookRepository(database),
                new NotesReader(COMPETENCIES, MeasureFinder.load(PROJECT)),
                finder.orElseThrow()::index,
                QuestionBank.load(folder, questions, COMPETENCIES),
                COMPETENCIES,
                clock);
    }

    void imports(Database database, Person person) {
        imports(database, person, "mine.md", STORIES);
    }

    void imports(Database database, Person person, String file, String notes) {
        notebooks(database).importNotes(id(person), file, notes.getBytes(UTF_8), false, said -> {});
    }

    static PersonId id(Person person) {
        return new PersonId("discord:" + person.id());
    }

    static List<Integer> styles(SeenMessage message) {
        return message.json().path("components").findValues("style").stream()
                .map(style -> style.asInt())
                .toList();
    }

    static String button(SeenMessage message, String label) {
        for (var row : message.json().path("components")) {
            for (var button : row.path("components")) {
                if (button.path("label").asText().equals(label)) {
                    return button.path("custom_id").asText();
                }
            }
        }
        throw new AssertionError("there is no button " + label);
    }
}
