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
    private final Map<String, String> families;
    private final Conversation conversation;
    private final VoiceMessages voiceMessages;

    /** Commands of which none needs a word on what they share. */
    public CommandRegistry(List<Command> commands) {
        this(commands, Map.of());
    }

    /**
     * Commands, some of which share their first word.
     *
     * @param families for a first word that commands share, what they are about, in at most 100 characters; without, it is the
     *     description of the first of them
     * @throws IllegalArgumentException when two commands have the same name, one is called by a word that others share, or has a
     *     name of three words
     */
    public CommandRegistry(List<Command> commands, Map<String, String> families) {
        this(commands, families, Conversation.NONE);
    }

    /**
     * Commands, and what else is heard.
     *
     * @param families as above
     * @param conversation what is heard without a command's name
     * @throws IllegalArgumentException as above
     */
    public CommandRegistry(List<Command> commands, Map<String, String> families, Conversation conversation) {
        this(commands, families, conversation, VoiceMessages.UNHEARD);
    }

    /**
     * Commands, and what else is heard.
     *
     * @param families as above
     * @param conversation as above
     * @param voiceMessages what becomes of what is said aloud
     * @throws IllegalArgumentException as above
     */
    public CommandRegistry(
            List<Command> commands,
            Map<String, String> families,
            Conversation conversation,
            VoiceMessages voiceMessages) {
        var byName = new LinkedHashMap<String, Command>();
        for (var command : commands) {
            if (byName.put(command.name(), command) != null) {
                throw new IllegalArgumentException("two commands are called " + command.name());
            }
        }
        for (var name : byName.keySet()) {
            var first = firstWord(name);
            if (!first.equals(name) && byName.containsKey(first)) {
                throw new IllegalArgumentException("no command can be called " + first + " beside " + name);
            }
            if (name.indexOf(' ', first.length() + 1) >= 0) {
                throw new IllegalArgumentException("a command has a name of one or two words, not " + name);
            }
        }
        this.commands = Collections.unmodifiableMap(byName);
        this.families = Map.copyOf(families);
        this.conversation = conversation;
        this.voiceMessages = voiceMessages;
    }

    /** What is heard without a command's name. */
    public Conversation conversation() {
        return conversation;
    }

    /** What becomes of what is said aloud. */
    public VoiceMessages voiceMessages() {
        return voiceMessages;
    }

    /** The command of this name. */
    public Optional<Command> find(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /** All commands, in the order they are listed. */
    public Collection<Command> all() {
        return commands.values();
    }

    /** The listed commands of two words that begin with this one, in their order; empty if there are none. */
    public List<Command> family(String first) {
        return commands.values().stream()
                .filter(Command::listed)
                .filter(command -> command.name().startsWith(first + " "))
                .toList();
    }

    /** What the commands that begin with this word are about. */
    public Optional<String> familyDescription(String first) {
        return Optional.ofNullable(families.get(first))
                .or(() -> family(first).stream().findFirst().map(Command::description));
    }

    /** The first word of a command's name, which may be the only one. */
    public static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
