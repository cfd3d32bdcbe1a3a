package starling.command;

import java.util.List;
import java.util.Optional;

/** Something a person can say. Implementations are safe for use by several threads. */
public interface Command {
    /** 1 to 32 lower-case letters and hyphens. */
    String name();

    /** One line for the list of commands, at most 100 characters. */
    String description();

    /** What may be given with it when it is typed; nothing, for most. */
    default List<Option> options() {
        return List.of();
    }

    /** Whether a person finds it in the list of commands; others are reached by buttons and messages only. */
    default boolean listed() {
        return true;
    }

    /** Who may see the reply; known before the command runs, since Discord wants to know then. */
    Visibility visibility();

    /**
     * Whether {@link #form} may ever ask for anything. Where it cannot, Discord is told at once that the command was heard, with
     * no look at the form.
     */
    default boolean mayAskForm() {
        return false;
    }

    /**
     * What must be filled in before this invocation can run; empty if it is complete, or
     * to be refused. May look into the store, but answers within a second: Discord waits for three.
     */
    default Optional<Form> form(Invocation invocation) {
        return Optional.empty();
    }

    /** Does it. What a person did wrong is a reply that says so; an exception is a fault of Starling's. */
    Reply run(Invocation invocation);
}
