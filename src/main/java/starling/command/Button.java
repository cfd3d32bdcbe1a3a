package starling.command;

import java.util.Map;

/**
 * Something a person can do next: the label they see and the command it stands for. Whoever presses it is the one who says
 * the command.
 *
 * @param label at most 80 characters
 * @param options short ids only: with the command's name they must fit into 90 characters
 * @param suggested whether it stands out among the others; where none does, the first one does unless they are equals
 */
public record Button(String label, String command, Map<String, String> options, boolean suggested) {
    public Button {
        options = Map.copyOf(options);
    }

    /** A button that is not suggested before others. */
    public Button(String label, String command, Map<String, String> options) {
        this(label, command, options, false);
    }

    /** The same, standing out among others. */
    public Button asSuggested() {
        return new Button(label, command, options, true);
    }

    /** Whether pressing it removes something for good, without being asked again. */
    public boolean removes() {
        return SureOption.isIn(options);
    }
}
