package starling.interview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import starling.feedback.Feedback;
import starling.feedback.GradingClock;
import starling.feedback.GradingClock.Stage;
import starling.feedback.NotesComparison;
import starling.question.Question;
import starling.retrieval.StoryMatch;
import starling.retrieval.StoryRecognizer;
import starling.star.AnswerKind;

/**
 * Holds answers against the notes of whoever gave them. What was found is kept by the ids of the stories, so that an attempt
 * opened again shows the same stories for as long as they are in the notes. Safe for use by several threads.
 */
public final class NotesOnAnswers {
    /** So many stories that fit are shown to whoever told none of them. */
    private static final int SHOWN = 3;

    /** A story that is not among so many does not fit its question. */
    private static final int LOOKED_AT = 10;

    /** What a told story has of the points of the best one when that fits clearly better. */
    private static final double CLEARLY_WORSE = 0.75;

    /** What is worth less than this share of the best one of its notebook is not found in a search. */
    private static final double NOT_FOUND = 0.5;

    /** A story with a lower score only comes near the question. */
    private static final double CLOSE = 0.5;

    private final Notebooks notebooks;
    private final ValueStories valueStories;
    private final Supplier<StoryRecognizer> recognizer;
    private final ToldStories tellings;
    private final NotesLooks looks;
    private final GradingClock clock;

    /** Needs the recognizer with the first answer only, so it may be slow to make. */
    public NotesOnAnswers(
            Notebooks notebooks,
            ValueStories valueStories,
            Supplier<StoryRecognizer> recognizer,
            ToldStories tellings,
            NotesLooks looks) {
        this(notebooks, valueStories, recognizer, tellings, looks, GradingClock.NONE);
    }

    /**
     * The same, watched.
     *
     * @param clock told how long it takes to search the notes, and to recognise a story of theirs
     */
    public NotesOnAnswers(
            Notebooks notebooks,
            ValueStories valueStories,
            Supplier<StoryRecognizer> recognizer,
            ToldStories tellings,
            NotesLooks looks,
            GradingClock clock) {
        this.clock = clock;
        this.notebooks = notebooks;
        this.valueStories = valueStories;
        this.recognizer = recognizer;
        this.tellings = tellings;
        this.looks = looks;
    }

    /**
     * What was found.
     *
     * @param feedback as it was given, with the stories that fit the question if the answer tells none of them
     */
    record Found(Feedback feedback, NotesOnAnswer notes) {}

    /**
     * What the notes have on an attempt, found now if it was not before. If the notes cannot be searched, there is nothing to say
     * of them this time, the feedback is as it was given, and they are looked through when the attempt is opened again.
     *
     * @throws StorageException when it could not be kept or read
     */
    Found on(Attempt attempt, Question question, Feedback feedback) {
        if (feedback instanceof Feedback.OnDesign onDesign) {
            return new Found(feedback, NotesOnAnswer.onDesign(reminder(attempt.person(), onDesign)));
        }
        if (!(feedback instanceof Feedback.OnStory onStory)) {
            return new Found(feedback, NotesOnAnswer.NOTHING);
        }
        try {
            return on(attempt, question, onStory);
        } catch (IllegalStateException searchFails) {
            return new Found(feedback, NotesOnAnswer.NOTHING);
        }
    }

    /** What the person's own notes say of the place where a design stops. */
    private Optional<ConceptReminder> reminder(PersonId person, Feedback.OnDesign onDesign) {
        return onDesign.unsolved()
                .flatMap(dive -> ConceptReminder.of(
                        dive.concepts(), notebooks.own(person).cards()));
    }

    private Found on(Attempt attempt, Question question, Feedback.OnStory onStory) {
        var person = attempt.person();
        // Whoever improves an answer has chosen their story, so that the notes are not searched again for the question.
        // Nor are they where no question was asked that a story could fit.
        boolean searched = attempt.follows().isEmpty() && !question.equals(Question.ANYTHING);
        var search =
                searched ? clock.timed(Stage.SEARCH, () -> notebooks.search(person, question)) : NotesSearch.NOTHING;
        var fitting = searched
                ? clock.timed(
                        Stage.CHOICE, () -> valueStories.among(search, person, question, attempt.value(), LOOKED_AT))
                : List.<StoryMatch>of();
        var look = looks.find(attempt.id()).orElseGet(() -> look(attempt, onStory, search, fitting));
        var told = told(person, attempt.id());
        boolean story = onStory.reading().kind() == AnswerKind.STORY;
        var differences = told.map(kept -> NotesComparison.of(kept.story(), onStory.reading(), attempt.answer()))
                .orElseGet(List::of);
        var notes = new NotesOnAnswer(
                told,
                told.filter(notebooks.stories(person)::contains).isPresent(),
                story && told.isEmpty(),
                told.flatMap(kept -> look.better()).flatMap(id -> withId(person, id, fitting)),
                differences);
        if (told.isPresent()) {
            return new Found(onStory, notes);
        }
        var matches = matches(person, look, fitting);
        boolean none = onStory.reading().kind() == AnswerKind.NONE;
        return new Found(onStory.withMatches(none && !matches.isEmpty() ? close(matches, search) : matches), notes);
    }

