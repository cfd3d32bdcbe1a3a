package starling.command;

import java.util.Map;

/**
 * Something a person can do next: the label they see and the command it stands for. Whoever presses it is the one who says
 * the command.
 *
 * @param label at most 80 characters
 * @param options short ids only: with the command's name they must fit into 90 characters
 */
public record Button(String label, String command, Map<String, String> options) {
    public Button {
        options = Map.copyOf(options);
    }

    /** Whether pressing it removes something for good, without being asked again. */
    public boolean removes() {
        return SureOption.isIn(options);
    }
}
