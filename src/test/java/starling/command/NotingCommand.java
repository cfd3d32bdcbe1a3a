package starling.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import starling.interview.PersonId;

/**
 * A command for tests that takes options of any kind and does what it is told to.
 *
 * @param offered what is offered for its options that are completed, by person
 */
public record NotingCommand(
        String name,
        String description,
        List<Option> options,
        Map<PersonId, List<Option.Choice>> offered,
        Optional<Form> asking,
        BiFunction<Invocation, Progress, Reply> doing)
        implements Command {
    /** A personal command that does this. */
    public static NotingCommand of(String name, List<Option> options, BiFunction<Invocation, Progress, Reply> doing) {
        return new NotingCommand(name, "What " + name + " is for", options, Map.of(), Optional.empty(), doing);
    }

    /** The same, offering these to this person. */
    public NotingCommand offering(PersonId person, List<Option.Choice> choices) {
        return new NotingCommand(name, description, options, Map.of(person, choices), asking, doing);
    }

    /** The same with a form to fill in where there is no "text". */
    public NotingCommand asking(Form form) {
        return new NotingCommand(name, description, options, offered, Optional.of(form), doing);
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public boolean mayAskForm() {
        return asking.isPresent();
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        return invocation.option("text").isPresent() ? Optional.empty() : asking;
    }

    @Override
    public List<Option.Choice> completions(PersonId person, String option, String typed) {
        return offered.getOrDefault(person, List.of()).stream()
                .filter(choice -> choice.label().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public Reply run(Invocation invocation) {
        throw new AssertionError("front ends call the other one");
    }

    @Override
    public Reply run(Invocation invocation, Progress progress) {
        return doing.apply(invocation, progress);
    }
}
