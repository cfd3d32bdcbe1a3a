package starling.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A time of the day in a time zone, such as that of a question that comes every day.
 *
 * @param time of the zone's clocks
 * @param zone whose days are meant, too
 */
public record DailyTime(LocalTime time, ZoneId zone) {
    /**
     * When it is that time on a day. Where the clocks are put forward over it, it is when they go on; where they are put back over
     * it, it is the first of the two.
     */
    public Instant on(LocalDate day) {
        var local = day.atTime(time);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : ZonedDateTime.of(local, zone).toInstant();
    }

    /** The day it is there. */
    public LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** When a day begins there; some days do not begin at midnight. */
    public Instant beginOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * Whether it has been that time on the day it is there, and not before this was wanted.
     *
     * @param wanted since when; a time that had passed on that day waits for the next
     */
    public boolean isDue(Instant now, Instant wanted) {
        var at = on(day(now));
        return !at.isAfter(now) && !at.isBefore(wanted);
    }

    /** When it is that time next, now included. */
    public Instant next(Instant now) {
        var today = on(day(now));
        return today.isBefore(now) ? on(day(now).plusDays(1)) : today;
    }
}
