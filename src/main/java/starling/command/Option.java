package starling.command;

import java.util.List;

/**
 * Something that may be given with a command.
 *
 * @param name 1 to 32 lower-case letters and hyphens
 * @param description at most 100 characters
 * @param kind what is given
 * @param required whether the command makes no sense without; a front end then does not run it. Those that are required come
 *     before those that are not
 * @param choices the values it may have, for {@link Kind#TEXT}; empty if any text will do. More than 25 means a front end
 *     completes what is typed
 */
public record Option(String name, String description, Kind kind, boolean required, List<Choice> choices) {
    /** What is given. */
    public enum Kind {
        /** A text, or one of the choices. */
        TEXT,
        /** A text that the command completes for the person who types it, by {@link Command#completions}. */
        COMPLETED,
        /** A file; it comes as {@link Invocation#files}. */
        FILE
    }

    /** A value and the name shown for it, each at most 100 characters. */
    public record Choice(String value, String label) {
        private static final int LONGEST_LABEL = 100;

        /** As much of a text as a label holds; a cut ends in "…". */
        static String shortened(String text) {
            return shortened(text, LONGEST_LABEL);
        }

        /** As much of a text as so many characters hold; a cut ends in "…". */
        static String shortened(String text, int longest) {
            if (text.length() <= longest) {
                return text;
            }
            int end = longest - 1;
            // Half a character cannot be shown.
            end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            return text.substring(0, end) + "…";
        }

        /** Says nothing of what it holds, which may come from a person's notes. */
        @Override
        public String toString() {
            return "a choice";
        }
    }

    public Option {
        choices = List.copyOf(choices);
        if (kind != Kind.TEXT && !choices.isEmpty()) {
            throw new IllegalArgumentException(
                    "the option " + name + " of kind " + kind + " has no choices of its own");
        }
    }

    /** A text that may be left out. */
    public Option(String name, String description, List<Choice> choices) {
        this(name, description, Kind.TEXT, false, choices);
    }

    /** A text that is completed and may be left out. */
    public static Option completed(String name, String description) {
        return new Option(name, description, Kind.COMPLETED, false, List.of());
    }

    /** A file that may be left out. */
    public static Option file(String name, String description) {
        return new Option(name, description, Kind.FILE, false, List.of());
    }

    /** The same, not to be left out. */
    public Option asRequired() {
        return new Option(name, description, kind, true, choices);
    }
}
