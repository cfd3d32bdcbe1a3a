package starling.recall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import starling.interview.KeptCard;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.PersonId;
import starling.interview.PreferencesRepository;
import starling.language.Embedder;
import starling.notes.Notebook;

/**
 * Recall from memory: a cue, what a person types of it beside what their notes say, and their rating, which decides when it comes
 * back. Nothing that is typed is kept. The cards and stories are the person's own or, where they have none of that kind, the
 * shared ones. A day begins by the clock of each person. Safe for use by several threads.
 */
public final class RecallDrill {
    /** So many new cards are begun in a day, and as many stories; on a walk, as many as there are. */
    public static final int NEW_A_DAY = 10;

    private final Notebooks notebooks;
    private final RecallRepository rounds;
    private final PointComparison comparison;
    private final PreferencesRepository preferences;
    private final Clock clock;

    /**
     * A drill.
     *
     * @param embedder throws an {@link IllegalStateException} where this machine cannot run it, and then words alone count
     * @param preferences know the time zone of those who have set one
     * @param clock its zone says when a day begins for all others
     */
    public RecallDrill(
            Notebooks notebooks,
            RecallRepository rounds,
            Supplier<Embedder> embedder,
            PreferencesRepository preferences,
            Clock clock) {
        this.notebooks = notebooks;
        this.rounds = rounds;
        this.comparison = new PointComparison(embedder);
        this.preferences = preferences;
        this.clock = clock;
    }

    private record Deck(List<Recallable> all, boolean shared) {
        Optional<Recallable> find(String id) {
            return all.stream().filter(one -> one.id().equals(id)).findFirst();
        }
    }

    /** The kind of which most is due for a second time or more; empty if nothing is. */
    public Optional<RecallKind> dueKind(PersonId person) {
        return Stream.of(RecallKind.CARDS, RecallKind.NUMBERS)
                .map(kind -> day(person, kind))
                .filter(day -> day.due() > 0)
                .max(Comparator.comparingInt(RecallDay::due))
                .map(RecallDay::kind);
    }

    /**
     * Shows what is to be remembered next: of those that are due, the one that has been so for longest; then, up to {@value
     * #NEW_A_DAY} a day, the first of the notes that was never rated. On a walk, the first place.
     *
     * @return {@link RecallOutcome.Shown}, {@link RecallOutcome.Done} or {@link RecallOutcome.Refused}
     * @throws starling.interview.StorageException when it could not be kept, as with every method here
     */
    public RecallOutcome next(PersonId person, RecallKind kind) {
        var deck = deck(person, kind);
        if (deck.all().isEmpty()) {
            return new RecallOutcome.Refused(
                    switch (kind) {
                        case CARDS -> RecallOutcome.Reason.NO_CARDS;
                        case WALK -> RecallOutcome.Reason.NO_PLACES;
                        case NUMBERS -> RecallOutcome.Reason.NO_NUMBERS;
                    });
        }
        if (kind == RecallKind.WALK) {
            return place(person, deck, 0);
        }
        var today = today(person);
        var schedules = rounds.schedules(person, kind);
        var due = deck.all().stream()
                .filter(one -> schedule(schedules, one)
                        .filter(kept -> kept.isDue(today))
                        .isPresent())
                .min(Comparator.comparing(
                        one -> schedule(schedules, one).orElseThrow().due()));
        var fresh = deck.all().stream()
                .filter(one -> !schedules.containsKey(one.id()))
                .findFirst();
        var next = due.or(() -> fresh.filter(one -> begun(schedules, today) < NEW_A_DAY));
        if (next.isEmpty()) {
            var later = deck.all().stream()
                    .flatMap(one -> schedule(schedules, one).stream())
                    .map(Schedule::due)
                    .min(Comparator.naturalOrder());
            return new RecallOutcome.Done(kind, later, fresh.isPresent());
        }
        return shown(person, kind, next.get(), 0, deck);
    }

