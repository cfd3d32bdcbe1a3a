package starling.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import starling.feedback.Feedback;
import starling.language.SearchModel;
import starling.notes.Story;
import starling.progress.ToldInMemory;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.retrieval.Ingredient;
import starling.retrieval.StoryFinder;
import starling.retrieval.StoryMatch;
import starling.retrieval.StoryRecognizer;
import starling.star.KindReason;
import starling.star.StarReading;
import starling.star.Wording;

/** What is said of the notes after an answer, and what is not. */
final class NotesOnAnswersTest {
    private static final PersonId ANA = new PersonId("discord:1");
    private static final Question DEADLINE = new Question(
            "late-delivery",
            QuestionKind.BEHAVIOURAL,
            "Tell me about a time you had to deliver something against a hard deadline.",
            TestedNotebooks.COMPETENCIES.find("deadline"),
            Difficulty.MEDIUM,
            List.of(),
            List.of());
    private static final String NOTES = """
            # Stories

            ## Clinic move
            - Situation: Our clinic had to leave its building by the end of June, a deadline that could not move.
            - Action: I drew up a plan by shelf, trained two students and checked every box myself.
            - Result: We moved in nine days and lost no file.
            """;

    private static final KeptStory FERRY = kept("0a1b2c3d", "The ferry strike");
    private static final KeptStory OVEN = kept("4e5f6a7b", "The oven");
    private static final KeptStory SHARED = kept("8c9d0e1f", "The shared boiler");
    private static final List<KeptStory> OWN = List.of(FERRY, OVEN);

    @Test
    void anotherOfTheirStoriesIsBetterByItsPointsAloneAndOnlyClearly() {
        assertThat(better(FERRY, found(FERRY, 4), found(OVEN, 12))).contains(OVEN);
        assertThat(better(FERRY, found(FERRY, 10), found(OVEN, 12))).isEmpty();
        assertThat(better(OVEN, found(OVEN, 12), found(FERRY, 4))).isEmpty();
        // A score is cut at 1, points are not; and half of the score of one may be a value.
        assertThat(better(FERRY, found(FERRY, 16), found(OVEN, 30))).contains(OVEN);
        assertThat(better(
                        FERRY, found(FERRY, 10).withScore(0.3), found(OVEN, 12).withScore(0.9)))
                .isEmpty();
    }

    @Test
    void aSharedStoryIsNeverCalledTheirs() {
        assertThat(better(FERRY, found(FERRY, 4), found(SHARED, 12))).isEmpty();
        assertThat(better(FERRY, found(SHARED, 12))).isEmpty();
        assertThat(better(SHARED, found(OVEN, 12), found(SHARED, 4))).contains(OVEN);
        // The best one is their own, wherever it stands among those found.
        assertThat(better(FERRY, found(FERRY, 4), found(SHARED, 14), found(OVEN, 12)))
                .contains(OVEN);
    }

    @Test
    void aStoryThatWasNotFoundMayFitALittle() {
        assertThat(better(FERRY, found(OVEN, 12))).contains(OVEN);
        assertThat(better(SHARED, found(OVEN, 12))).contains(OVEN);
        // Left out beside a shared one that fits very well, the told one may be as good as their own best.
        assertThat(better(SHARED, found(OVEN, 8), found(kept("11223344", "Another"), 16)))
                .isEmpty();
        assertThat(better(FERRY)).isEmpty();
    }

    @Test
    void nobodyWithoutStoriesWaitsForTheRecognizer() {
        var found = onAnswers(new TestedNotebooks(new QuestionBank(List.of(DEADLINE))), () -> {
                    throw new AssertionError("the recognizer was made");
                })
                .on(attempt(), DEADLINE, feedback(KindReason.EVENT));

        assertThat(found.notes().isNew()).isTrue();
    }

    @Test
    void aFailingSearchDoesNotCostTheFeedback() {
        var tested = new TestedNotebooks(new QuestionBank(List.of(DEADLINE)));
        tested.importNotes(ANA, "mine.md", NOTES);
        var feedback = feedback(KindReason.EVENT);
        var found = onAnswers(tested, () -> {
                    throw new IllegalStateException("the search network is not on the class path");
                })
                .on(attempt(), DEADLINE, feedback);

        assertThat(found.feedback()).isEqualTo(feedback);
        assertThat(found.notes()).isEqualTo(NotesOnAnswer.NOTHING);
    }

    @Test
    void whoeverSaidNothingIsShownNoStoryThatOnlyComesNear() {
        var near = new Question(
                "near",
                QuestionKind.BEHAVIOURAL,
                "Tell me about a time you checked the details.",
                Optional.empty(),
                Difficulty.MEDIUM,
                List.of(),
                List.of());
        var network = SearchModel.load();
        var finder = new StoryFinder(network, TestedNotebooks.COMPETENCIES, List.of(DEADLINE, near));
        var tested = new TestedNotebooks(new QuestionBank(List.of(DEADLINE, near)), finder::index);
        tested.importNotes(ANA, "mine.md", NOTES);
        var on = onAnswers(tested, () -> new StoryRecognizer(network));

        var matches = tested.notebooks().storiesFor(ANA, near, 3);
        assertThat(matches).hasSize(1).allMatch(match -> match.score() < 0.5);
        assertThat(shown(on, near, KindReason.ONLY_NAMED)).isEqualTo(matches);
        assertThat(shown(on, near, KindReason.OTHER_LANGUAGE)).isEmpty();
        assertThat(shown(on, DEADLINE, KindReason.OTHER_LANGUAGE)).hasSize(1).allMatch(match -> match.score() >= 0.5);
    }

    private static List<StoryMatch> shown(NotesOnAnswers on, Question question, KindReason reason) {
        return ((Feedback.OnStory) on.on(attempt(), question, feedback(reason)).feedback()).matches();
    }

    private static Optional<KeptStory> better(KeptStory told, StoryMatch... found) {
        return NotesOnAnswers.better(told, OWN, List.of(found));
    }

    private static StoryMatch found(KeptStory kept, double points) {
        return new StoryMatch(kept.story(), Math.min(1, points / 16), List.of(), Map.of(Ingredient.MEANING, points));
    }

    private static KeptStory kept(String id, String title) {
        return new KeptStory(
                id, new Story("mine.md", title, 1, 2, "I did.", Map.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static NotesOnAnswers onAnswers(TestedNotebooks tested, Supplier<StoryRecognizer> recognizer) {
        var kept = new ConcurrentHashMap<UUID, NotesLook>();
        var looks = new NotesLooks() {
            @Override
            public void keep(PersonId person, NotesLook look) {
                kept.put(look.attempt(), look);
            }

            @Override
            public Optional<NotesLook> find(UUID attempt) {
                return Optional.ofNullable(kept.get(attempt));
            }
        };
        return new NotesOnAnswers(tested.notebooks(), tested.valueStories(), recognizer, new ToldInMemory(), looks);
    }

    private static Attempt attempt() {
        return new Attempt(UUID.randomUUID(), ANA, "late-delivery", "We moved the clinic by June.", Instant.EPOCH);
    }

    private static Feedback.OnStory feedback(KindReason reason) {
        var reading = new StarReading(reason, List.of(), Map.of(), 20, 1, 0, List.of(), new Wording(Map.of()), 1);
        return new Feedback.OnStory(reading, List.of(), Optional.empty(), 20, List.of());
    }
}
