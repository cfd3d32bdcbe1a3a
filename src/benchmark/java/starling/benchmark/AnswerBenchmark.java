package starling.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import starling.design.DesignReader;
import starling.feedback.DesignFacts;
import starling.feedback.Grader;
import starling.feedback.StoryFacts;
import starling.interview.CompanyValues;
import starling.interview.Interviewer;
import starling.interview.Notebooks;
import starling.interview.NotesOnAnswers;
import starling.interview.PersonId;
import starling.interview.ValueStories;
import starling.language.SearchModel;
import starling.notes.NotesFolder;
import starling.notes.NotesReader;
import starling.notes.UnreadableNotesException;
import starling.question.CompetencyCatalogue;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionPicker;
import starling.question.ValueCatalogue;
import starling.retrieval.StoryFinder;
import starling.retrieval.StoryRecognizer;
import starling.rubric.RuleBook;
import starling.star.MeasureFinder;
import starling.star.StarReader;
import starling.store.Database;
import starling.store.JdbiAskedQuestions;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDisagreementRepository;
import starling.store.JdbiNotebookRepository;
import starling.store.JdbiNotesLooks;
import starling.store.JdbiToldStories;

/**
 * What an answer costs a processor, from the text to the feedback with the sample notes, without Discord: processor time of the
 * one thread that works on it, so that the figures hold on a busy machine too, the memory that it takes for a moment, and what
 * stays in SQLite. Prints a table of medians.
 */
public final class AnswerBenchmark {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String FILE = "answers.db";
    private static final int WARMING = 20;
    private static final int ANSWERS = 25;
    private static final int KEPT = 500;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A story that is not in the notes. */
    private static final String OTHER = """
            Last spring our bakery had to fill an order of %d rolls by six, and the oven broke. My job was to get the order \
            out in time. I called the school kitchen next door, moved our dough there with two colleagues and baked in their \
            ovens all night. I checked every tray myself, and I drove the first van. In the end all rolls left at 5.40 and the \
            customer ordered again the next week.""";

    /** Another, longer one. */
    private static final String LONGER = """
            In my third year at a printing works the large press stopped on the Monday before election number %d, with sixty \
            thousand ballot papers still to print. The engineer could not come before Wednesday, and the papers had to be \
            at the town hall on Thursday at noon. I was responsible for the night shift, so it was up to me to find \
            another way. I counted what the two small presses could do, and \
            they would be nine thousand short. I rang a competitor across the river and asked him to print the rest at \
            cost. He agreed after I had promised him our van for the week. I drove the plates over myself, checked the \
            first hundred sheets under the lamp and stayed until four. On Thursday at ten all sixty thousand papers lay in \
            the town hall, and only forty had to be printed again.""";

    private AnswerBenchmark() {}

    /** Everything that hears an answer. */
    private record Room(
            Interviewer interviewer, Grader grader, Notebooks notebooks, Question question) {
        static Room open(Path folder) throws UnreadableNotesException {
            var competencies = CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml"));
            var bank = QuestionBank.load(PROJECT, PROJECT.resolve("config/questions"), competencies);
            var reader = new NotesReader(competencies, MeasureFinder.load(PROJECT));
            var network = SearchModel.load();
            var finder = new StoryFinder(network, competencies, bank.all());
            var database = Database.open(folder.resolve(FILE));
            var grader = new Grader(
                    StarReader.load(PROJECT),
                    RuleBook.load(PROJECT, PROJECT.resolve("config/rules/story.yaml"), StoryFacts.SHEET),
                    DesignReader.load(PROJECT),
                    RuleBook.load(PROJECT, PROJECT.resolve("config/rules/design.yaml"), DesignFacts.SHEET));
            var notebooks = new Notebooks(
                    new JdbiNotebookRepository(database),
                    reader,
                    finder::index,
                    bank,
                    competencies,
                    Clock.systemUTC());
            notebooks.share(NotesFolder.read(PROJECT.resolve("stories"), reader).notebook());
            var values = ValueCatalogue.load(PROJECT, PROJECT.resolve("config/values"), competencies);
            var valueStories = new ValueStories(notebooks, new CompanyValues(values, competencies, notebooks));
            var recognizer = new StoryRecognizer(network);
            var interviewer = new Interviewer(
                    bank,
                    new QuestionPicker(new Random(1)),
                    () -> grader,
                    notebooks,
                    valueStories,
                    new JdbiAttemptRepository(database),
                    new JdbiAskedQuestions(database),
                    new JdbiDisagreementRepository(database),
                    new NotesOnAnswers(
                            notebooks,
                            valueStories,
                            () -> recognizer,
                            new JdbiToldStories(database),
                            new JdbiNotesLooks(database)),
 attempt -> List.of(),
                    Clock.systemUTC());
            var question = bank.all().stream()
                    .filter(one -> one.text().contains("deadline"))
                    .findFirst()
                    .orElseThrow();
            return new Room(interviewer, grader, notebooks, question);
        }

        void hear(int person, String answer) {
            var outcome = interviewer.answer(
                    new PersonId("discord:" + person), "here", Optional.of(question.id()), answer);
            if (outcome.ifGraded().isEmpty()) {
                throw new IllegalStateException("the answer was not read");
            }
        }
    }

