package starling.command;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import starling.interview.AnswerOutcome;
import starling.interview.Attempt;

/** The option by which a button says which attempt it belongs to. */
final class AttemptOption {
    static final String NAME = "attempt";

    private AttemptOption() {}

    static Map<String, String> of(Attempt attempt) {
        return Map.of(NAME, attempt.id().toString());
    }

    /** What becomes of the attempt that was given; without one, it is nobody's. */
    static AnswerOutcome outcome(Invocation invocation, Function<UUID, AnswerOutcome> then) {
        return in(invocation).map(then).orElseGet(AnswerOutcome.NotTheirs::new);
    }

    /** The id that was given; empty if there is none, or it is no id. */
    static Optional<UUID> in(Invocation invocation) {
        try {
            return invocation.option(NAME).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
