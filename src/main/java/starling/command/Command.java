package starling.command;

import java.util.List;
import java.util.Optional;
import starling.interview.PersonId;

/** Something a person can say. Implementations are safe for use by several threads. */
public interface Command {
    /**
     * One word, or two with a space between, each 1 to 32 lower-case letters and hyphens: {@code notes import}. Commands that
     * share their first word stand together in Discord, and none of them is called by that word alone.
     */
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

    /** Whether only those who manage a server may say it there, as long as the server allows nobody else to. */
    default boolean forManagers() {
        return false;
    }

    /** Why this cannot be said in a thread, which goes out of sight once nobody writes there; empty if it can. */
    default Optional<String> refusalInThreads() {
        return Optional.empty();
    }

    /**
     * What it is called in the menu of a message, in at most 32 characters; empty, for most, if it cannot be said of a message.
     * What it is said of comes with the options of {@link MessageOptions}.
     */
    default Optional<String> messageMenu() {
        return Optional.empty();
    }

    /**
     * The name of a place that this invocation wants for the person alone, in at most 100 characters; empty, for most, if it runs
     * where it was said. Asked where others read along, with a complete invocation; a front end that can make such a place runs
     * the command there, and says where it was said that it did. Asked only if {@link #mayWantRoom}. May look into the store, but answers within a second.
     */
    default Optional<String> room(Invocation invocation) {
        return Optional.empty();
    }

    /**
     * Whether {@link #room} may ever want a place. Where it may, what is said among others is answered for the person alone, since
     * Discord wants to know that at once.
     */
    default boolean mayWantRoom() {
        return false;
    }

    /** What it costs, so that nobody says it too often; nothing, for most. */
    default Effort effort() {
        return Effort.NONE;
    }

    /** The same, where it depends on what is said. */
    default Effort effort(Invocation invocation) {
        return effort();
    }

    /**
     * Whether {@link #form} may ever ask for anything. Where it cannot, Discord is told at once that the command was heard, with
     * no look at the form.
     */
    default boolean mayAskForm() {
        return false;
    }

    /**
     * What may be meant by what is typed so far for an option of {@link Option.Kind#COMPLETED}, best first; all there is, the
     * most likely first, if nothing is typed. The first 25 are shown. It is asked at every key that is pressed, so it answers
     * within a second; two labels that are the same cannot be told apart.
     *
     * <p>A front end hands over the value of what was chosen. Where text was typed instead, {@link
     * Completion} takes the choice that is called so, or else the only one that begins so; otherwise the command gets the text as
     * it was typed, and says what it makes of it.
     *
     * @param person whose own they are; nobody else sees them
     */
    default List<Option.Choice> completions(PersonId person, String option, String typed) {
        return List.of();
    }

    /**
     * What must be filled in before this invocation can run; empty if it is complete, or
     * to be refused. No files are there yet, and none is taken to what is run after the form. May look into the store, but answers within a second: Discord waits for three.
     */
    default Optional<Form> form(Invocation invocation) {
        return Optional.empty();
    }

    /** Does it. What a person did wrong is a reply that says so; an exception is a fault of Starling's. */
    Reply run(Invocation invocation);

    /** Does it, and says how far it has come where it takes more than a second or two. This is what front ends call. */
    default Reply run(Invocation invocation, Progress progress) {
        return run(invocation);
    }
}
