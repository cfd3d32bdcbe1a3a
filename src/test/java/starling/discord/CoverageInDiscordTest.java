package starling.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.command.CoverageCommand;
import starling.command.NotesShowCommand;
import starling.command.StorySearchCommand;
import starling.discord.standin.Person;
import starling.interview.Attempt;
import starling.interview.CompanyValues;
import starling.interview.Interviewer;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.NotesOnAnswers;
import starling.interview.PersonId;
import starling.interview.Telling;
import starling.interview.ValueStories;
import starling.notes.NotesReader;
import starling.progress.StoryCoverage;
import starling.progress.ToldInMemory;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionPicker;
import starling.question.ValueCatalogue;
import starling.recall.RecallDrill;
import starling.retrieval.StoryIndex;
import starling.star.MeasureFinder;
import starling.store.Database;
import starling.store.JdbiAskedQuestions;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDisagreementRepository;
import starling.store.JdbiNotebookRepository;
import starling.store.JdbiNotesLooks;
import starling.store.JdbiPreferencesRepository;
import starling.store.JdbiRecallRepository;

/** What a person's stories cover, on a server: as a picture and in words, and on nobody else's screen. */
final class CoverageInDiscordTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final CompetencyCatalogue COMPETENCIES =
            CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml"));
    private static final QuestionBank BANK =
            QuestionBank.load(PROJECT, PROJECT.resolve("config/questions"), COMPETENCIES);
    private static final String NOTES = """
            # Our values
            ## Bias for Action
            ### The ferry strike
            - Situation: A strike stopped all ferries before the deadline for coming home, an emergency.
            - Action: I called nine bus companies and I led 28 pupils across in turns.
            - Result: All were home on time.

            ## Have Backbone
            ### Choir without a room
            - Situation: Two altos disagreed, and the argument was heated.
            - Action: I mediated between them and found a compromise.
            - Result: Both stayed.
            """;

    @TempDir
    private Path folder;

    @Test
    void theMatrixIsAPictureWithTheSameInWordsBelow() throws IOException {
        try (var practice = new Practice()) {
            practice.room.ann.types(practice.room.channel, "/coverage").reply();
            practice.imports(practice.room.ann);
            practice.answers(practice.room.ann, "deadline", 5, "The ferry strike");
            practice.answers(practice.room.ann, "ethics", 2, "");

            var reply =
                    practice.room.ann.types(practice.room.channel, "/coverage").reply();

            assertThat(reply.isEphemeral()).isTrue();
            assertThat(reply.toString()).isEqualTo("""
                    What your stories cover
                    2 stories show 4 of 30 competencies; 1 of them told here so far.
                    (picture: A table of stories by competencies: 2 stories show 4 of 30 competencies; 1 of them told here so far.)
                    **No story shows these, the most asked first**
                    Failure, Ownership, Ambiguity, Teamwork, Security, Customer focus, Feedback, Decision making, and 18 more

                    **Told for many questions: have another story ready**
                    - The ferry strike (5 different questions)

                    **Never practised**
                    - Choir without a room

                    **Answered without a story of the notes**
                    - Ethics (2 answers)""");
            var picture = ImageIO.read(new ByteArrayInputStream(practice.room.ann.opens(reply, "coverage.png")));
            assertThat(Objects.requireNonNull(picture).getWidth()).isGreaterThan(700);
        }
    }

    @Test
    void anAnswerThatWasImprovedCountsOnce() {
        try (var practice = new Practice()) {
            practice.imports(practice.room.ann);
            var first = practice.answer(practice.room.ann, question("conflict", 0), Optional.empty(), "Choir");
            var second = practice.answer(practice.room.ann, question("conflict", 0), Optional.of(first), "Choir");
            practice.answer(practice.room.ann, question("conflict", 0), Optional.of(second), "");
            practice.answer(practice.room.ann, question("ethics", 0), Optional.empty(), "");

            var reply =
                    practice.room.ann.types(practice.room.channel, "/coverage").reply();

            assertThat(reply.toString())
                    .contains("1 of them told here so far.")
                    .contains("**Answered without a story of the notes**\n- Ethics (1 answer)")
                    .doesNotContain("Told for many questions");
            assertThat(practice.coverage.of(practice.person(practice.room.ann)).stories())
                    .extracting(story -> story.told() + " " + story.questions() + " " + story.toldFor())
                    .containsExactly("0 0 {}", "1 1 {conflict=1}");
        }
    }

    @Test
    void aStoryThatIsGoneAndAQuestionThatIsGoneAreInNobodysWay() {
        try (var practice = new Practice()) {
            practice.imports(practice.room.ann);
            practice.answers(practice.room.ann, "deadline", 1, "The ferry strike");
            practice.notebooks.remove(
                    practice.person(practice.room.ann), practice.story(practice.room.ann, "The ferry strike"));
            practice.answer(practice.room.ann, "a-question-of-last-year", Optional.empty(), "Choir");

            var reply =
                    practice.room.ann.types(practice.room.channel, "/coverage").reply();

            assertThat(reply.toString()).contains("1 story shows", "1 of them told here so far.");
        }
    }

    @Test
    void nobodySeesWhatAnotherPersonsStoriesCover() {
        try (var practice = new Practice()) {
            practice.imports(practice.room.ann);
            practice.answers(practice.room.ann, "deadline", 6, "The ferry strike");
            practice.room.ann.types(practice.room.channel, "/coverage").reply();

            var seen =
                    practice.room.ben.types(practice.room.channel, "/coverage").reply()
                            + practice.room
                                    .ben
                                    .types(practice.room.channel, "/story search for:bias for action")
                                    .reply()
                                    .toString()
                            + practice.room.ben.sees(practice.room.channel);

            assertThat(seen).doesNotContain("ferry", "coverage.png");
            assertThat(practice.room
                            .ben
                            .types(practice.room.channel, "/coverage")
                            .reply()
                            .toString())
                    .isEqualTo(
                            "You keep no notes of your own yet. /notes import takes the notes you have (.md or .txt),"
                                    + " /notes add a story that you type.");
        }
    }

    @Test
    void aStoryIsFoundByItsValueAndShownByItsButton() {
        try (var practice = new Practice()) {
            practice.imports(practice.room.ann);

            var found = practice.room
                    .ann
                    .types(practice.room.channel, "/story search for:have backbone!")
                    .reply();
            assertThat(found.isEphemeral()).isTrue();
            assertThat(found.toString()).isEqualTo("""
                    One story fits
                    **Choir without a room**
                    you listed it under Have Backbone
                    [Choir without a room]""");

            assertThat(practice.room
                            .ann
                            .presses(found, "Choir without a room")
                            .reply()
                            .toString())
                    .startsWith("Choir without a room")
                    .contains("Two altos disagreed", "[Change it] [Remove it]");
            assertThat(practice.room
                            .ann
                            .types(practice.room.channel, "/story search for:frugality")
                            .reply()
                            .toString())
                    .isEqualTo(
                            "None of your stories fits that. Say it in other words, or add a story with /notes add.");
        }
    }

    private static String question(String competency, int number) {
        return BANK.all().stream()
                .filter(question -> question.competency().map(Competency::id).equals(Optional.of(competency)))
                .skip(number)
                .findFirst()
                .map(Question::id)
                .orElseThrow();
    }

    /** A server on which people practise with stories of their own, where what was told is put in by hand. */
    private final class Practice implements AutoCloseable {
        private final ToldInMemory told = new ToldInMemory();
        private final Database database = Database.open(folder.resolve("starling.db"));
        private final JdbiAttemptRepository attempts = new JdbiAttemptRepository(database);
        private final Notebooks notebooks = new Notebooks(
                new JdbiNotebookRepository(database),
                new NotesReader(COMPETENCIES, MeasureFinder.load(PROJECT)),
                (notebook, known, done) -> StoryIndex.empty(),
                BANK,
                COMPETENCIES,
                Clock.systemUTC());
        private final CompanyValues values = new CompanyValues(
                ValueCatalogue.load(PROJECT, PROJECT.resolve("config/values"), COMPETENCIES), COMPETENCIES, notebooks);
        private final ValueStories stories = new ValueStories(notebooks, values);
        private final Interviewer interviewer = new Interviewer(
                BANK,
                new QuestionPicker(new Random(1)),
                () -> {
                    throw new AssertionError("nothing is graded here");
                },
                notebooks,
                stories,
                attempts,
                new JdbiAskedQuestions(database),
                new JdbiDisagreementRepository(database),
                new NotesOnAnswers(
                        notebooks,
                        stories,
                        () -> {
                            throw new AssertionError("nothing is recognised here");
                        },
                        told,
                        new JdbiNotesLooks(database)),
                attempt -> List.of(),
                Clock.systemUTC());
        private final StoryCoverage coverage =
                new StoryCoverage(notebooks, interviewer, attempts, told, BANK, COMPETENCIES, false);
        private final PracticeRoom room = new PracticeRoom(
                new CoverageCommand(coverage, notebooks),
                new StorySearchCommand(notebooks, COMPETENCIES),
                new NotesShowCommand(
                        notebooks,
                        COMPETENCIES,
                        new RecallDrill(
                                notebooks,
                                new JdbiRecallRepository(database),
                                () -> {
                                    throw new AssertionError("nothing is compared here");
                                },
                                new JdbiPreferencesRepository(database),
                                Clock.systemUTC())));
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        PersonId person(Person somebody) {
            return new PersonId("discord:" + somebody.id());
        }

        void imports(Person somebody) {
            notebooks.importNotes(person(somebody), "mine.md", NOTES.getBytes(UTF_8), false, said -> {});
        }

        String story(Person somebody, String title) {
            return notebooks.stories(person(somebody)).stream()
                    .filter(kept -> kept.story().title().startsWith(title))
                    .findFirst()
                    .map(KeptStory::id)
                    .orElseThrow();
        }

        /** So many different questions on a competency, each answered with the story, or with none. */
        void answers(Person somebody, String competency, int questions, String title) {
            for (int number = 0; number < questions; number++) {
                answer(somebody, question(competency, number % 5), Optional.empty(), title);
            }
        }

        UUID answer(Person somebody, String question, Optional<UUID> follows, String title) {
            now = now.plusSeconds(60);
            var attempt = new Attempt(UUID.randomUUID(), person(somebody), question, "I did it.", now, follows);
            attempts.keep(attempt);
            if (!title.isEmpty()) {
                told.keep(attempt.person(), new Telling(attempt.id(), question, story(somebody, title), now));
            }
            return attempt.id();
        }

        @Override
        public void close() {
            room.close();
            database.close();
        }
    }
}
