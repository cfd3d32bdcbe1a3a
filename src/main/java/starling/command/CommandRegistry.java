package starling.command;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands that every front end has. Immutable. */
public final class CommandRegistry {
    private final Map<String, Command> commands;

    /**
     * @throws IllegalArgumentException when two commands have the same name
     */
    public CommandRegistry(List<Command> commands) {
        var byName = new LinkedHashMap<String, Command>();
        for (var command : commands) {
            if (byName.put(command.name(), command) != null) {
                throw new IllegalArgumentException("two commands are called " + command.name());
            }
        }
        this.commands = Collections.unmodifiableMap(byName);
    }

    /** The command of this name. */
    public Optional<Command> find(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /** All commands, in the order they are listed. */
    public Collection<Command> all() {
        return commands.values();
    }
}
