package starling.recall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import starling.interview.Audience;
import starling.interview.Interviewer;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.PersonId;
import starling.interview.PreferencesRepository;
import starling.question.Question;
import starling.question.QuestionKind;
import starling.question.QuestionPicker;
import starling.retrieval.StoryMatch;

/**
 * Rapid retrieval: a question, ten seconds, and the person picks which of their stories they would tell. Right is the story that
 * fits best and any that fits about as well; where none fits, none. Safe for use by several threads.
 *
 * <p>The stories are the person's own where they have three, else theirs and the shared ones.
 */
public final class RetrievalDrill {
    /** How long a person has from when the question is shown; that long is still in time. */
    public static final Duration TIME = Duration.ofSeconds(10);

    /** How many stories there must be to choose from. */
    public static final int FEWEST_STORIES = 3;

    private static final int MOST_CHOICES = 5;

    /** The search finds the stories of all notebooks; some of them may not be among those of the drill. */
    private static final int MOST_MATCHES = 25;

    /** A story whose score is at least this much of the best one's is as good an answer. */
    private static final double AS_GOOD = 0.9;

    /** Of the questions that no story fits, one in so many is asked: most would be no exercise. */
    private static final int NONE_FITS_ONE_IN = 4;

    /** Looking for a question that a story fits ends somewhere, since each look takes a search. */
    private static final int MOST_LOOKS = 5;

    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Interviewer interviewer;
    private final Notebooks notebooks;
    private final DrillRepository rounds;
    private final Random random;
    private final QuestionPicker picker;
    private final PreferencesRepository preferences;
    private final Clock clock;

    /**
     * A drill.
     *
     * @param preferences know the time zone of those who have set one
     * @param clock its zone says when a day begins for all others
     */
    public RetrievalDrill(
            Interviewer interviewer,
            Notebooks notebooks,
            DrillRepository rounds,
            Random random,
            PreferencesRepository preferences,
            Clock clock) {
        this.interviewer = interviewer;
        this.notebooks = notebooks;
        this.rounds = rounds;
        this.random = random;
        this.picker = new QuestionPicker(random);
        this.preferences = preferences;
        this.clock = clock;
    }

    /**
     * Deals a question that a story answers, none that this person was drilled on lately or that is a story's title, and up to five stories, shuffled: the one that fits best, if
     * any does, and others of the same notes. Their own listed questions are among them, so nobody else may read it.
     *
     * @throws starling.interview.StorageException when it could not be kept, as with every method here
     */
    public DealOutcome deal(PersonId person) {
        var stories = stories(person);
        if (stories.size() < FEWEST_STORIES) {
            return new DealOutcome.TooFewStories(stories.size());
        }
        var questions = interviewer.questions(person, Audience.THE_PERSON_ALONE).stream()
                .filter(RetrievalDrill::asksForStory)
                .filter(question -> stories.stream()
                        .noneMatch(kept -> words(kept.story().title()).equals(words(question.text()))))
                .toList();
        var recent = new ArrayList<>(rounds.recent(person, questions.size()));
        for (int look = 1; look <= MOST_LOOKS; look++) {
            var question = picker.pick(questions, recent);
            if (question.isEmpty()) {
                return new DealOutcome.NoQuestions();
            }
            var fitting = fitting(person, question.get(), stories);
            if (!fitting.isEmpty() || random.nextInt(NONE_FITS_ONE_IN) == 0 || look == MOST_LOOKS) {
                return new DealOutcome.Dealt(deal(person, question.get(), fitting, stories));
            }
            recent.add(0, question.get().id());
        }
        throw new IllegalStateException("the last look deals what it finds");
    }

    /** Notes list questions of every kind; those without a competency may be about anything. */
    private static boolean asksForStory(Question question) {
        return question.kind() == QuestionKind.BEHAVIOURAL
                && (!Interviewer.isFromNotes(question) || question.competency().isPresent());
    }

