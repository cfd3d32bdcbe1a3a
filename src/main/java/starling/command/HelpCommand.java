package starling.command;

import java.util.List;
import java.util.stream.Stream;
import starling.coach.NoCoach;

/** {@code /help}: what can be said. */
public final class HelpCommand implements Command {
    /** The name by which front ends reach it. */
    public static final String NAME = "help";

    private final List<Command> others;
    private final CoachWords coach;

    /** Lists itself and the others, where there is no coach. */
    public HelpCommand(List<Command> others) {
        this(others, new CoachWords(new NoCoach()));
    }

    /** Lists itself and the others. */
    public HelpCommand(List<Command> others, CoachWords coach) {
        this.others = List.copyOf(others);
        this.coach = coach;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "What I do, and what you can say";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        var commands = Stream.concat(others.stream(), Stream.of(this))
                .filter(Command::listed)
                .map(HelpCommand::line)
                .toList();
        return new Reply(
                List.of(
                        new Block.Heading("I play the interviewer"),
                        new Block.Paragraph(
                                "I ask a question, you answer as you would say it, and I show which parts of a"
                                        + " story are there (Situation, Task, Action, Result), each with your own words that earned"
                                        + " it, what is missing, and what an interviewer would ask next."),
                        new Block.Bullets(commands),
                        new Block.Paragraph(
                                "Under your feedback you can answer what an interviewer would ask next, try again from"
                                        + " what you typed, ask why I read it so, and tell me where I am wrong."),
                        new Block.Paragraph(
                                "What you answer is kept where Starling runs. Whoever runs it can read it, and the"
                                        + " moderators of a server what you type in a channel or a room there; nobody else can unless you"
                                        + " share it, " + coach.givenTo()),
                        new Block.Paragraph("Your own notes are kept there too, and are shown to nobody but you.")),
                List.of());
    }

    /**
     * What is said where only the first word of commands was typed, or one that is none of theirs after it.
     *
     * @param family the commands that begin with that word; not empty
     * @param typed what was typed, without slash
     */
    public static Reply on(List<Command> family, String typed) {
        var first = CommandRegistry.firstWord(typed);
        var said = first.equals(typed)
                ? "/" + first + " goes with a second word:"
                : "There is no /" + typed + ". With /" + first + " there is:";
        return new Reply(
                List.of(
                        new Block.Paragraph(said),
                        new Block.Bullets(family.stream().map(HelpCommand::line).toList())),
                List.of());
    }

    /** What is typed for a command, with what is left out at will in brackets, and what it does. */
    public static String line(Command command) {
        return "/" + command.name() + options(command) + ": " + command.description();
    }

    private static String options(Command command) {
        var text = new StringBuilder();
        command.options()
                .forEach(option ->
                        text.append(option.required() ? " <" + option.name() + ">" : " [" + option.name() + "]"));
        return text.toString();
    }
}
