package starling.command;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import starling.interview.Audience;
import starling.interview.PersonId;

/**
 * A person saying something to Starling.
 *
 * @param command the name of the command, without slash
 * @param person who says it
 * @param place where: a Discord channel or thread ({@code discord:123}), or {@code terminal}
 * @param options what was given with it, by option name; nothing blank
 * @param audience who reads what is said there
 * @param files the files that were given with it, by option name, in the order of these names
 */
public record Invocation(
        String command,
        PersonId person,
        String place,
        Audience audience,
        Map<String, String> options,
        Map<String, Upload> files) {
    public Invocation {
        var given = new TreeMap<String, String>();
        options.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value);
            }
        });
        options = Map.copyOf(given);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** An invocation that others may read along. */
    public Invocation(
            String command, PersonId person, String place, Map<String, String> options, Map<String, Upload> files) {
        this(command, person, place, Audience.OTHERS_TOO, options, files);
    }

    /** An invocation without files. */
    public Invocation(String command, PersonId person, String place, Map<String, String> options) {
        this(command, person, place, options, Map.of());
    }

    /** The same, read by these. */
    public Invocation readBy(Audience readers) {
        return new Invocation(command, person, place, readers, options, files);
    }

    /** The same, said in another place. */
    public Invocation saidIn(String otherPlace) {
        return new Invocation(command, person, otherPlace, audience, options, files);
    }

    /** The same with these files. */
    public Invocation withFiles(Map<String, Upload> given) {
        return new Invocation(command, person, place, audience, options, given);
    }

    /** The same without this option. */
    Invocation withoutOption(String name) {
        var left = new TreeMap<>(options);
        left.remove(name);
        return new Invocation(command, person, place, audience, left, files);
    }

    /** The same with another value of this option. */
    Invocation withOption(String name, String value) {
        var changed = new TreeMap<>(options);
        changed.put(name, value);
        return new Invocation(command, person, place, audience, changed, files);
    }

    /** What was given under this name. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Says who and what, but nothing that was typed. */
    @Override
    public String toString() {
        var given = new TreeSet<>(options.keySet());
        given.addAll(files.keySet());
        return "/" + command + " " + given + " by " + person.value();
    }
}
