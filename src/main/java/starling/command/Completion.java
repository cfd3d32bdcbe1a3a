package starling.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person means by what they typed for an option that the command completes. */
public final class Completion {
    private Completion() {}

    /**
     * The invocation with the values of what was meant in place of what was typed; as it is where that fits none or several of
     * the choices. May look into the store.
     */
    public static Invocation resolved(Command command, Invocation invocation) {
        var resolved = invocation;
        for (var option : command.options()) {
            var typed = invocation.option(option.name());
            if (option.kind() == Option.Kind.COMPLETED && typed.isPresent()) {
                var choices = command.completions(invocation.person(), option.name(), typed.get());
                var meant = meant(choices, typed.get());
                if (meant.isPresent()) {
                    resolved = resolved.withOption(option.name(), meant.get().value());
                }
            }
        }
        return resolved;
    }

    /** The one that is called so, or else the only one that begins so, or else the only one there is. */
    private static Optional<Option.Choice> meant(List<Option.Choice> choices, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var called = choices.stream()
                .filter(choice -> label(choice).equals(wanted) || choice.value().equals(typed.strip()))
                .toList();
        var beginning = called.isEmpty()
                ? choices.stream()
                        .filter(choice -> label(choice).startsWith(wanted))
                        .toList()
                : called;
        if (beginning.size() == 1) {
            return Optional.of(beginning.get(0));
        }
        return called.isEmpty() && choices.size() == 1 ? Optional.of(choices.get(0)) : Optional.empty();
    }

    private static String label(Option.Choice choice) {
        return choice.label().strip().toLowerCase(Locale.ROOT);
    }
}
