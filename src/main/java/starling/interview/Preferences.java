package starling.interview;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a person wants to practise. Immutable.
 *
 * @param scoresShown whether they are told scores; if not, these are still counted
 * @param keeping how long their answers are kept
 * @param reminder when they are reminded on a day on which they have not practised, in their time zone
 * @param zone their time zone
 * @param streak whether the days in a row on which they answered the question of the day are counted and shown in its channel
 * @param coach the language model that may read their answers and where it is asked; empty if none may
 */
public record Preferences(
        boolean scoresShown,
        Retention keeping,
        Optional<LocalTime> reminder,
        Optional<ZoneId> zone,
        boolean streak,
        Optional<String> coach) {
    /** What holds for whoever has set nothing. */
    public static final Preferences USUAL = new Preferences(
            true, Retention.UNTIL_FORGOTTEN, Optional.empty(), Optional.empty(), false, Optional.empty());

    public Preferences {
        if (reminder.isPresent() && zone.isEmpty()) {
            throw new IllegalArgumentException("a reminder at " + reminder.get() + " needs a time zone");
        }
    }

    /** The same with scores shown or not. */
    public Preferences withScoresShown(boolean shown) {
        return new Preferences(shown, keeping, reminder, zone, streak, coach);
    }

    /** The same with answers kept as long as this. */
    public Preferences withKeeping(Retention other) {
        return new Preferences(scoresShown, other, reminder, zone, streak, coach);
    }

    /** The same with a reminder at this time; a time zone must be known. */
    public Preferences withReminder(LocalTime time) {
        return new Preferences(scoresShown, keeping, Optional.of(time), zone, streak, coach);
    }

    /** The same without a reminder. */
    public Preferences withoutReminder() {
        return new Preferences(scoresShown, keeping, Optional.empty(), zone, streak, coach);
    }

    /** The same in this time zone. */
    public Preferences withZone(ZoneId other) {
        return new Preferences(scoresShown, keeping, reminder, Optional.of(other), streak, coach);
    }

    /** The same with the days in a row counted or not. */
    public Preferences withStreak(boolean counted) {
        return new Preferences(scoresShown, keeping, reminder, zone, counted, coach);
    }

    /** The same, letting the language model at this host read answers. */
    public Preferences withCoachAt(String model) {
        return new Preferences(scoresShown, keeping, reminder, zone, streak, Optional.of(model));
    }

    /** The same, letting no language model read answers. */
    public Preferences withoutCoach() {
        return new Preferences(scoresShown, keeping, reminder, zone, streak, Optional.empty());
    }

    /** The clock by which their days begin: in their time zone or, where they have set none, in that of this one. */
    public Clock clock(Clock usual) {
        return zone.map(usual::withZone).orElse(usual);
    }

    /** When the person is reminded. */
    public Optional<DailyTime> reminded() {
        return reminder.flatMap(time -> zone.map(where -> new DailyTime(time, where)));
    }
}
