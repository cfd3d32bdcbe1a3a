package starling.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The option that holds a time zone: a name of the time zone database, such as Europe/Berlin, or UTC. */
final class TimeZoneOption {
    static final String NAME = "time-zone";

    /** Shown before anything is typed: a city for most people on earth. */
    private static final List<String> OFTEN_MEANT = List.of(
            "UTC",
            "Europe/London",
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/Madrid",
            "Europe/Warsaw",
            "Europe/Istanbul",
            "Africa/Lagos",
            "Africa/Cairo",
            "Africa/Nairobi",
            "Asia/Dubai",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Dhaka",
            "Asia/Jakarta",
            "Asia/Shanghai",
            "Asia/Singapore",
            "Asia/Tokyo",
            "Asia/Seoul",
            "Australia/Sydney",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Sao_Paulo");

    /** Zones that are a city's, and not an old abbreviation or a country's. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> id.matches(
                                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                            .sorted())
            .toList();

    private TimeZoneOption() {}

    static Option of(String description) {
        return Option.completed(NAME, description);
    }

    /** The zones whose names hold what is typed, those whose city begins with it first. */
    static List<Option.Choice> choices(String typed) {
        var wanted = written(typed);
        if (wanted.isEmpty()) {
            return OFTEN_MEANT.stream().map(TimeZoneOption::choice).toList();
        }
        var beginning = NAMES.stream().filter(name -> begins(name, wanted));
        var holding = NAMES.stream()
                .filter(name -> !begins(name, wanted) && written(name).contains(wanted));
        return Stream.concat(beginning, holding).map(TimeZoneOption::choice).toList();
    }

    private static boolean begins(String name, String wanted) {
        var written = written(name);
        return written.startsWith(wanted)
                || written.substring(written.lastIndexOf('/') + 1).startsWith(wanted);
    }

    private static Option.Choice choice(String name) {
        return new Option.Choice(name, name.replace('_', ' '));
    }

    private static String written(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The zone that is called so, in any spelling; empty if there is none, or several end so. */
    static Optional<ZoneId> zone(String typed) {
        var wanted = written(typed);
        var called = NAMES.stream().filter(name -> written(name).equals(wanted)).toList();
        var ending = called.isEmpty()
                ? NAMES.stream()
                        .filter(name -> written(name).endsWith("/" + wanted))
                        .toList()
                : called;
        return ending.size() == 1 ? Optional.of(ZoneId.of(ending.get(0))) : Optional.empty();
    }

    /** The name of a zone as it is shown. */
    static String label(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    /** What somebody is told who named none. */
    static Reply unknown(String typed) {
        return new Reply(
                List.of(
                        new Block.Paragraph("There is no time zone of this name:"),
                        new Block.Quote(typed),
                        new Block.Paragraph("Type a large city near you, such as Berlin, and choose from the list.")),
                List.of());
    }
}