    public static void main(String[] arguments) throws IOException, UnreadableNotesException, SQLException {
        var folder = Files.createTempDirectory("starling-answers");
        var room = Room.open(folder);
        var stories = room.notebooks().sharedStories();
        var told = stories.get(2).story().told();
        System.out.println(stories.size() + " stories");
        System.out.println("| what | processor time, ms | memory taken, MB |");
        System.out.println("|---|---|---|");
        measure("an answer of 75 words that tells no story of the notes", number -> {
            var answer = OTHER.formatted(number);
            return () -> room.hear(number, answer);
        });
        measure("one of 150 words", number -> {
            var answer = LONGER.formatted(number);
            return () -> room.hear(number, answer);
        });
        measure("one of 150 words that tells one", number -> {
            var answer = "It was the year of %d. ".formatted(number) + told;
            return () -> room.hear(number, answer);
        });
        measure("only reading the first", number -> {
            var answer = OTHER.formatted(number);
            return () -> room.grader().grade(room.question(), answer, List.of(), Set.of());
        });
        var person = new PersonId("discord:1");
        measure("only searching", number -> () -> room.notebooks().storiesFor(person, room.question(), 10));
        kept(room, folder);
    }

    /** What stays of an answer of 75 words, with what was found out about it. */
    private static void kept(Room room, Path folder) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE))) {
            long rows = rows(connection);
            long bytes = bytes(connection);
            for (int number = 0; number < KEPT; number++) {
                room.hear(number, OTHER.formatted(number));
            }
            System.out.printf(
                    Locale.ROOT,
                    "Of each answer of 75 words %.1f rows and %,d bytes stay, its text being %d of them.%n",
                    (rows(connection) - rows) / (double) KEPT,
                    (bytes(connection) - bytes) / KEPT,
                    OTHER.length());
        }
    }

    private static long rows(Connection connection) throws SQLException {
        long rows = 0;
        try (var tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                rows += number(connection, "SELECT COUNT(*) FROM " + tables.getString("TABLE_NAME"));
            }
        }
        return rows;
    }

    /** With the free space in its pages. */
    private static long bytes(Connection connection) throws SQLException {
        return number(connection, "PRAGMA page_count") * number(connection, "PRAGMA page_size");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void measure(String what, IntFunction<Runnable> work) {
        var nanos = new ArrayList<Long>();
        var bytes = new ArrayList<Long>();
        for (int number = 0; number < WARMING + ANSWERS; number++) {
            var one = work.apply(number);
            long taken = THREADS.getCurrentThreadAllocatedBytes();
            long since = THREADS.getCurrentThreadCpuTime();
            one.run();
            nanos.add(THREADS.getCurrentThreadCpuTime() - since);
            bytes.add(THREADS.getCurrentThreadAllocatedBytes() - taken);
        }
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f |%n", what, median(nanos) / 1e6, median(bytes) / 1e6);
    }

    private static long median(List<Long> figures) {
        var sorted = figures.subList(WARMING, figures.size()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