    /** On a walk, shows the place behind this card, the first one if the card is gone; else as {@link #next(PersonId, RecallKind)}. */
    public RecallOutcome next(PersonId person, RecallKind kind, String card) {
        if (kind != RecallKind.WALK) {
            return next(person, kind);
        }
        var deck = deck(person, kind);
        var at = deck.find(card).map(deck.all()::indexOf).orElse(-1) + 1;
        if (at > 0 && at == deck.all().size()) {
            return new RecallOutcome.WalkOver(at);
        }
        return at == 0 ? next(person, kind) : place(person, deck, at);
    }

    /**
     * Shows this concept card, due or not.
     *
     * @param card its id
     * @return {@link RecallOutcome.Shown}, or {@link RecallOutcome.Refused} if they are not drilled on it
     */
    public RecallOutcome show(PersonId person, String card) {
        var deck = deck(person, RecallKind.CARDS);
        return deck.find(card)
                .map(found -> shown(person, RecallKind.CARDS, found, 0, deck))
                .orElseGet(() -> new RecallOutcome.Refused(RecallOutcome.Reason.GONE));
    }

    /**
     * Where a person stands with a concept card.
     *
     * @param card its id
     * @return empty if they are not drilled on it: it says nothing, or it is a shared one, and they have cards of their own
     */
    public Optional<CardStanding> standing(PersonId person, String card) {
        return deck(person, RecallKind.CARDS).find(card).map(found -> {
            var schedules = rounds.schedules(person, RecallKind.CARDS);
            return new CardStanding(schedule(schedules, found).map(Schedule::due), today(person));
        });
    }

    private RecallOutcome place(PersonId person, Deck deck, int at) {
        return shown(person, RecallKind.WALK, deck.all().get(at), at + 1, deck);
    }

    private RecallOutcome shown(PersonId person, RecallKind kind, Recallable next, int place, Deck deck) {
        var round = new RecallRound(UUID.randomUUID(), person, kind, next.id());
        rounds.keep(round);
        return new RecallOutcome.Shown(cue(round, next, place, deck));
    }

    private static RecallCue cue(RecallRound round, Recallable shown, int place, Deck deck) {
        int places = round.kind() == RecallKind.WALK ? deck.all().size() : 0;
        return new RecallCue(round.id(), round.kind(), shown.cue(), shown.group(), place, places, deck.shared());
    }

    /** What a round showed, to be shown once more; empty if it is not theirs, was rated, or its card is gone. */
    public Optional<RecallCue> cue(PersonId person, UUID id) {
        return theirs(person, id).filter(round -> !rounds.isRated(id)).flatMap(round -> {
            var deck = deck(person, round.kind());
            return deck.find(round.card())
                    .map(shown -> cue(
                            round,
                            shown,
                            round.kind() == RecallKind.WALK ? deck.all().indexOf(shown) + 1 : 0,
                            deck));
        });
    }

    /**
     * Holds what was typed against the notes.
     *
     * @return {@link RecallOutcome.Compared}, {@link RecallOutcome.RatedBefore} or {@link RecallOutcome.Refused}
     */
    public RecallOutcome compare(PersonId person, UUID round, String typed) {
        return compared(person, round, typed, true);
    }

    /** Shows what the notes say to somebody who does not know it. */
    public RecallOutcome giveUp(PersonId person, UUID round) {
        return compared(person, round, "", false);
    }

    private RecallOutcome compared(PersonId person, UUID id, String typed, boolean known) {
        var found = theirs(person, id);
        if (found.isEmpty()) {
            return new RecallOutcome.Refused(RecallOutcome.Reason.NOT_THEIRS);
        }
        var round = found.get();
        if (rounds.isRated(id)) {
            return new RecallOutcome.RatedBefore(round.kind(), round.card());
        }
        return deck(person, round.kind())
                .find(round.card())
                .<RecallOutcome>map(shown -> new RecallOutcome.Compared(new Recalled(
                        id, round.kind(), shown.title(), shown.compare(typed, comparison), known, days(round))))
                .orElseGet(() -> new RecallOutcome.Refused(RecallOutcome.Reason.GONE));
    }

