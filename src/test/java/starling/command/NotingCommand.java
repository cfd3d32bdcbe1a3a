package starling.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import starling.interview.PersonId;

/**
 * A command for tests that takes options of any kind and does what it is told to.
 *
 * @param offered what is offered to a person for its options that are completed
 */
public record NotingCommand(
        String name,
        String description,
        List<Option> options,
        Function<PersonId, List<Option.Choice>> offered,
        Optional<Form> asking,
        BiFunction<Invocation, Progress, Reply> doing)
        implements Command {
    /** A personal command that does this. */
    public static NotingCommand of(String name, List<Option> options, BiFunction<Invocation, Progress, Reply> doing) {
        return new NotingCommand(
                name, "What " + name + " is for", options, person -> List.of(), Optional.empty(), doing);
    }

    /** The same, offering these. */
    public NotingCommand offering(Function<PersonId, List<Option.Choice>> choices) {
        return new NotingCommand(name, description, options, choices, asking, doing);
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
        return offered.apply(person).stream()
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
