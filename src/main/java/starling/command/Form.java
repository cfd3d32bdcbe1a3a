package starling.command;

import java.util.List;

/**
 * Something to fill in before a command can run. What is typed becomes an option of the invocation, by field name.
 *
 * @param title at most 45 characters
 * @param introduction what is read before the fields, such as the question that is answered, at most 2,000 characters; may be
 *     empty
 * @param fields from top to bottom, at most 5
 */
public record Form(String title, String introduction, List<Field> fields) {
    public Form {
        fields = List.copyOf(fields);
    }

    /** A form that explains itself. */
    public Form(String title, List<Field> fields) {
        this(title, "", fields);
    }

    /** Something to fill in. */
    public sealed interface Field {
        /** As much of a label as Discord shows. */
        int LONGEST_LABEL = 45;

        /** The option that it fills. */
        String option();

        /** What to fill in. In Discord at most {@value #LONGEST_LABEL} characters of it are seen. */
        String label();

        /** A sentence that is read with the label; may be empty. In Discord at most 100 characters of it are seen. */
        String explanation();
    }

    /**
     * A text to type, of at most {@value #LONGEST} characters in Discord.
     *
     * @param hint shown while nothing is typed, at most 100 characters
     * @param draft stands there to be changed; may be empty
     * @param required whether something has to be typed
     */
    public record TextField(
            String option, String label, String explanation, String hint, String draft, boolean required)
            implements Field {
        /** As much as a Discord form takes. */
        public static final int LONGEST = 4_000;

        /** Says nothing of the draft, so that no log ever holds it. */
        @Override
        public String toString() {
            return "text field " + option;
        }

        /** An empty field that has to be filled in. */
        public static TextField of(String option, String label, String hint) {
            return new TextField(option, label, "", hint, "", true);
        }
    }

    /**
     * One of several things to choose.
     *
     * @param choices at least one and at most 25
     */
    public record ChoiceField(String option, String label, String explanation, List<Option.Choice> choices)
            implements Field {
        public ChoiceField {
            choices = List.copyOf(choices);
        }

        /** Says nothing of the choices, which may be sentences of an answer, so that no log ever holds them. */
        @Override
        public String toString() {
            return "choice field " + option;
        }
    }
}
