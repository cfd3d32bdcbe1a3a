package starling.interview;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long a person wants their answers kept. */
public enum Retention {
    /** Until the person has them forgotten. */
    UNTIL_FORGOTTEN("until-forgotten", "until you forget them", 0),
    THIRTY_DAYS("30-days", "30 days", 30),
    SEVEN_DAYS("7-days", "7 days", 7),
    ONE_DAY("1-day", "1 day", 1);

    private final String id;
    private final String label;
    private final int days;

    Retention(String id, String label, int days) {
        this.id = id;
        this.label = label;
        this.days = days;
    }

    /** The name in commands and in the store. */
    public String id() {
        return id;
    }

    /** The name in a sentence. */
    public String label() {
        return label;
    }

    /** How old an answer may become, in days of 24 hours; empty if as old as it will. */
    public Optional<Duration> longest() {
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }

    /** The one that a person means by its {@link #id()}, its number of days, or both in words, such as "30 days". */
    public static Optional<Retention> meant(String said) {
        var words = said.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        return Arrays.stream(values())
                .filter(each -> each.id.equals(words)
                        || (each.days > 0 && Integer.toString(each.days).equals(words)))
                .findFirst();
    }

    /** The one with this {@link #id()}. */
    public static Optional<Retention> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
