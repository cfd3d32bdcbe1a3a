package starling.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.feedback.Feedback;
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

    /** What a told story has of the score of the best one when that fits clearly better. */
    private static final double CLEARLY_WORSE = 0.75;

    private final Notebooks notebooks;
    private final ValueStories valueStories;
    private final Supplier<StoryRecognizer> recognizer;
    private final ToldStories tellings;
    private final NotesLooks looks;

    /** Needs the recognizer with the first answer only, so it may be slow to make. */
    public NotesOnAnswers(
            Notebooks notebooks,
            ValueStories valueStories,
            Supplier<StoryRecognizer> recognizer,
            ToldStories tellings,
            NotesLooks looks) {
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
     * What the notes have on an attempt, found now if it was not before.
     *
     * @throws StorageException when it could not be kept or read
     */
    Found on(Attempt attempt, Question question, Feedback feedback) {
        if (!(feedback instanceof Feedback.OnStory onStory)) {
            return new Found(feedback, NotesOnAnswer.NOTHING);
        }
        var person = attempt.person();
        // Whoever improves an answer has chosen their story, so that the notes are not searched again for the question.
        var fitting = attempt.follows().isPresent()
                ? List.<StoryMatch>of()
                : valueStories.storiesFor(person, question, attempt.value(), LOOKED_AT);
        var look = looks.find(attempt.id()).orElseGet(() -> look(attempt, onStory, fitting));
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
        return new Found(told.isPresent() ? feedback : onStory.withMatches(matches(person, look, fitting)), notes);
    }

    /** The story of their notes that an attempt tells, as far as that was found; empty once the story is gone. */
    Optional<KeptStory> told(PersonId person, UUID attempt) {
        return tellings.of(attempt).flatMap(telling -> notebooks.story(person, telling.story()));
    }

    /** Keeps that an attempt tells this story. */
    void keep(Attempt attempt, KeptStory story) {
        tellings.keep(attempt.person(), new Telling(attempt.id(), attempt.question(), story.id(), attempt.at()));
    }

    private NotesLook look(Attempt attempt, Feedback.OnStory feedback, List<StoryMatch> fitting) {
        var person = attempt.person();
        var stories = seenBy(person);
        var told = feedback.reading().kind() == AnswerKind.STORY
                ? recognized(attempt, stories)
                : Optional.<KeptStory>empty();
        told.ifPresent(story -> keep(attempt, story));
        var better = told.flatMap(story -> better(story, stories, fitting));
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
        var texts = stories.stream().map(KeptStory::story).toList();
        var found = recognizer
                .get()
                .told(texts, attempt.answer())
                .flatMap(story -> stories.stream()
                        .filter(kept -> kept.story().equals(story))
                        .findFirst());
        return found.or(() -> attempt.follows()
                .flatMap(tellings::of)
                .flatMap(telling -> stories.stream()
                        .filter(kept -> kept.id().equals(telling.story()))
                        .findFirst())
                .filter(kept -> recognizer.get().stillTells(kept.story(), texts, attempt.answer())));
    }

    private static Optional<KeptStory> better(KeptStory told, List<KeptStory> stories, List<StoryMatch> fitting) {
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        double score = fitting.stream()
                .filter(match -> match.story().equals(told.story()))
                .mapToDouble(StoryMatch::score)
                .findFirst()
                .orElse(0);
        var best = fitting.get(0);
        return score < CLEARLY_WORSE * best.score() ? kept(best, stories) : Optional.empty();
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

    /** Their own stories, and of the shared ones those that they do not have themselves. */
    private List<KeptStory> seenBy(PersonId person) {
        var own = notebooks.stories(person);
        var ids = own.stream().map(KeptStory::id).collect(Collectors.toSet());
        return new ArrayList<>(Stream.concat(
                        own.stream(), notebooks.sharedStories().stream().filter(shared -> !ids.contains(shared.id())))
                .toList());
    }
}
