package starling.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.interview.Audience;
import starling.interview.Daily;
import starling.interview.DailyRepository;
import starling.interview.Interviewer;
import starling.interview.PersonId;
import starling.interview.PreferencesRepository;

/**
 * Asks the questions of the day that are due. What is due stands in the store, so that a restart forgets nothing and asks nothing
 * twice. Used by one thread; other processes may do the same on the same store.
 */
public final class DailyQuestions implements Runnable {
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMinutes(5);
    private static final int MOST_STREAKS = 10;

    private final DailyRepository dailies;
    private final PreferencesRepository preferences;
    private final Interviewer interviewer;
    private final Announcer announcer;
    private final Clock clock;

    /** Until when the places wait where it failed. */
    private final Map<String, Instant> waiting = new HashMap<>();

    public DailyQuestions(
            DailyRepository dailies,
            PreferencesRepository preferences,
            Interviewer interviewer,
            Announcer announcer,
            Clock clock) {
        this.dailies = dailies;
        this.preferences = preferences;
        this.interviewer = interviewer;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Asks each that is due and was not asked on the day it is there. */
    @Override
    public void run() {
        var now = clock.instant();
        waiting.values().removeIf(until -> !until.isAfter(now));
        for (var daily : dailies.all()) {
            var day = daily.time().day(now);
            if (daily.time().isDue(now, daily.since())
                    && !waiting.containsKey(daily.place())
                    && !dailies.isClaimed(daily, day)
                    && dailies.claim(daily, day)) {
                ask(daily, day, now);
            }
        }
    }

    private void ask(Daily daily, LocalDate day, Instant now) {
        var outcome = Announcer.Outcome.FAILED;
        try {
            outcome = said(daily, day);
        } finally {
            if (outcome == Announcer.Outcome.FAILED) {
                waiting.put(daily.place(), now.plus(BEFORE_ANOTHER_TRY));
                dailies.release(daily, day);
            }
        }
        if (outcome == Announcer.Outcome.UNREACHABLE) {
            dailies.end(daily.place());
            dailies.release(daily, day);
        }
    }

    private Announcer.Outcome said(Daily daily, LocalDate day) {
        var question = interviewer.ask(
                daily.asked(), daily.place(), Audience.OTHERS_TOO, Optional.of(daily.kind()), daily.competency());
        if (question.isEmpty()) {
            return announcer.sayIn(
                    daily.place(),
                    Reply.of("There is no question of the day: the question bank has none like that any more."
                            + " /daily start sets up another kind."));
        }
        // Whoever answers at once is counted.
        dailies.asked(daily, day, question.get().id());
        return announcer.sayIn(daily.place(), QuestionCommand.ofTheDay(question.get(), streaks(daily, day)));
    }

    /** The days in a row of those who want them counted, the most first; today's is not missed yet. */
    private List<Block.Standings.Place> streaks(Daily daily, LocalDate today) {
        return preferences.withStreak().stream()
                .map(person -> new Streak(person, dailies.daysInARow(person, daily.place(), today)))
                .filter(streak -> streak.days() > 0)
                .sorted(Comparator.comparingInt(Streak::days).reversed())
                .limit(MOST_STREAKS)
                .map(streak -> new Block.Standings.Place(
                        streak.person(), NotebookBlocks.counted(streak.days(), "day", "days")))
                .toList();
    }

    private record Streak(PersonId person, int days) {}
}
