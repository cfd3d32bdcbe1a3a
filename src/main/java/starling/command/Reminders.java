package starling.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import starling.interview.PersonId;
import starling.interview.Preferences;
import starling.interview.PreferencesRepository;

/**
 * Reminds people who want it, on days on which they have not answered a question, once a day. What is due stands in the store, so
 * that a restart forgets nobody and reminds nobody twice. Used by one thread; other processes may do the same on the same store.
 */
public final class Reminders implements Runnable {
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMinutes(5);

    private static final Reply REMINDER = new Reply(
            List.of(new Block.Paragraph("You asked me to remind you: no question answered yet today.")),
            List.of(
                    new Button("Ask me a question", QuestionCommand.NAME, Map.of()),
                    SettingsCommand.noReminder("Stop reminders")));

    private final PreferencesRepository preferences;
    private final Announcer announcer;
    private final Clock clock;

    /** Until when those wait who could not be reached for once. */
    private final Map<PersonId, Instant> waiting = new HashMap<>();

    public Reminders(PreferencesRepository preferences, Announcer announcer, Clock clock) {
        this.preferences = preferences;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Reminds each who is due and was not reminded on the day it is for them. */
    @Override
    public void run() {
        var now = clock.instant();
        waiting.values().removeIf(until -> !until.isAfter(now));
        for (var reminder : preferences.reminders(now)) {
            var day = reminder.time().day(now);
            boolean practised = !reminder.practised().isBefore(reminder.time().beginOf(day));
            if (reminder.time().isDue(now, reminder.since())
                    && !practised
                    && !waiting.containsKey(reminder.person())
                    && preferences.claimReminder(reminder.person(), day)) {
                remind(reminder.person(), day, now);
            }
        }
    }

    private void remind(PersonId person, LocalDate day, Instant now) {
        var outcome = Announcer.Outcome.FAILED;
        try {
            outcome = announcer.sayTo(person, REMINDER);
        } finally {
            if (outcome == Announcer.Outcome.FAILED) {
                waiting.put(person, now.plus(BEFORE_ANOTHER_TRY));
                preferences.releaseReminder(person, day);
            }
        }
        if (outcome == Announcer.Outcome.UNREACHABLE) {
            preferences.change(person, Preferences::withoutReminder, now);
        }
    }
}
