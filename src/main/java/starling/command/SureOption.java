package starling.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The option by which a person says that they mean it, for what cannot be undone. */
final class SureOption {
    private static final String NAME = "sure";
    private static final String YES = "yes";

    static final Option OPTION = new Option(NAME, "Do not ask whether I mean it", List.of(new Option.Choice(YES, YES)));

    private SureOption() {}

    static boolean isSure(Invocation invocation) {
        return invocation.option(NAME).filter(YES::equals).isPresent();
    }

    /** Whether these options say that they are meant. */
    static boolean isIn(Map<String, String> options) {
        return YES.equals(options.get(NAME));
    }

    /** The button that says the command once more, and means it. */
    static Button button(String label, String command, Map<String, String> options) {
        var sure = new HashMap<>(options);
        sure.put(NAME, YES);
        return new Button(label, command, sure);
    }
}