    private Map<Rating, Integer> days(RecallRound round) {
        var today = today(round.person());
        var before = Optional.ofNullable(
                rounds.schedules(round.person(), round.kind().deck()).get(round.card()));
        var days = new EnumMap<Rating, Integer>(Rating.class);
        Fsrs.steps(before.map(Schedule::memory), Schedule.elapsed(before, today))
                .forEach((rating, step) -> days.put(rating, step.days()));
        return days;
    }

    /**
     * Keeps how well a person remembered, once in each round, also one that was shown before a restart. A card whose text has
     * changed keeps its schedule.
     *
     * @return {@link RecallOutcome.Rated}, {@link RecallOutcome.RatedBefore} or {@link RecallOutcome.Refused}
     */
    public RecallOutcome rate(PersonId person, UUID id, Rating rating) {
        var found = theirs(person, id);
        if (found.isEmpty()) {
            return new RecallOutcome.Refused(RecallOutcome.Reason.NOT_THEIRS);
        }
        var round = found.get();
        var today = today(person);
        return rounds.rate(id, rating, today, before -> Schedule.after(before, rating, today))
                .<RecallOutcome>map(schedule -> new RecallOutcome.Rated(
                        round.kind(), rating, (int) (schedule.due().toEpochDay() - today.toEpochDay()), round.card()))
                .orElseGet(() -> new RecallOutcome.RatedBefore(round.kind(), round.card()));
    }

    /** Where a person stands today with cards of this kind. */
    public RecallDay day(PersonId person, RecallKind kind) {
        var today = today(person);
        var schedules = rounds.schedules(person, kind.deck());
        var all = deck(person, kind.deck()).all();
        long due = all.stream()
                .filter(one -> schedule(schedules, one)
                        .filter(kept -> kept.isDue(today))
                        .isPresent())
                .count();
        long fresh =
                all.stream().filter(one -> !schedules.containsKey(one.id())).count();
        long left = Math.min(fresh, Math.max(0, NEW_A_DAY - begun(schedules, today)));
        return new RecallDay(kind.deck(), (int) due, (int) left, streak(rounds.days(person), today));
    }

    private LocalDate today(PersonId person) {
        return LocalDate.now(preferences.of(person).clock(clock));
    }

    /** Days in a row; whoever has not begun today has not lost the streak of yesterday yet. */
    private static int streak(List<LocalDate> days, LocalDate today) {
        var expected = days.contains(today) ? today : today.minusDays(1);
        int streak = 0;
        for (var day : days) {
            if (day.equals(expected)) {
                streak++;
                expected = expected.minusDays(1);
            }
        }
        return streak;
    }

    private static long begun(Map<String, Schedule> schedules, LocalDate today) {
        return schedules.values().stream()
                .filter(schedule -> schedule.learnt().equals(today))
                .count();
    }

    private static Optional<Schedule> schedule(Map<String, Schedule> schedules, Recallable one) {
        return Optional.ofNullable(schedules.get(one.id()));
    }

    private Optional<RecallRound> theirs(PersonId person, UUID id) {
        return rounds.find(id).filter(round -> round.person().equals(person));
    }

    /** The person's own of this kind or, where they have none, the shared ones. */
    private Deck deck(PersonId person, RecallKind kind) {
        if (kind == RecallKind.NUMBERS) {
            var own = stories(notebooks.stories(person));
            return own.isEmpty() ? new Deck(stories(notebooks.sharedStories()), true) : new Deck(own, false);
        }
        var own = cards(notebooks.own(person), kind);
        return own.isEmpty() ? new Deck(cards(notebooks.shared(), kind), true) : new Deck(own, false);
    }

    private static List<Recallable> stories(List<KeptStory> stories) {
        return stories.stream()
                .map(RecallableStory::new)
                .filter(RecallableStory::hasPoints)
                .map(Recallable.class::cast)
                .toList();
    }

    private static List<Recallable> cards(Notebook notebook, RecallKind kind) {
        boolean atPlace = kind == RecallKind.WALK;
        return KeptCard.of(notebook.cards()).stream()
                .filter(kept -> !atPlace || !kept.card().locus().isEmpty())
                .map(kept -> RecallableCard.of(kept, atPlace))
                .filter(card -> !card.points().isEmpty())
                .map(Recallable.class::cast)
                .toList();
    }
}
