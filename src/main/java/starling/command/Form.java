package starling.command;

import java.util.List;

/**
 * Something to fill in before a command can run. What is typed becomes an option of the invocation, by field name.
 *
 * @param title at most 45 characters
 */
public record Form(String title, List<Field> fields) {
    /**
     * A text to type.
     *
     * @param option the option that it fills
     * @param label at most 45 characters
     * @param hint at most 100 characters, shown while nothing is typed
     * @param maxLength at most 4,000 characters
     */
    public record Field(String option, String label, String hint, int maxLength) {}

    public Form {
        fields = List.copyOf(fields);
    }
}