    /** Those that do not only come near: whoever said nothing is not sent to a story that is hardly better. */
    private static List<StoryMatch> close(List<StoryMatch> matches, NotesSearch search) {
        // Where a value was asked for, scores are halved for the sake of the stories that are listed under it.
        var close = search.unexplained(LOOKED_AT).stream()
                .filter(match -> match.score() >= CLOSE)
                .map(StoryMatch::story)
                .toList();
        return matches.stream()
                .filter(match -> match.score() >= CLOSE || close.contains(match.story()))
                .toList();
    }

    /** The story of their notes that an attempt tells, as far as that was found; empty once the story is gone. */
    Optional<KeptStory> told(PersonId person, UUID attempt) {
        return tellings.of(attempt).flatMap(telling -> notebooks.story(person, telling.story()));
    }

    /** Keeps that an attempt tells this story. */
    void keep(Attempt attempt, KeptStory story) {
        tellings.keep(attempt.person(), new Telling(attempt.id(), attempt.question(), story.id(), attempt.at()));
    }

    private NotesLook look(Attempt attempt, Feedback.OnStory feedback, NotesSearch search, List<StoryMatch> fitting) {
        var person = attempt.person();
        var stories = notebooks.seenBy(person);
        var told = feedback.reading().kind() == AnswerKind.STORY
                ? clock.timed(Stage.RECOGNITION, () -> recognized(attempt, stories))
                : Optional.<KeptStory>empty();
        told.ifPresent(story -> keep(attempt, story));
        // All that fit, so that what is not among them is known not to; without the value, which says nothing of how
        // well.
        var better = told.filter(story -> !fitting.isEmpty())
                .flatMap(story -> better(story, notebooks.stories(person), search.unexplained(stories.size())));
        var ids = fitting.stream()
                .limit(SHOWN)
                .flatMap(match -> kept(match, stories).stream())
                .map(KeptStory::id)
                .toList();
        var look = new NotesLook(attempt.id(), ids, better.map(KeptStory::id));
        looks.keep(person, look);
        return look;
    }

    private Optional<KeptStory> recognized(Attempt attempt, List<KeptStory> stories) {
        // The recognizer loads the search network when it is first needed.
        if (stories.isEmpty()) {
            return Optional.empty();
        }
        var texts = stories.stream().map(KeptStory::story).toList();
        var known = notebooks.indices(attempt.person());
        var before = attempt.follows()
                .flatMap(tellings::of)
                .flatMap(telling -> stories.stream()
                        .filter(kept -> kept.id().equals(telling.story()))
                        .findFirst());
        return before.map(kept -> recognizer.get().told(texts, attempt.answer(), kept.story(), known))
                .orElseGet(() -> recognizer.get().told(texts, attempt.answer(), known))
                .flatMap(story -> stories.stream()
                        .filter(kept -> kept.story().equals(story))
                        .findFirst());
    }

    /**
     * The story of their own that fits a question clearly better than the one they told.
     *
     * @param found all stories of their own and the shared notes that were found for the question
     */
    static Optional<KeptStory> better(KeptStory told, List<KeptStory> own, List<StoryMatch> found) {
        boolean toldOwn = own.contains(told);
        double most = found.stream()
                .filter(match -> match.story().equals(told.story()))
                .mapToDouble(NotesOnAnswers::points)
                .findFirst()
                // Beside a better one of its notebook it may be left out though it fits a little.
                .orElseGet(() -> NOT_FOUND
                        * found.stream()
                                .filter(match -> toldOwn == kept(match, own).isPresent())
                                .mapToDouble(NotesOnAnswers::points)
                                .max()
                                .orElse(0));
        return found.stream()
                .filter(match -> kept(match, own).isPresent())
                .max(Comparator.comparingDouble(NotesOnAnswers::points))
                .filter(best -> most < CLEARLY_WORSE * points(best))
                .flatMap(best -> kept(best, own));
    }

    /** The score is their sum too, but no higher than that of a story that fits very well. */
    private static double points(StoryMatch match) {
        return match.points().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Those that were found when the notes were looked through, in their order then, with why they fit as of now. */
    private List<StoryMatch> matches(PersonId person, NotesLook look, List<StoryMatch> fitting) {
        return look.fitting().stream()
                .flatMap(id -> withId(person, id, fitting).stream())
                .toList();
    }

    private Optional<StoryMatch> withId(PersonId person, String id, List<StoryMatch> fitting) {
        return notebooks
                .story(person, id)
                .flatMap(kept -> fitting.stream()
                        .filter(match -> match.story().equals(kept.story()))
                        .findFirst());
    }

    private static Optional<KeptStory> kept(StoryMatch match, List<KeptStory> stories) {
        return stories.stream()
                .filter(kept -> kept.story().equals(match.story()))
                .findFirst();
    }
}