    private static String words(String text) {
        return NO_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The person's own stories if they are enough, else also the shared ones that they do not have themselves. */
    private List<KeptStory> stories(PersonId person) {
        var own = notebooks.stories(person);
        return own.size() >= FEWEST_STORIES ? own : notebooks.seenBy(person);
    }

    /** Those of the stories that fit the question, the best first, whoever's they are. */
    private Map<KeptStory, StoryMatch> fitting(PersonId person, Question question, List<KeptStory> stories) {
        var fitting = new LinkedHashMap<KeptStory, StoryMatch>();
        var matches = new ArrayList<>(notebooks.storiesFor(person, question, MOST_MATCHES));
        matches.sort(Comparator.comparingDouble(StoryMatch::score).reversed());
        for (var match : matches) {
            notebooks
                    .kept(person, match.story())
                    .filter(stories::contains)
                    .ifPresent(kept -> fitting.putIfAbsent(kept, match));
        }
        return fitting;
    }

    private DealtRound deal(
            PersonId person, Question question, Map<KeptStory, StoryMatch> fitting, List<KeptStory> stories) {
        var best = fitting.keySet().stream().findFirst();
        var others = new ArrayList<>(stories);
        best.ifPresent(others::remove);
        Collections.shuffle(others, random);
        var offered = new ArrayList<KeptStory>();
        best.ifPresent(offered::add);
        others.stream().limit(MOST_CHOICES - offered.size()).forEach(offered::add);
        Collections.shuffle(offered, random);
        double enough = AS_GOOD
                * fitting.values().stream().findFirst().map(StoryMatch::score).orElse(0.0);
        var choices = offered.stream()
                .map(kept -> new DrillRound.Choice(
                        kept.id(),
                        Optional.ofNullable(fitting.get(kept))
                                .filter(match -> match.score() >= enough)
                                .isPresent()))
                .toList();
        // The search took its time; the person's begins now.
        var round = new DrillRound(UUID.randomUUID(), person, question.id(), choices, clock.instant());
        rounds.keep(round);
        return new DealtRound(
                round.id(),
                question,
                offered,
                round.shown().plus(TIME),
                notebooks.stories(person).size());
    }

    /**
     * Counts what a person picked, once in each round, also one that was dealt before a restart.
     *
     * @param choice the number of the story as it was shown, counted from 1, or {@link Pick#NONE}
     */
    public PickOutcome pick(PersonId person, UUID id, int choice) {
        var picked = clock.instant();
        var found =
                rounds.find(id).filter(round -> round.person().equals(person)).filter(round -> round.offers(choice));
        if (found.isEmpty()) {
            return new PickOutcome.NotTheirs();
        }
        var round = found.get();
        var taken = Duration.between(round.shown(), picked);
        boolean inTime = taken.compareTo(TIME) <= 0;
        boolean right = round.isRight(choice);
        if (!rounds.keep(id, new Pick(choice, picked, right && inTime))) {
            return new PickOutcome.PickedBefore();
        }
        return explained(round, choice, new Timing(taken.isNegative() ? Duration.ZERO : taken, inTime));
    }

    private record Timing(Duration taken, boolean inTime) {}

    private PickOutcome explained(DrillRound round, int choice, Timing timing) {
        var person = round.person();
        var offered = new LinkedHashMap<String, KeptStory>();
        round.choices()
                .forEach(one -> notebooks.story(person, one.story()).ifPresent(kept -> {
                    offered.put(one.story(), kept);
                }));
        var fitting = interviewer
                .question(person, round.question())
                .map(question -> fitting(person, question, List.copyOf(offered.values())))
                .orElse(Map.of());
        var ranking = List.copyOf(fitting.keySet());
        var answers = round.choices().stream()
                .filter(DrillRound.Choice::fits)
                .flatMap(one -> Optional.ofNullable(offered.get(one.story())).stream())
                .sorted((one, other) -> Integer.compare(place(ranking, one), place(ranking, other)))
                .map(kept -> new PickOutcome.Answer(
                        kept,
                        Optional.ofNullable(fitting.get(kept))
                                .map(StoryMatch::told)
                                .orElse("")))
                .toList();
        boolean none = choice == Pick.NONE;
        var picked = none
                ? Optional.<KeptStory>empty()
                : Optional.ofNullable(
                        offered.get(round.choices().get(choice - 1).story()));
        boolean right = round.isRight(choice);
        return new PickOutcome.Counted(
                right,
                timing.taken(),
                timing.inTime(),
                picked,
                none,
                answers,
                round.choices().stream().anyMatch(DrillRound.Choice::fits),
                !right && picked.filter(fitting::containsKey).isPresent());
    }

    /** Where a story stands in a ranking; behind all others if it does not. */
    private static int place(List<KeptStory> ranking, KeptStory kept) {
        int place = ranking.indexOf(kept);
        return place < 0 ? ranking.size() : place;
    }

    /** How a person picked today. */
    public HitRate today(PersonId person) {
        var own = preferences.of(person).clock(clock);
        return rounds.hitRate(
                person, LocalDate.now(own).atStartOfDay(own.getZone()).toInstant());
    }

    /** How a person picked in all. */
    public HitRate inAll(PersonId person) {
        return rounds.hitRate(person, Instant.EPOCH);
    }
}
