package starling.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import starling.notes.Notebook;
import starling.notes.Story;
import starling.notes.UnreadableNotesException;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.retrieval.StoryIndex;
import starling.star.Part;

final class NotebooksTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");

    private static final String NOTES = """
            # Stories

            ## Clinic move
            - Situation: Our clinic had to leave its building by the end of June.
            - Task: I was responsible for moving 4,000 patient files.
            - Action: I drew up a plan by shelf and checked every box myself.
            - Result: We moved in nine days and lost no file.

            ## Garden club
            - Situation: Two members of the garden club disagreed about pesticides.
            - Task: I had to keep both of them in the club.
            - Action: I met each of them alone and then proposed a trial bed.
            - Result: Both stayed.

            # Questions

            - Tell me about a time you disagreed with your boss.
            - How would you design a chat for a million people?
            """;

    private static final QuestionBank BANK = QuestionBank.load(
            TestedNotebooks.HOME, TestedNotebooks.HOME.resolve("config/questions"), TestedNotebooks.COMPETENCIES);

    private final TestedNotebooks tested = new TestedNotebooks(BANK);
    private final Notebooks notebooks = tested.notebooks();

    @Test
    void importedNotesAreThePersonsOwnNotebook() throws UnreadableNotesException {
        var outcome = imported(tested.importNotes(ANA, "mine.md", NOTES));

        assertThat(outcome.files()).containsExactly("mine.md");
        assertThat(titles(outcome.added())).containsExactly("Clinic move", "Garden club");
        assertThat(outcome.changed()).isEmpty();
        assertThat(outcome.unchanged()).isEmpty();
        assertThat(outcome.gone()).isEmpty();
        assertThat(outcome.news()).isTrue();
        assertThat(tested.progress()).containsExactly("Reading mine.md ...");
        assertThat(notebooks.own(ANA)).isEqualTo(outcome.notebook()).isEqualTo(read("mine.md", NOTES));
        assertThat(notebooks.kept(ANA)).extracting(KeptNotes::name).containsExactly("mine.md");
        assertThat(notebooks.own(BEN)).isEqualTo(Notebook.EMPTY);
        assertThat(notebooks.shared()).isEqualTo(Notebook.EMPTY);
    }

    @Test
    void theSameFileOnceMoreChangesNothing() {
        tested.importNotes(ANA, "mine.md", NOTES);
        var before = notebooks.stories(ANA);
        int writes = tested.kept().writes();

        var outcome = imported(tested.importNotes(ANA, "mine.md", NOTES));

        assertThat(outcome.news()).isFalse();
        assertThat(outcome.unchanged()).isEqualTo(before);
        assertThat(outcome.added()).isEmpty();
        assertThat(notebooks.stories(ANA)).isEqualTo(before);
        assertThat(tested.kept().writes()).isEqualTo(writes);
    }

    @Test
    void anEditedFileUpdatesAndSaysWhatIsNewChangedUnchangedAndGone() {
        tested.importNotes(ANA, "mine.md", NOTES);
        var clinic = notebooks.stories(ANA).get(0);

        var outcome = imported(tested.importNotes(ANA, "mine.md", """
                # Stories

                ## Clinic move
                - Situation: Our clinic had to leave its building by the end of June.
                - Task: I was responsible for moving 5,000 patient files.
                - Action: I drew up a plan by shelf and checked every box myself.
                - Result: We moved in nine days and lost no file.

                ## Night shift
                - Situation: Nobody wanted the night shift in the bakery.
                - Task: I had to fill it.
                - Action: I asked each of them what would make it bearable and took the first week myself.
                - Result: Three people signed up.
                """));

        assertThat(titles(outcome.changed())).containsExactly("Clinic move");
        assertThat(titles(outcome.added())).containsExactly("Night shift");
        assertThat(titles(outcome.gone())).containsExactly("Garden club");
        assertThat(outcome.unchanged()).isEmpty();
        assertThat(outcome.changed().get(0).id()).isEqualTo(clinic.id());
        assertThat(titles(notebooks.stories(ANA))).containsExactly("Clinic move", "Night shift");
        assertThat(notebooks.questions(ANA)).isEmpty();
    }

    @Test
    void aStoryUnderANewTitleIsChangedAndNeitherNewNorGone() {
        tested.importNotes(ANA, "mine.md", NOTES);

        var outcome = imported(tested.importNotes(ANA, "mine.md", NOTES.replace("Garden club", "Trial bed")));

        assertThat(titles(outcome.changed())).containsExactly("Trial bed");
        assertThat(titles(outcome.unchanged())).containsExactly("Clinic move");
        assertThat(outcome.added()).isEmpty();
        assertThat(outcome.gone()).isEmpty();
    }

    @Test
    void whatCannotBeReadOrHoldsNothingKeepsWhatWasThere() {
        tested.importNotes(ANA, "mine.md", NOTES);
        var before = notebooks.own(ANA);

        assertThat(tested.importNotes(ANA, "folder/mine.md", " \n"))
                .isEqualTo(new ImportOutcome.Unreadable("mine.md is empty; write your notes into it or remove it."));
        assertThat(notebooks.importNotes(ANA, "mine.md", new byte[] {1, 0, 2}, true, said -> {}))
                .isEqualTo(new ImportOutcome.Unreadable(
                        "mine.md is not a text file; save your notes as plain text or Markdown."));
        assertThat(tested.importNotes(ANA, "mine.md", "<!-- Starling notebook 1 -->\n# Nonsense\n"))
                .isInstanceOfSatisfying(
                        ImportOutcome.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).startsWith("mine.md:2: "));
        assertThat(tested.importNotes(ANA, "mine.md", "milk\n")).isInstanceOf(ImportOutcome.NothingFound.class);

        assertThat(notebooks.own(ANA)).isEqualTo(before);
    }

    @Test
    void aFileIsKeptUnderItsOwnNameWithoutFoldersAndWhatCannotBeSeen() {
        for (var name : List.of("../../x.md", "C:\\notes\\x.md", "\u202ex\u0007.md", " x.md ")) {
            tested.importNotes(ANA, name, NOTES);
        }
        tested.importNotes(BEN, "../..", NOTES);
        tested.importNotes(BEN, "x".repeat(300), NOTES);

        assertThat(notebooks.kept(ANA)).extracting(KeptNotes::name).containsExactly("x.md");
        assertThat(notebooks.kept(BEN))
                .extracting(KeptNotes::name)
                .containsExactly("unnamed", FileName.of("x".repeat(300)));
        assertThat(notebooks.own(ANA).stories()).extracting(Story::file).containsOnly("x.md");
    }

    @Test
    void filesWhoseLongNamesDifferSomewhereAreTwo() {
        var long1 = "x".repeat(120);
        tested.importNotes(ANA, long1 + " part 1.md", NOTES);
        tested.importNotes(ANA, long1 + " part 2.md", NOTES.replace("Clinic", "School"));
        tested.importNotes(ANA, "Cafe\u0301.md", NOTES);
        tested.importNotes(ANA, "Caf\u00e9.md", NOTES);

        assertThat(notebooks.files(ANA)).isEqualTo(3);
        assertThat(notebooks.stories(ANA)).hasSize(6);
        var markdown = notebooks.export(ANA).orElseThrow();
        assertThat(imported(tested.importNotes(ANA, "starling-notes.md", markdown))
                        .news())
                .isFalse();
    }

    @Test
    void aFileThatIsNamedLikeWhatWasTypedLeavesItAlone() {
        var typed = saved(notebooks.add(ANA, "A typed one", Map.of(Part.ACTION, "I typed it.")));

        assertThat(imported(tested.importNotes(ANA, "folder/Typed in", NOTES)).files())
                .containsExactly("Typed in (file)");
        var unnamed = "<!-- Starling notebook 1 -->\n\n# Story: Fire\n\n## Action\n\nI put it out.\n";
        assertThat(imported(tested.importNotes(BEN, "Typed in", unnamed)).files())
                .containsExactly("Typed in (file)");

        assertThat(notebooks.story(ANA, typed.id())).contains(typed);
        assertThat(titles(notebooks.stories(ANA))).containsExactly("A typed one", "Clinic move", "Garden club");
    }

    @Test
    void anExportImportsToTheSameNotebookAndTakesThePlaceOfTheFilesItCameFrom() throws IOException {
        importSamples(ANA);
        notebooks.add(ANA, "A typed one", Map.of(Part.ACTION, "I typed it."));
        var own = notebooks.own(ANA);
        var stories = notebooks.stories(ANA);
        var markdown = notebooks.export(ANA).orElseThrow();

        var again = imported(tested.importNotes(ANA, "starling-notes.md", markdown));
        assertThat(again.news()).isFalse();
        assertThat(again.unchanged()).isEqualTo(stories);

        var elsewhere = imported(tested.importNotes(BEN, "starling-notes.md", markdown));
        assertThat(elsewhere.files())
                .contains("star-labels.md", Notebooks.TYPED_IN)
                .doesNotContain("starling-notes.md");
        assertThat(notebooks.own(BEN)).isEqualTo(own);
        assertThat(notebooks.stories(BEN)).isEqualTo(stories);
        assertThat(notebooks.export(BEN)).contains(markdown);
    }

    @Test
    void anExportThatWasChangedByHandChangesTheFilesItNamesAndNoOthers() {
        tested.importNotes(ANA, "mine.md", NOTES);
        tested.importNotes(ANA, "more.md", NOTES.replace("Clinic", "School"));
        var markdown = notebooks.export(ANA).orElseThrow();
        var own = markdown.substring(0, markdown.indexOf("# Story: School move"))
                .replace("nine days", "eight days")
                .replace("- From: mine.md", "- From: ../../mine.md");

        var outcome = imported(tested.importNotes(ANA, "starling-notes.md", own));

        assertThat(outcome.files()).containsExactly("mine.md");
        assertThat(titles(outcome.changed())).containsExactly("Clinic move");
        assertThat(titles(notebooks.stories(ANA)))
                .containsExactly("Clinic move", "Garden club", "School move", "Garden club");
    }

    @Test
    void aStoryCanBeTypedInByItsParts() {
        var outcome = notebooks.add(
                ANA,
                " Night\nshift ",
                Map.of(
                        Part.SITUATION,
                        "Nobody wanted the night shift.\n\nNot one.",
                        Part.ACTION,
                        "# I asked each of them.\nResult: is what I call this line",
                        Part.RESULT,
                        "The shift was filled within 2 days."));

        var story = saved(outcome);
        assertThat(story.story().title()).isEqualTo("Night shift");
        assertThat(story.story().file()).isEqualTo("Typed in");
        assertThat(story.story().parts())
                .isEqualTo(Map.of(
                        Part.SITUATION,
                        "Nobody wanted the night shift.\nNot one.",
                        Part.ACTION,
                        "# I asked each of them.\nResult: is what I call this line",
                        Part.RESULT,
                        "The shift was filled within 2 days."));
        assertThat(story.story().numbers()).containsExactly("2 days");
        assertThat(notebooks.story(ANA, story.id())).contains(story);

        var second = saved(notebooks.add(ANA, "Night shift", Map.of(Part.TASK, "Again.")));
        assertThat(second.id()).isNotEqualTo(story.id());
        assertThat(notebooks.stories(ANA)).containsExactly(story, second);
        assertThat(notebooks.add(ANA, " \n", Map.of(Part.TASK, "x"))).isEqualTo(new StoryOutcome.Empty());
        assertThat(notebooks.add(ANA, "Title", Map.of(Part.TASK, " \n"))).isEqualTo(new StoryOutcome.Empty());
        assertThat(notebooks.stories(ANA)).hasSize(2);
    }

    @Test
    void aStoryIsChangedByTheTextOfAFormAndKeepsItsPlaceAndItsId() {
        tested.importNotes(ANA, "mine.md", NOTES);
        var clinic = notebooks.stories(ANA).get(0);
        assertThat(clinic.formText()).isEqualTo("""
                Situation: Our clinic had to leave its building by the end of June.
                Task: I was responsible for moving 4,000 patient files.
                Action: I drew up a plan by shelf and checked every box myself.
                Result: We moved in nine days and lost no file.""");

        var same = saved(notebooks.edit(ANA, clinic.id(), "Clinic move", clinic.formText()));
        assertThat(same).isEqualTo(clinic);

        var edited = saved(
                notebooks.edit(ANA, clinic.id(), "Clinic move", clinic.formText() + "\nLearning: Number the boxes."));
        assertThat(edited.id()).isEqualTo(clinic.id());
        assertThat(edited.story().parts()).containsEntry(Part.LEARNING, "Number the boxes.");
        assertThat(edited.story().parts()).containsEntry(Part.RESULT, "We moved in nine days and lost no file.");
        assertThat(titles(notebooks.stories(ANA))).containsExactly("Clinic move", "Garden club");

        var free = saved(notebooks.edit(ANA, clinic.id(), "Moving house", "We moved.\n\n## And lost nothing."));
        assertThat(free.id()).isNotEqualTo(clinic.id());
        assertThat(free.story().title()).isEqualTo("Moving house");
        assertThat(free.story().text()).contains("We moved.").contains("And lost nothing.");
        assertThat(free.story().parts()).isEmpty();

        assertThat(notebooks.edit(ANA, free.id(), "", "x")).isEqualTo(new StoryOutcome.Empty());
        assertThat(notebooks.edit(ANA, free.id(), "x", "\n")).isEqualTo(new StoryOutcome.Empty());
        assertThat(notebooks.edit(ANA, clinic.id(), "x", "x")).isEqualTo(new StoryOutcome.NoSuchStory());
        assertThat(notebooks.stories(ANA).get(0)).isEqualTo(free);
    }

    @Test
    void aFormThatIsSentBackAsItWasChangesNothingWhateverTheLayout() throws IOException {
        importSamples(ANA);
        for (var story : notebooks.stories(ANA)) {
            var edited = saved(notebooks.edit(
                    ANA, story.id(), story.story().title(), story.formText().replace("\n", "\r\n") + "\n"));

            assertThat(edited).as(story.story().citation()).isEqualTo(story);
        }
    }

    @Test
    void whereOnlyTheTitleIsChangedOnlyTheTitleChanges() throws IOException {
        importSamples(ANA);
        for (var story : notebooks.stories(ANA)) {
            var edited = saved(notebooks.edit(ANA, story.id(), "Another one", story.formText()));

            assertThat(edited.story().title()).isEqualTo("Another one");
            assertThat(edited.formText()).as(story.story().citation()).isEqualTo(story.formText());
            assertThat(edited.story())
                    .usingRecursiveComparison()
                    .ignoringFields("title", "text", "competencies", "numbers")
                    .isEqualTo(story.story());
        }
    }

    @Test
    void aStoryIsRemovedAndWithTheLastOneItsNotes() {
        tested.importNotes(ANA, "mine.md", NOTES.substring(0, NOTES.indexOf("# Questions")));
        var stories = notebooks.stories(ANA);

        assertThat(notebooks.remove(ANA, stories.get(0).id())).isEqualTo(new StoryOutcome.Removed(stories.get(0)));
        assertThat(notebooks.stories(ANA)).containsExactly(stories.get(1));
        assertThat(notebooks.remove(ANA, stories.get(0).id())).isEqualTo(new StoryOutcome.NoSuchStory());
        notebooks.remove(ANA, stories.get(1).id());

        assertThat(notebooks.kept(ANA)).isEmpty();
        assertThat(notebooks.export(ANA)).isEmpty();
    }

    @Test
    void whatWasMeantForAStoryThatIsGoneOrChangedReachesNoOtherOfItsTitle() {
        var twice = NOTES.substring(0, NOTES.indexOf("# Questions")).replace("Garden club", "Clinic move");
        tested.importNotes(ANA, "mine.md", twice);
        var first = notebooks.stories(ANA).get(0);
        var second = notebooks.stories(ANA).get(1);
        assertThat(first.handle()).matches(first.id() + "\\.[0-9a-f]{4}");
        assertThat(notebooks.story(ANA, first.handle())).contains(first);

        assertThat(notebooks.remove(ANA, first.handle())).isEqualTo(new StoryOutcome.Removed(first));
        var left = notebooks.stories(ANA);
        assertThat(left).extracting(KeptStory::story).containsExactly(second.story());
        assertThat(left.get(0).id()).isEqualTo(first.id());

        assertThat(notebooks.remove(ANA, first.handle())).isEqualTo(new StoryOutcome.OtherNow(left.get(0)));
        assertThat(notebooks.edit(ANA, first.handle(), "Clinic move", "x"))
                .isEqualTo(new StoryOutcome.OtherNow(left.get(0)));
        assertThat(notebooks.remove(ANA, second.handle())).isEqualTo(new StoryOutcome.NoSuchStory());
        assertThat(notebooks.stories(ANA)).isEqualTo(left);
        assertThat(notebooks.story(ANA, first.handle())).contains(left.get(0));

        var edited = saved(notebooks.edit(ANA, left.get(0).handle(), "Clinic move", "We moved.\nI drove."));
        assertThat(edited.id()).isEqualTo(first.id());
        assertThat(notebooks.edit(ANA, left.get(0).handle(), "Clinic move", "Too late."))
                .isEqualTo(new StoryOutcome.OtherNow(edited));
        assertThat(notebooks.remove(ANA, edited.handle())).isEqualTo(new StoryOutcome.Removed(edited));
    }

    @Test
    void ofTwoStoriesThatSayTheSameOneIsLeftHoweverOftenTheFirstIsRemoved() {
        var clinic = NOTES.substring(NOTES.indexOf("## Clinic"), NOTES.indexOf("## Garden"));
        tested.importNotes(ANA, "mine.md", "# Stories\n\n" + clinic + clinic);
        var first = notebooks.stories(ANA).get(0);
        assertThat(notebooks.stories(ANA)).hasSize(2);

        notebooks.remove(ANA, first.handle());

        assertThat(notebooks.remove(ANA, first.handle())).isInstanceOf(StoryOutcome.OtherNow.class);
        assertThat(notebooks.stories(ANA)).hasSize(1);
    }

    @Test
    void notesAreRemovedByTheirNameAndAllOfThemForgotten() {
        tested.importNotes(ANA, "a.md", NOTES);
        tested.importNotes(ANA, "b.md", NOTES);
        tested.importNotes(BEN, "a.md", NOTES);

        assertThat(notebooks.removeNotes(ANA, "a.md")).isTrue();
        assertThat(notebooks.removeNotes(ANA, "a.md")).isFalse();
        assertThat(notebooks.own(ANA).stories()).extracting(Story::file).containsOnly("b.md");
        assertThat(notebooks.forget(ANA)).isEqualTo(1);
        assertThat(notebooks.forget(ANA)).isZero();
        assertThat(notebooks.own(ANA)).isEqualTo(Notebook.EMPTY);
        assertThat(notebooks.questions(ANA)).isEmpty();
        assertThat(notebooks.own(BEN).stories()).hasSize(2);
    }

    @Test
    void theSharedNotebookIsSeenByAllAndChangedByNobody() throws UnreadableNotesException {
        notebooks.share(read("shared.md", NOTES));
        var shared = notebooks.sharedStories().get(0);

        assertThat(notebooks.story(BEN, shared.id())).contains(shared);
        assertThat(notebooks.edit(BEN, shared.id(), "x", "x")).isEqualTo(new StoryOutcome.InSharedNotebook(shared));
        assertThat(notebooks.remove(BEN, shared.id())).isEqualTo(new StoryOutcome.InSharedNotebook(shared));
        assertThat(notebooks.own(BEN)).isEqualTo(Notebook.EMPTY);
        assertThat(notebooks.sharedStories()).contains(shared);
        assertThat(notebooks.sharedQuestions()).hasSize(2);

        notebooks.share(Notebook.EMPTY);
        assertThat(notebooks.story(BEN, shared.id())).isEmpty();
    }

    @Test
    void aStoryIsNamedByFileTitleAndOccurrenceAndNobodyReachesAnothers() {
        var twice = NOTES.substring(0, NOTES.indexOf("# Questions")).replace("Garden club", "Clinic move");
        tested.importNotes(ANA, "mine.md", twice);
        tested.importNotes(ANA, "more.md", twice);
        var ids = notebooks.stories(ANA).stream().map(KeptStory::id).toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(4).allMatch(id -> id.matches("[0-9a-f]{8}"));
        for (var id : ids) {
            assertThat(notebooks.story(BEN, id)).isEmpty();
            assertThat(notebooks.edit(BEN, id, "mine now", "x")).isEqualTo(new StoryOutcome.NoSuchStory());
            assertThat(notebooks.remove(BEN, id)).isEqualTo(new StoryOutcome.NoSuchStory());
        }
        assertThat(notebooks.stories(ANA)).hasSize(4);
    }

    @Test
    void whatIsListedJoinsTheQuestionsWithoutThoseOfTheBank() {
        tested.importNotes(
                ANA,
                "mine.md",
                NOTES + "- " + BANK.all().get(0).text().toUpperCase(Locale.ROOT)
                        + "\n- tell me about a time you DISAGREED with your boss\n");

        var questions = notebooks.questions(ANA);

        assertThat(questions)
                .extracting(Question::text)
                .containsExactly(
                        "Tell me about a time you disagreed with your boss.",
                        "How would you design a chat for a million people?");
        assertThat(questions.get(0).id()).matches("notes-[0-9a-f]{16}");
        assertThat(questions.get(0).kind()).isEqualTo(QuestionKind.BEHAVIOURAL);
        assertThat(questions.get(0).competency()).isPresent();
        assertThat(questions.get(1).kind()).isEqualTo(QuestionKind.SYSTEM_DESIGN);
        assertThat(questions.get(1).competency()).isEmpty();
        assertThat(notebooks.questions(BEN)).isEmpty();

        // Another Starling, another file, another person: the same question.
        var other = new TestedNotebooks(BANK);
        other.importNotes(BEN, "other.txt", "- Tell me about a time you disagreed with your boss!\n");
        assertThat(other.notebooks().questions(BEN).get(0).id())
                .isEqualTo(questions.get(0).id());
    }

    @Test
    void whoeverWouldKeepTooMuchIsToldSoAndNothingIsChanged() {
        tested.importNotes(ANA, "mine.md", NOTES);
        var before = notebooks.own(ANA);

        var many = IntStream.range(0, 1_000)
                .mapToObj(number -> "# Story: Number " + number + "\n\n## Action\n\nI did it.\n\n")
                .collect(Collectors.joining("", "<!-- Starling notebook 1 -->\n\n", ""));
        assertThat(tested.importNotes(ANA, "many.md", many))
                .isInstanceOfSatisfying(ImportOutcome.TooMuch.class, outcome -> {
                    assertThat(outcome.name()).isEqualTo("many.md");
                    assertThat(outcome.exceeded().sentence())
                            .isEqualTo("You would then keep 1,002 stories, and one person can keep 1,000, so nothing"
                                    + " was changed; remove what you no longer need, or import less at a"
                                    + " time.");
                });
        var large = "<!-- Starling notebook 1 -->\n\n# Card: Long\n\n"
                + "I did it, and then I did it again, é.\n".repeat(260_000);
        assertThat(tested.importNotes(ANA, "long.md", large))
                .isInstanceOfSatisfying(
                        ImportOutcome.TooMuch.class,
                        outcome -> assertThat(outcome.exceeded().sentence())
                                .isEqualTo(
                                        "You would then keep 10.2 MB of notes, and one person can keep 10 MB, so nothing was"
                                                + " changed; remove what you no longer need, or import less at a time."));
        assertThat(notebooks.edit(ANA, notebooks.stories(ANA).get(0).id(), "Long", "x".repeat(10_000_001)))
                .isInstanceOf(StoryOutcome.TooMuch.class);

        assertThat(notebooks.own(ANA)).isEqualTo(before);
    }

    @Test
    void whatAnotherProcessHasChangedIsSeenAndNotWrittenOver() {
        var other = new TestedNotebooks(BANK, tested.kept()).notebooks();
        var here = tested.notebooks();
        here.add(ANA, "The oven", Map.of(Part.ACTION, "I called the school."));
        assertThat(titles(other.stories(ANA))).containsExactly("The oven");

        other.add(ANA, "The bus", Map.of(Part.ACTION, "I walked."));
        assertThat(titles(here.stories(ANA))).containsExactly("The oven", "The bus");

        // The other comes between the look at what there is and the change of it, once.
        var between = new AtomicBoolean();
        tested.kept().whenVersionSeen(() -> {
            if (!between.getAndSet(true)) {
                other.add(ANA, "The ferry", Map.of(Part.ACTION, "I swam."));
            }
        });
        here.add(ANA, "The train", Map.of(Part.ACTION, "I ran."));
        assertThat(titles(here.stories(ANA))).containsExactly("The oven", "The bus", "The ferry", "The train");
        assertThat(titles(other.stories(ANA))).isEqualTo(titles(here.stories(ANA)));

        other.forget(ANA);
        assertThat(titles(here.stories(ANA))).isEmpty();
    }

    @Test
    void notesThatWouldGrowBeyondWhatCanBeReadAgainAreRefusedAndNothingElseIs() {
        tested.importNotes(ANA, "mine.md", NOTES);
        var before = notebooks.own(ANA);
        var cards = "# Cards\n\n" + "- Cache x: shard\n".repeat(76_000);

        assertThat(tested.importNotes(ANA, "mine.md", cards))
                .isInstanceOfSatisfying(
                        ImportOutcome.TooMuch.class,
                        outcome -> assertThat(outcome.exceeded().sentence())
                                .isEqualTo(
                                        "You would then keep 608,008 lines, and one person can keep 500,000, so nothing was changed;"
                                                + " remove what you no longer need, or import less at a time."));

        assertThat(notebooks.own(ANA)).isEqualTo(before);
        assertThat(new TestedNotebooks(BANK, tested.kept()).notebooks().own(ANA))
                .as("after a restart")
                .isEqualTo(before);
    }

    @Test
    void keptNotesThatThisStarlingCannotReadAreListedAndInTheWayOfNothing() {
        var newer = "<!-- Starling notebook 9 -->\n\nwhatever that is\n";
        var kept = new ArrayList<KeptNotes>();
        for (var name : List.of("new.md", "newer.md", Notebooks.TYPED_IN)) {
            kept.add(new KeptNotes(name, newer, TestedNotebooks.NOON));
        }
        tested.kept().keep(ANA, kept);

        assertThat(notebooks.export(ANA)).isEmpty();
        tested.importNotes(ANA, "mine.md", NOTES);
        saved(notebooks.add(ANA, "A typed one", Map.of(Part.ACTION, "I typed it.")));
        saved(notebooks.add(ANA, "Another", Map.of(Part.ACTION, "I typed it too.")));

        assertThat(notebooks.unreadable(ANA)).containsExactly("Typed in", "new.md", "newer.md");
        assertThat(notebooks.kept(ANA))
                .extracting(KeptNotes::name)
                .containsExactly("Typed in", "Typed in 2", "mine.md", "new.md", "newer.md");
        assertThat(titles(notebooks.stories(ANA)))
                .containsExactly("A typed one", "Another", "Clinic move", "Garden club");
        assertThat(notebooks.export(ANA).orElseThrow()).doesNotContain("whatever");
        assertThat(notebooks.remove(ANA, notebooks.stories(ANA).get(0).id())).isInstanceOf(StoryOutcome.Removed.class);

        assertThat(titles(imported(tested.importNotes(ANA, "new.md", NOTES)).added()))
                .containsExactly("Clinic move", "Garden club");
        assertThat(notebooks.removeNotes(ANA, "newer.md")).isTrue();
        assertThat(notebooks.unreadable(ANA)).containsExactly("Typed in");
        assertThat(notebooks.files(ANA)).isEqualTo(4);
        assertThat(notebooks.forget(ANA)).isEqualTo(4);
        assertThat(notebooks.unreadable(ANA)).isEmpty();
    }

    @Test
    void nobodyWaitsForStoriesThatAreMadeReadyForSearch() {
        var meanwhile = new AtomicReference<Runnable>(() -> {});
        var slow = new TestedNotebooks(BANK, (notebook, known, done) -> {
            meanwhile.getAndSet(() -> {}).run();
            return StoryIndex.empty();
        });
        meanwhile.set(() -> elsewhere(() -> {
            var stories = slow.notebooks().stories(ANA);
            assertThat(titles(stories)).containsExactly("Clinic move", "Garden club");
            slow.notebooks().remove(ANA, stories.get(0).handle());
            assertThat(titles(slow.notebooks().stories(ANA))).containsExactly("Garden club");
            for (int i = 2; i < 200; i++) {
                assertThat(slow.notebooks().stories(new PersonId("discord:" + i)))
                        .isEmpty();
            }
        }));

        assertThat(imported(slow.importNotes(ANA, "mine.md", NOTES)).added()).hasSize(2);
        assertThat(titles(slow.notebooks().stories(ANA))).containsExactly("Garden club");
    }

    @Test
    void whileNotesAreWrittenTheirOwnerSeesThoseBeforeWithoutWaiting() {
        tested.importNotes(ANA, "mine.md", NOTES);
        var before = notebooks.stories(ANA);
        tested.kept()
                .whenRead(
                        () -> elsewhere(() -> assertThat(notebooks.stories(ANA)).isEqualTo(before)));

        notebooks.remove(ANA, before.get(0).id());

        assertThat(titles(notebooks.stories(ANA))).containsExactly("Garden club");
    }

    @Test
    void twoImportsAreReadAtATimeAndTheNextWaitsItsTurnAndIsToldSo() throws Exception {
        var executor = Executors.newFixedThreadPool(3);
        try {
            var twoAreRead = new CountDownLatch(2);
            var thirdWaits = new CountDownLatch(1);
            var said = new ConcurrentLinkedQueue<String>();
            var done = new ArrayList<Future<ImportOutcome>>();
            for (int i = 0; i < 2; i++) {
                var person = new PersonId("discord:" + i);
                done.add(executor.submit(
                        () -> notebooks.importNotes(person, "mine.md", NOTES.getBytes(UTF_8), true, sentence -> {
                            said.add("first two: " + sentence);
                            twoAreRead.countDown();
                            await(thirdWaits);
                        })));
            }
            await(twoAreRead);
            done.add(executor.submit(
                    () -> notebooks.importNotes(BEN, "his.md", NOTES.getBytes(UTF_8), true, sentence -> {
                        said.add("third: " + sentence);
                        thirdWaits.countDown();
                    })));

            for (var outcome : done) {
                assertThat(imported(outcome.get()).added()).hasSize(2);
            }
            assertThat(said)
                    .containsExactly(
                            "first two: Reading mine.md ...",
                            "first two: Reading mine.md ...",
                            "third: Waiting to read his.md, since others import theirs ...",
                            "third: Reading his.md ...");
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void filesAreLimitedToo() {
        for (int i = 0; i < 100; i++) {
            imported(tested.importNotes(ANA, i + ".md", "- Tell me about a time you counted to " + i + ".\n"));
        }

        assertThat(tested.importNotes(ANA, "100.md", NOTES))
                .isInstanceOfSatisfying(
                        ImportOutcome.TooMuch.class,
                        outcome -> assertThat(outcome.exceeded().sentence())
                                .startsWith("You would then keep 101 files, and one person can keep 100, so"));
        assertThat(tested.importNotes(ANA, "99.md", NOTES)).isInstanceOf(ImportOutcome.Imported.class);
    }

    @Test
    void whenNothingCanBeKeptTheOldNotebookIsIntact() {
        tested.importNotes(ANA, "mine.md", NOTES);
        var before = notebooks.stories(ANA);
        tested.kept().fillUp();

        assertThatThrownBy(() -> tested.importNotes(ANA, "mine.md", NOTES.replace("nine", "ten")))
                .isInstanceOf(StorageException.class)
                .hasMessage("cannot keep notes: the disk is full");
        assertThatThrownBy(() -> notebooks.edit(ANA, before.get(0).id(), "x", "x"))
                .isInstanceOf(StorageException.class);

        assertThat(notebooks.stories(ANA)).isEqualTo(before);
    }

    @Test
    void manyPeopleAtOnceEachSeeTheirOwnAndLoseNothing() throws Exception {
        var executor = Executors.newFixedThreadPool(8);
        try {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 400; i++) {
                var person = new PersonId("discord:" + i % 20);
                int number = i / 20;
                work.add(() -> {
                    var mark = person.value() + " ";
                    if (number % 2 == 0) {
                        notebooks.add(person, mark + number, Map.of(Part.ACTION, mark + "did " + number));
                    } else {
                        tested.importNotes(
                                person,
                                number + ".md",
                                NOTES.replace("Clinic move", mark + number).replace("Two", mark));
                    }
                    return notebooks.own(person).stories().stream()
                            .allMatch(story -> story.text().contains(mark));
                });
            }
            for (var done : executor.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }

            for (int i = 0; i < 20; i++) {
                var mark = "discord:" + i + " ";
                assertThat(notebooks.own(new PersonId("discord:" + i)).stories())
                        .hasSize(30)
                        .allMatch(story -> story.text().contains(mark));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** Does it in another thread, and returns once it is done; gives up on one that is stuck. */
    private static void elsewhere(Runnable work) {
        var executor = Executors.newSingleThreadExecutor();
        try {
            executor.submit(work).get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void importSamples(PersonId person) throws IOException {
        try (var files = Files.list(TestedNotebooks.HOME.resolve("stories"))) {
            var sorted = new TreeMap<String, Path>();
            files.forEach(file -> sorted.put(String.valueOf(file.getFileName()), file));
            for (var file : sorted.entrySet()) {
                notebooks.importNotes(person, file.getKey(), Files.readAllBytes(file.getValue()), true, said -> {});
            }
        }
    }

    private static Notebook read(String name, String text) throws UnreadableNotesException {
        return TestedNotebooks.READER.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportOutcome.Imported imported(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        return (ImportOutcome.Imported) outcome;
    }

    private static KeptStory saved(StoryOutcome outcome) {
        assertThat(outcome).isInstanceOf(StoryOutcome.Saved.class);
        return ((StoryOutcome.Saved) outcome).story();
    }

    private static List<String> titles(List<KeptStory> stories) {
        return stories.stream().map(story -> story.story().title()).toList();
    }
}
