package starling.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import starling.interview.Audience;
import starling.interview.Daily;
import starling.interview.DailyRepository;
import starling.interview.Interviewer;
import starling.interview.PersonId;
import starling.question.Question;

/**
 * Asks the questions of the day that are due. What is due stands in the store, so that a restart forgets nothing and asks nothing
 * twice. Used by one thread; other processes may do the same on the same store.
 */
public final class DailyQuestions implements Runnable {
    private static final int MOST_STREAKS = 10;
    /** So long the process that hears a place has to itself, before another speaks for it. */
    private static final Duration BEFORE_OTHERS = Duration.ofMinutes(5);

    private final DailyRepository dailies;
    private final Interviewer interviewer;
    private final Announcer announcer;
    private final Clock clock;

    public DailyQuestions(DailyRepository dailies, Interviewer interviewer, Announcer announcer, Clock clock) {
        this.dailies = dailies;
        this.interviewer = interviewer;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Asks each that is due and was not asked on the day it is there. */
    @Override
    public void run() {
        var now = clock.instant();
        for (var daily : dailies.all()) {
            var day = daily.time().day(now);
            if (daily.time().isDue(now, daily.since())
                    && isOurs(daily, day, now)
                    && !dailies.isOver(daily, day)
                    && dailies.claim(daily, day, now)) {
                ask(daily, day);
            }
        }
    }

    /** Whether to ask it here: where the process that hears the place does not, for it has ended, any other does. */
    private boolean isOurs(Daily daily, LocalDate day, Instant now) {
        return announcer.isHeard(daily.place())
                || !daily.time().on(day).plus(BEFORE_OTHERS).isAfter(now);
    }

    private void ask(Daily daily, LocalDate day) {
        var outcome = announcer.sayOnceIn(daily.place(), day + " in " + daily.place(), question(daily, day));
        switch (outcome) {
            case SAID -> dailies.said(daily, day);
            // Rather none today than two.
            case UNKNOWN -> dailies.saidPerhaps(daily, day);
            case UNREACHABLE -> {
                dailies.end(daily.place());
                dailies.release(daily, day);
            }
            case FAILED -> {
                // It can be claimed again after a while, and is the same question then.
            }
        }
    }

    private Reply question(Daily daily, LocalDate day) {
        return dailies.chosen(daily, day)
                .flatMap(id -> interviewer.question(daily.asked(), id))
                .or(() -> chosen(daily, day))
                .map(question -> QuestionCommand.ofTheDay(question, streaks(daily, day)))
                .orElseGet(
                        () -> Reply.of("There is no question of the day: the question bank has none like that any more."
                                + " /daily start sets up another kind."));
    }

    private Optional<Question> chosen(Daily daily, LocalDate day) {
        var question = interviewer.ask(
                daily.asked(), daily.place(), Audience.OTHERS_TOO, Optional.of(daily.kind()), daily.competency());
        // Whoever answers at once is counted.
        question.ifPresent(chosen -> dailies.choose(daily, day, chosen.id()));
        return question;
    }

    /** The days in a row of those who answer here and want them counted, the most first; today's is not missed yet. */
    private List<Block.Standings.Place> streaks(Daily daily, LocalDate today) {
        return dailies.countedIn(daily.place()).stream()
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
