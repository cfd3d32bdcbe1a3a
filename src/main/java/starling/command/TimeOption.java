package starling.command;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time of the day, as people type it. */
final class TimeOption {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))? ?(am|pm)?");
    private static final int HALF_DAY = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private TimeOption() {}

    /** The time of "8:30", "08:30", "8.30", "20:30" or "8:30 pm"; empty if it is none. */
    static Optional<LocalTime> time(String typed) {
        var match = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!match.matches() || (match.group(2) == null && match.group(3) == null)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        if (match.group(3) != null) {
            if (hour < 1 || hour > HALF_DAY) {
                return Optional.empty();
            }
            hour = hour % HALF_DAY + (match.group(3).equals("pm") ? HALF_DAY : 0);
        }
        return hour < HOURS && minute < MINUTES ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** What somebody is told who typed something else. */
    static Reply unknown(String typed, String command) {
        return new Reply(
                List.of(
                        new Block.Paragraph("This is no time of the day:"),
                        new Block.Quote(typed),
                        new Block.Paragraph("Write it like 08:30 or 20:15, such as " + command + ".")),
                List.of());
    }
}
