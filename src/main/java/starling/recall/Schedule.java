package starling.recall;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a card comes back to its person. Days are those of the place where Starling runs.
 *
 * @param learnt when it was rated first
 * @param rated when it was rated last
 * @param due when it comes back
 */
public record Schedule(Memory memory, LocalDate learnt, LocalDate rated, LocalDate due) {
    /** What a rating on this day makes of a schedule. */
    static Schedule after(Optional<Schedule> before, Rating rating, LocalDate today) {
        var step = Fsrs.step(before.map(Schedule::memory), elapsed(before, today), rating);
        return new Schedule(
                step.memory(), before.map(Schedule::learnt).orElse(today), today, today.plusDays(step.days()));
    }

    /** Whole days since it was rated last; none where a clock was set back. */
    static int elapsed(Optional<Schedule> before, LocalDate today) {
        return before.map(schedule -> (int) Math.max(0, ChronoUnit.DAYS.between(schedule.rated(), today)))
                .orElse(0);
    }

    boolean isDue(LocalDate today) {
        return !due.isAfter(today);
    }
}
