package starling.command;

import java.util.List;

/**
 * Something that may be given with a command.
 *
 * @param name 1 to 32 lower-case letters and hyphens
 * @param description at most 100 characters
 * @param choices the values it may have; empty if any text will do. More than 25 means a front end completes what is typed
 */
public record Option(String name, String description, List<Choice> choices) {
    /** A value and the name shown for it, each at most 100 characters. */
    public record Choice(String value, String label) {}

    public Option {
        choices = List.copyOf(choices);
    }
}
