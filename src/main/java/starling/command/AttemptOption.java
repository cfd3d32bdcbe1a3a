package starling.command;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import starling.interview.Attempt;

/** The option by which a button says which attempt it belongs to. */
final class AttemptOption {
    static final String NAME = "attempt";

    /** For whoever presses a button that is another person's. */
    static final Reply NOT_THEIRS = Reply.of("Only the person who gave this answer can open its feedback."
            + " Answer the question yourself to get your own.");

    private AttemptOption() {}

    static Map<String, String> of(Attempt attempt) {
        return Map.of(NAME, attempt.id().toString());
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
