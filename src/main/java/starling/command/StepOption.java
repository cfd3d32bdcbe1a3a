package starling.command;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.session.Interview;
import starling.session.Room;
import starling.session.StepReference;

/** The option by which a button says which step of which interview it belongs to, such as {@code i=k3v9x0a1bz.4}. */
final class StepOption {
    static final String NAME = "i";

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9]{1,20})\\.(\\d{1,6})");

    private StepOption() {}

    static Map<String, String> of(Interview interview) {
        return Map.of(NAME, interview.id() + "." + interview.step());
    }

    /** The step that was given; empty if there is none, as where a command is typed. */
    static Optional<StepReference> in(Invocation invocation) {
        return invocation
                .option(NAME)
                .map(WRITTEN::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new StepReference(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }

    /** Where it was said. */
    static Room room(Invocation invocation) {
        return new Room(invocation.place(), invocation.audience());
    }
}
