package starling.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.SearchModel;
import starling.language.TextMeaning;
import starling.notes.Notebook;
import starling.notes.UnreadableNotesException;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.question.QuestionPicker;
import starling.retrieval.StoryFinder;
import starling.retrieval.StoryMatch;
import starling.star.Part;
import starling.store.Database;
import starling.store.JdbiAskedQuestions;
import starling.store.JdbiAttemptRepository;
import starling.store.JdbiDisagreementRepository;

/** What a person is asked of their notes, and which stories they are reminded of; the search is the real one. */
final class OwnStoriesTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");

    private static final String CLINIC = """
            # Stories

            ## Clinic move
            - Situation: Our clinic had to leave its building by the end of June, a deadline that could not move.
            - Task: I was responsible for moving 4,000 patient files.
            - Action: I drew up a plan by shelf, trained two students and checked every box myself.
            - Result: We moved in nine days and lost no file.
            """;

    private static final String BAKERY = """
            # Stories

            ## Six hundred rolls
            - Situation: The oven of our bakery broke at midnight, and a school had a hard deadline of six in the morning.
            - Task: I had to deliver 600 rolls in time.
            - Action: I called the kitchen next door, moved our dough there and baked all night.
            - Result: All the rolls left at 5.40.
            """;

    private static final Question DEADLINE = new Question(
            "late-delivery",
            QuestionKind.BEHAVIOURAL,
            "Tell me about a time you had to deliver something against a hard deadline.",
            TestedNotebooks.COMPETENCIES.find("deadline"),
            Difficulty.MEDIUM,
            List.of(),
            List.of("What did you drop?", "How late would it have been?"));

    private static final QuestionBank BANK = new QuestionBank(List.of(DEADLINE));
    private static final CountingEmbedder EMBEDDER = new CountingEmbedder(SearchModel.load());
    private static final StoryFinder FINDER = new StoryFinder(EMBEDDER, TestedNotebooks.COMPETENCIES, BANK.all());

    private final TestedNotebooks tested = new TestedNotebooks(BANK, FINDER::index);
    private final Notebooks notebooks = tested.notebooks();

    @TempDir
    private Path folder;

    private record CountingEmbedder(Embedder real, AtomicInteger texts) implements Embedder {
        CountingEmbedder(Embedder real) {
            this(real, new AtomicInteger());
        }

        @Override
        public List<Meaning> embed(List<String> questions) {
            return real.embed(questions);
        }

        @Override
        public TextMeaning read(String title, List<String> passages) {
            texts.incrementAndGet();
            return real.read(title, passages);
        }
    }

    @Test
    void theirOwnStoriesAndTheSharedOnesAreSearchedAndNobodyElses() throws UnreadableNotesException {
        notebooks.share(read("shared.md", CLINIC));
        tested.importNotes(ANA, "mine.md", BAKERY);

        assertThat(found(ANA)).containsExactly("mine.md Six hundred rolls", "shared.md Clinic move");
        assertThat(found(BEN)).containsExactly("shared.md Clinic move");

        notebooks.forget(ANA);
        assertThat(found(ANA)).containsExactly("shared.md Clinic move");
    }

    @Test
    void aSharedStoryThatIsTheirOwnTooIsToldOnceAsTheirOwn() throws UnreadableNotesException {
        notebooks.share(read("shared.md", CLINIC));
        tested.importNotes(ANA, "mine.md", CLINIC);

        assertThat(found(ANA)).containsExactly("mine.md Clinic move");
        assertThat(found(BEN)).containsExactly("shared.md Clinic move");
    }

    @Test
    void anEditOfTheSharedNotebookIsLiveAndOnlyWhatIsNewIsReadAgain() throws UnreadableNotesException {
        notebooks.share(read("shared.md", CLINIC));
        int before = EMBEDDER.texts().get();

        notebooks.share(read("shared.md", "A line before it.\n\n" + CLINIC));
        assertThat(EMBEDDER.texts().get()).isEqualTo(before);

        notebooks.share(read("shared.md", CLINIC.replace("Clinic move", "The great move")));
        assertThat(EMBEDDER.texts().get()).isGreaterThan(before);
        assertThat(found(BEN)).containsExactly("shared.md The great move");
        notebooks.share(Notebook.EMPTY);
        assertThat(found(BEN)).isEmpty();
    }

    @Test
    void whatChangesInTheirNotesChangesWhatIsFoundAtOnce() {
        tested.importNotes(ANA, "mine.md", BAKERY);
        assertThat(found(ANA)).containsExactly("mine.md Six hundred rolls");

        var rolls = notebooks.stories(ANA).get(0);
        notebooks.edit(ANA, rolls.id(), "The broken oven", rolls.formText());
        assertThat(found(ANA)).containsExactly("mine.md The broken oven");

        notebooks.add(ANA, "Clinic move", Map.of(Part.ACTION, "I moved a clinic before a deadline, in nine days."));
        assertThat(found(ANA)).contains("Typed in Clinic move");

        int before = EMBEDDER.texts().get();
        notebooks.remove(ANA, notebooks.stories(ANA).get(0).id());
        assertThat(found(ANA)).containsExactly("mine.md The broken oven");
        assertThat(EMBEDDER.texts().get()).as("no story is read again").isEqualTo(before);
    }

    @Test
    void aLongImportSaysHowFarItIs() {
        var many = new StringBuilder("<!-- Starling notebook 1 -->\n\n");
        for (int i = 0; i < 120; i++) {
            many.append("# Story: Number ").append(i).append("\n\n## Action\n\nI did it.\n\n");
        }

        tested.importNotes(ANA, "many.md", many.toString());

        assertThat(tested.progress())
                .containsExactly(
                        "Reading many.md ...",
                        "50 of 120 stories are ready to be searched ...",
                        "100 of 120 stories are ready to be searched ...");
    }

    @Test
    void manyPeopleSearchingAndChangingAtOnceFindOnlyTheirOwnStories() throws Exception {
        var executor = Executors.newFixedThreadPool(8);
        try {
            var work = new ArrayList<Callable<List<StoryMatch>>>();
            var people = new ArrayList<PersonId>();
            for (int i = 0; i < 240; i++) {
                var person = new PersonId("discord:" + i % 12);
                int turn = i / 12;
                people.add(person);
                work.add(() -> {
                    if (turn % 4 == 0) {
                        tested.importNotes(person, "mine.md", BAKERY.replace("Six hundred", person.value() + " made"));
                    } else if (turn % 7 == 0) {
                        notebooks.forget(person);
                    }
                    return notebooks.storiesFor(person, DEADLINE, 3);
                });
            }
            var done = executor.invokeAll(work);
            int found = 0;
            for (int i = 0; i < done.size(); i++) {
                var own = people.get(i).value() + " made rolls";
                var matches = done.get(i).get();
                found += matches.size();
                assertThat(matches).allMatch(match -> match.story().title().equals(own));
            }
            assertThat(found).isPositive();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void theirOwnQuestionsAreAskedAsOftenAsOthersAndOnlyWhereNobodyElseReadsThem() throws UnreadableNotesException {
        notebooks.share(read("shared.md", "- Tell me about a time you shared something.\n"));
        tested.importNotes(
                ANA,
                "mine.md",
                "- Tell me about a time you told a secret.\n- How would you design a chat for your school?\n");
        try (var database = Database.open(folder.resolve("starling.db"))) {
            var interviewer = interviewer(database);

            var alone = asked(interviewer, ANA, Audience.THE_PERSON_ALONE, QuestionKind.BEHAVIOURAL);
            assertThat(alone.keySet())
                    .containsExactlyInAnyOrder(
                            DEADLINE.text(),
                            "Tell me about a time you shared something.",
                            "Tell me about a time you told a secret.");
            assertThat(alone.values()).allMatch(often -> often > 60 && often < 140);
            assertThat(asked(interviewer, ANA, Audience.THE_PERSON_ALONE, QuestionKind.SYSTEM_DESIGN))
                    .containsOnlyKeys("How would you design a chat for your school?");
            assertThat(asked(interviewer, ANA, Audience.OTHERS_TOO, QuestionKind.BEHAVIOURAL))
                    .containsOnlyKeys(DEADLINE.text(), "Tell me about a time you shared something.");
            assertThat(asked(interviewer, BEN, Audience.THE_PERSON_ALONE, QuestionKind.BEHAVIOURAL))
                    .containsOnlyKeys(DEADLINE.text(), "Tell me about a time you shared something.");
        }
    }

    @Test
    void aQuestionOfTheirNotesIsTheirsAloneAndGoneWithTheNotes() {
        tested.importNotes(ANA, "mine.md", "- Tell me about a time you told a secret.\n");
        var id = notebooks.questions(ANA).get(0).id();
        try (var database = Database.open(folder.resolve("starling.db"))) {
            var interviewer = interviewer(database);

            assertThat(interviewer.question(ANA, id)).isPresent();
            assertThat(interviewer.question(BEN, id)).isEmpty();
            assertThat(interviewer.answer(BEN, "discord:9", Optional.of(id), "I told one."))
                    .isEqualTo(new AnswerOutcome.QuestionGone());
            var attempt = new Attempt(UUID.randomUUID(), ANA, id, "I told one.", TestedNotebooks.NOON);
            new JdbiAttemptRepository(database).keep(attempt);
            assertThat(interviewer.earlier(ANA, attempt.id())).isPresent();

            notebooks.forget(ANA);
            assertThat(interviewer.question(ANA, id)).isEmpty();
            assertThat(interviewer.earlier(ANA, attempt.id())).isEmpty();
            assertThat(interviewer.attempt(ANA, attempt.id())).isEqualTo(new AnswerOutcome.QuestionGone());
            assertThat(interviewer.retry(ANA, attempt.id(), "Once more.")).isEqualTo(new AnswerOutcome.QuestionGone());
        }
    }

    private Interviewer interviewer(Database database) {
        return new Interviewer(
                BANK,
                new QuestionPicker(new Random(7)),
                () -> {
                    throw new IllegalStateException("nothing is graded here");
                },
                notebooks,
                tested.valueStories(),
                new JdbiAttemptRepository(database),
                new JdbiAskedQuestions(database),
                new JdbiDisagreementRepository(database),
                tested.unread(),
                attempt -> List.of(),
                Clock.fixed(TestedNotebooks.NOON, ZoneOffset.UTC));
    }

    /** How often each question comes when 300 are asked. */
    private static Map<String, Integer> asked(
            Interviewer interviewer, PersonId person, Audience audience, QuestionKind kind) {
        var often = new HashMap<String, Integer>();
        for (int i = 0; i < 300; i++) {
            interviewer
                    .ask(person, "discord:9", audience, Optional.of(kind), Optional.empty())
                    .ifPresent(question -> often.merge(question.text(), 1, Integer::sum));
        }
        return often;
    }

    private List<String> found(PersonId person) {
        return notebooks.storiesFor(person, DEADLINE, 3).stream()
                .map(match -> match.story().file() + " " + match.story().title())
                .toList();
    }

    private static Notebook read(String name, String text) throws UnreadableNotesException {
        return TestedNotebooks.READER.read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
