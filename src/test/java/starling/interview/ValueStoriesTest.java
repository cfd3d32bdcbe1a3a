package starling.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import starling.language.SearchModel;
import starling.notes.UnreadableNotesException;
import starling.question.CompanyValue;
import starling.question.Competency;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.retrieval.StoryFinder;
import starling.retrieval.StoryMatch;

/** Which stories come first where a question is asked for the sake of a value; the search is the real one. */
final class ValueStoriesTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final PersonId BEN = new PersonId("discord:2");

    private static final Question DEADLINE = new Question(
            "late-delivery",
            QuestionKind.BEHAVIOURAL,
            "Tell me about a time you had to deliver something against a hard deadline.",
            TestedNotebooks.COMPETENCIES.find("deadline"),
            Difficulty.MEDIUM,
            List.of(),
            List.of("What did you drop?", "How late would it have been?"));

    private static final String KIOSK = """
            # our principles

            - Disagree & commit
              - the owner of our kiosk wanted plastic cups, and I wanted glass
              - I argued with the price of washing up and lost, so I bought the cups myself the same day
              - we sold 300 drinks and I said no more about it
            - Amazon: Have Backbone
              - a supplier wanted cash without a bill, two days before the deadline of the fair
              - I refused, called three others and drove to the one who would write one
              - we opened in time, with a bill
            - Keep the kettle warm
              - guests were unhappy with cold tea
              - I bought a flask for every table, and nobody has complained since
            """;

    private static final String CLINIC = """
            # Stories

            ## Clinic move
            - Situation: Our clinic had to leave its building by the end of June, a deadline that could not move.
            - Task: I was responsible for moving 4,000 patient files.
            - Action: I drew up a plan by shelf, trained two students and checked every box myself.
            - Result: We moved in nine days and lost no file.
            """;

    private final TestedNotebooks tested = new TestedNotebooks(
            new QuestionBank(List.of(DEADLINE)),
            new StoryFinder(SearchModel.load(), TestedNotebooks.COMPETENCIES, List.of(DEADLINE))::index);
    private final CompanyValues values = tested.values();
    private final ValueStories stories = tested.valueStories();

    @Test
    void theStoriesUnderTheValueComeFirstAndTheOthersFillUp() {
        tested.importNotes(ANA, "kiosk.md", KIOSK);
        tested.importNotes(ANA, "clinic.md", CLINIC);

        var found = stories.storiesFor(ANA, DEADLINE, Optional.of("amazon.have-backbone"), 3);

        assertThat(found)
                .extracting(match -> match.story().title(), match -> match.why().split(";", 2)[0])
                .startsWith(
                        tuple("Amazon: Have Backbone", "you listed it under Amazon: Have Backbone"),
                        tuple("Disagree & commit", "you listed it under Disagree & commit"),
                        tuple("Clinic move", "it shows deadline (“deadline”)"))
                .hasSize(3);
        assertThat(found).extracting(StoryMatch::score).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(found).allMatch(match -> match.score() >= 0 && match.score() <= 1);
        assertThat(stories.storiesFor(ANA, DEADLINE, Optional.of("amazon.have-backbone"), 1))
                .hasSize(1);
    }

    @Test
    void aValueUnderWhichNothingIsListedChangesNothingInTheOrder() {
        tested.importNotes(ANA, "kiosk.md", KIOSK);
        tested.importNotes(ANA, "clinic.md", CLINIC);

        assertThat(stories.storiesFor(ANA, DEADLINE, Optional.of("amazon.frugality"), 3))
                .extracting(StoryMatch::story, StoryMatch::why)
                .isEqualTo(tested.notebooks().storiesFor(ANA, DEADLINE, 3).stream()
                        .map(match -> tuple(match.story(), match.why()))
                        .toList());
    }

    @Test
    void aStoryOfTheSharedNotesThatIsTheirOwnTooIsToldOnceAsTheirOwn() throws UnreadableNotesException {
        tested.notebooks().share(TestedNotebooks.READER.read("shared.md", KIOSK.getBytes(StandardCharsets.UTF_8)));
        tested.importNotes(ANA, "kiosk.md", KIOSK);

        assertThat(stories.storiesFor(ANA, DEADLINE, Optional.of("amazon.have-backbone"), 3))
                .filteredOn(
                        match -> match.why().contains("listed") || match.why().contains("list it"))
                .extracting(match -> match.story().file())
                .containsExactly("kiosk.md", "kiosk.md");
        assertThat(stories.storiesFor(BEN, DEADLINE, Optional.of("amazon.have-backbone"), 1))
                .singleElement()
                .satisfies(match ->
                        assertThat(match.why()).startsWith("the shared notes list it under Amazon: Have Backbone"));
    }

    @Test
    void theirOwnStoriesGoBeforeTheSharedOnesAmongThoseUnderTheValueAndAmongTheOthers()
            throws UnreadableNotesException {
        tested.notebooks().share(TestedNotebooks.READER.read("shared.md", KIOSK.getBytes(StandardCharsets.UTF_8)));
        tested.importNotes(ANA, "clinic.md", CLINIC);
        tested.importNotes(ANA, "own.md", """
                # our principles

                - Have backbone
                  - my aunt wanted to sell the wool shop, and I did not
                  - I said so at dinner and showed her what we earn on yarn
                  - she kept it
                """);

        var found = stories.storiesFor(ANA, DEADLINE, Optional.of("amazon.have-backbone"), 9);

        assertThat(found)
                .extracting(match -> match.story().title())
                .startsWith("Have backbone", "Amazon: Have Backbone", "Disagree & commit", "Clinic move");
        assertThat(found).allMatch(match -> match.reasons().size() <= 3);
        assertThat(found.get(1).why()).startsWith("the shared notes list it under Amazon: Have Backbone; ");
    }

    @Test
    void theValuesOfAPersonsNotesAreTheirsAlone() {
        tested.importNotes(ANA, "kiosk.md", KIOSK);

        var kettle = values.called(ANA, "keep the kettle warm!").get(0);
        assertThat(kettle.label()).isEqualTo("Keep the kettle warm");
        assertThat(kettle.id()).matches("notes\\.[0-9a-f]{10}");
        assertThat(values.find(ANA, kettle.id())).contains(kettle);
        assertThat(values.isForAllToRead(kettle)).isFalse();
        assertThat(values.all(ANA).stream().limit(2).map(CompanyValue::label))
                .containsExactly("Amazon: Have Backbone; Disagree and Commit", "Keep the kettle warm");

        assertThat(values.find(BEN, kettle.id())).isEmpty();
        assertThat(values.called(BEN, "Keep the kettle warm")).isEmpty();
        assertThat(values.all(BEN)).doesNotContain(kettle);
        assertThat(values.nearest(ANA, Audience.OTHERS_TOO, "kettle warm", 3)).isEmpty();
        assertThat(values.nearest(ANA, Audience.THE_PERSON_ALONE, "kettle warm", 3))
                .containsExactly(kettle);

        tested.notebooks().forget(ANA);
        assertThat(values.find(ANA, kettle.id())).isEmpty();
    }

    @Test
    void aValueThatOnlyNotesNameProbesWhatItsNameSpeaksOf() {
        tested.importNotes(ANA, "kiosk.md", KIOSK.replace("Keep the kettle warm", "Serve every customer warmly"));

        assertThat(values.called(ANA, "serve every customer warmly").get(0).competencies())
                .extracting(Competency::id)
                .startsWith("customer-focus");
    }
}
