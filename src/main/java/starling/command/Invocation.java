package starling.command;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import starling.interview.PersonId;

/**
 * A person saying something to Starling.
 *
 * @param command the name of the command, without slash
 * @param person who says it
 * @param place where: a Discord channel or thread ({@code discord:123}), or {@code terminal}
 * @param options what was given with it, by option name; nothing blank
 */
public record Invocation(String command, PersonId person, String place, Map<String, String> options) {
    public Invocation {
        var given = new TreeMap<String, String>();
        options.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value);
            }
        });
        options = Map.copyOf(given);
    }

    /** What was given under this name. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Says who and what, but nothing that was typed. */
    @Override
    public String toString() {
        return "/" + command + " " + new TreeMap<>(options).keySet() + " by " + person.value();
    }
}
