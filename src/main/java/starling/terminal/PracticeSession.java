package starling.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import starling.command.AnswerCommand;
import starling.command.Block;
import starling.command.Button;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.Form;
import starling.command.HelpCommand;
import starling.command.Invocation;
import starling.command.Option;
import starling.command.QuestionCommand;
import starling.command.Reply;
import starling.interview.PersonId;
import starling.interview.StorageException;

/**
 * Practice at a terminal: a question is asked; what is typed is the answer, up to a line with a dot; a line that starts with a
 * slash is a command, also where a form wants a number; a number is one of the choices. Used by one thread.
 */
public final class PracticeSession {
    private static final PersonId PERSON = new PersonId("terminal");
    private static final String PLACE = "terminal";
    private static final String END = ".";
    /** As many values as are shown with an option. */
    private static final int FEW = 5;

    private final CommandRegistry commands;
    private final Console console;
    private final Page page;

    /** What can be done next. */
    private List<Button> choices = List.of();
    /** What can be answered to what the last reply asks, before the other choices. */
    private List<Button> answers = List.of();
    /** A command that was typed where a form was to be filled in. */
    private Optional<String> typedAhead = Optional.empty();

    public PracticeSession(CommandRegistry commands, Console console) {
        this.commands = commands;
        this.console = console;
        this.page = new Page(console.width(), console.coloured());
    }

    /** Practises until the person leaves or the input ends. */
    public void run() {
        say("Starling plays the interviewer. Answer as you would say it; what you type stays on this machine.");
        run(QuestionCommand.NAME, Map.of());
        explain();
        while (true) {
            try {
                var line = nextLine();
                if (line.isEmpty() || isFarewell(line.get())) {
                    break;
                }
                if (!line.get().isBlank()) {
                    hear(line.get());
                }
                if (typedAhead.isEmpty()) {
                    explain();
                }
            } catch (Console.InterruptedLineException e) {
                say("Nothing was sent, and the lines typed so far are dropped. Type /quit to leave.");
            }
        }
        say("Goodbye.");
    }

    private Optional<String> nextLine() throws Console.InterruptedLineException {
        var line = typedAhead.isPresent() ? typedAhead : console.readLine("> ");
        typedAhead = Optional.empty();
        return line;
    }

    private void hear(String line) throws Console.InterruptedLineException {
        var words = line.strip();
        if (words.startsWith("/")) {
            command(words.substring(1));
        } else if (words.matches("\\d{1,2}")) {
            choose(Integer.parseInt(words));
        } else {
            run(AnswerCommand.NAME, Map.of(AnswerCommand.TEXT, restOfAnswer(line)));
        }
    }

    private void command(String words) throws Console.InterruptedLineException {
        var parts = words.split("\\s+", 2);
        var command = commands.find(parts[0]).filter(Command::listed);
        var choice = choice(words);
        if (command.isEmpty() && choice.isPresent()) {
            press(choice.get());
            return;
        }
        if (command.isEmpty() && commands.find(words).isPresent()) {
            say("/" + words + " is none of the choices now. Answer the question first.");
            return;
        }
        if (command.isEmpty()) {
            var known = new StringJoiner(", ", "Try ", ", /quit.");
            Stream.concat(
                            commands.all().stream().filter(Command::listed).map(Command::name),
                            choices.stream()
                                    .map(Button::command)
                                    .filter(name -> commands.find(name)
                                            .filter(chosen -> !chosen.listed())
                                            .isPresent()))
                    .distinct()
                    .forEach(name -> known.add("/" + name));
            say("There is no /" + parts[0] + ". " + known);
            return;
        }
        var options = new HashMap<String, String>();
        for (var word : parts.length == 1 ? new String[0] : parts[1].strip().split("\\s+", -1)) {
            var option = option(command.get(), word);
            if (option.isEmpty()) {
                say("/" + parts[0] + " does not know \"" + word + "\". " + usage(command.get()));
                return;
            }
            options.put(option.get().getKey(), option.get().getValue());
        }
        fillInAndRun(command.get(), options);
    }

    /** The choice of this name, or that stands for the command of this name. */
    private Optional<Button> choice(String words) {
        return Stream.concat(
                        offered().stream().filter(button -> button.label().equalsIgnoreCase(words)),
                        // An answer among several of one command is not meant by the command's name.
                        choices.stream().filter(button -> button.command().equalsIgnoreCase(words)))
                .findFirst();
    }

    /** All that has a number, in that order. */
    private List<Button> offered() {
        return Stream.concat(answers.stream(), choices.stream()).toList();
    }

    /** {@code name:value}, or a value that one of the options has among its choices. */
    private static Optional<Map.Entry<String, String>> option(Command command, String word) {
        int colon = word.indexOf(':');
        return command.options().stream()
                .filter(option -> colon > 0
                        ? option.name().equals(word.substring(0, colon))
                        : option.choices().stream()
                                .anyMatch(choice -> choice.value().equals(word)))
                .map(option -> Map.entry(option.name(), word.substring(colon > 0 ? colon + 1 : 0)))
                .findFirst();
    }

    private static String usage(Command command) {
        var options = new StringJoiner(" ");
        for (Option option : command.options()) {
            var values = option.choices().stream().map(Option.Choice::value).toList();
            boolean few = !values.isEmpty() && values.size() <= FEW;
            options.add("[" + option.name() + ":" + (few ? String.join("|", values) : "...") + "]");
        }
        return "It takes: /" + command.name() + " " + options;
    }

    private void choose(int number) throws Console.InterruptedLineException {
        if (number < 1 || number > offered().size()) {
            say("There is no choice " + number + ".");
            return;
        }
        press(offered().get(number - 1));
    }

    private void press(Button button) throws Console.InterruptedLineException {
        fillInAndRun(commands.find(button.command()).orElseThrow(), button.options());
    }

    private void fillInAndRun(Command command, Map<String, String> given) throws Console.InterruptedLineException {
        var options = new HashMap<>(given);
        try {
            var form = command.form(invocation(command.name(), given));
            if (form.isEmpty() || fillIn(form.get(), options)) {
                show(command.run(invocation(command.name(), options)));
            }
        } catch (StorageException e) {
            sayNothingWasKept(e, options);
        }
    }

    /** Asks for each field; false if the form was left on the way, or the input ended. */
    private boolean fillIn(Form form, Map<String, String> options) throws Console.InterruptedLineException {
        if (!form.introduction().isEmpty()) {
            say(form.introduction());
        }
        for (var field : form.fields()) {
            var filledIn = field instanceof Form.ChoiceField choice ? chosen(choice) : typed((Form.TextField) field);
            if (filledIn.isEmpty()) {
                return false;
            }
            options.put(field.option(), filledIn.get());
        }
        return true;
    }

    /** What is typed, up to a line with only a dot; empty if the input has ended. */
    private Optional<String> typed(Form.TextField text) throws Console.InterruptedLineException {
        var draft = text.draft();
        say(sentences(text.label(), text.explanation(), draft.isEmpty() ? text.hint() : ""));
        if (draft.isEmpty()) {
            say("End with a line that holds only a dot (.).");
        } else if (console.editsLines()) {
            say(
                    "Your last answer stands below: change it, press Enter, and end with a line that holds only a dot (.).");
        } else {
            console.print(page.text(List.of(new Block.Labelled("Your last answer was", ""), new Block.Typed(draft))));
            say("Type the whole of it anew. End with a line that holds only a dot (.).");
        }
        var firstLines = console.readLine("> ", draft);
        return firstLines.isEmpty() ? Optional.empty() : Optional.of(restOfAnswer(firstLines.get()));
    }

    /**
     * The value of the line whose number is typed; asks until there is one. Empty if the input has ended, or if the form is left
     * for a command.
     */
    private Optional<String> chosen(Form.ChoiceField field) throws Console.InterruptedLineException {
        say(sentences(field.label(), field.explanation()));
        for (int i = 0; i < field.choices().size(); i++) {
            say((i + 1) + " " + field.choices().get(i).label());
        }
        while (true) {
            var line = console.readLine("> ");
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (line.get().strip().startsWith("/")) {
                say("I left the form.");
                typedAhead = line;
                return Optional.empty();
            }
            int number = line.get().strip().matches("\\d{1,2}")
                    ? Integer.parseInt(line.get().strip())
                    : 0;
            if (number >= 1 && number <= field.choices().size()) {
                return Optional.of(field.choices().get(number - 1).value());
            }
            say("Type one of the numbers 1 to " + field.choices().size()
                    + ", or a command such as /question to leave the form.");
        }
    }

    /** Those that are not empty, each with its full stop. */
    private static String sentences(String... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isEmpty())
                .map(text -> text.matches("(?s).*[.?!]") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    private void run(String name, Map<String, String> options) {
        var command = commands.find(name).orElseThrow();
        try {
            show(command.run(invocation(name, options)));
        } catch (StorageException e) {
            sayNothingWasKept(e, options);
        }
    }

    /** What was typed is all there is of it now, so it is given back. */
    private void sayNothingWasKept(StorageException reason, Map<String, String> options) {
        say("Nothing was kept: " + reason.getMessage() + ". Mend that and try again.");
        Optional.ofNullable(options.get(AnswerCommand.TEXT)).ifPresent(typed -> console.print(typed + "\n"));
    }

    private static Invocation invocation(String name, Map<String, String> options) {
        return new Invocation(name, PERSON, PLACE, options);
    }

    /** What has been typed and what follows it, up to a line with only a dot, or to the end of the input. */
    private String restOfAnswer(String firstLines) throws Console.InterruptedLineException {
        var answer = new StringJoiner("\n");
        Optional<String> lines = Optional.of(firstLines);
        while (lines.isPresent()) {
            if (isCommand(lines.get())) {
                say(
                        "You are in the middle of an answer, so " + lines.get().strip()
                                + " was not done and is no part of it. A line with only a dot (.) sends the answer; Ctrl-C drops it.");
                lines = console.readLine(". ");
                continue;
            }
            // A paste comes in one piece.
            for (var line : lines.get().split("\n", -1)) {
                if (line.strip().equals(END)) {
                    return answer.toString();
                }
                answer.add(line);
            }
            lines = console.readLine(". ");
        }
        return answer.toString();
    }

    private void show(Reply reply) {
        console.print("\n" + page.text(reply.blocks()) + "\n");
        answers = reply.asking() ? reply.buttons() : List.of();
        // A reply without choices, such as a refusal, leaves those there were.
        choices = reply.asking() || reply.buttons().isEmpty() ? choices : reply.buttons();
    }

    private void explain() {
        var blocks = new ArrayList<Block>();
        if (!answers.isEmpty()) {
            blocks.add(new Block.Paragraph(numbered(answers, 1)));
        }
        blocks.add(new Block.Paragraph(numbered(choices, answers.size() + 1) + " · /" + HelpCommand.NAME + " · /quit"));
        blocks.add(new Block.Paragraph(
                "Or type your answer, as many lines as you like. A line with only a dot (.) sends it."));
        console.print(page.text(blocks));
    }

    private static String numbered(List<Button> buttons, int first) {
        return IntStream.range(0, buttons.size())
                .mapToObj(i -> (first + i) + " " + buttons.get(i).label())
                .collect(Collectors.joining(" · "));
    }

    private void say(String text) {
        console.print(page.text(List.of(new Block.Paragraph(text))));
    }

    /** Whether a line is a command and nothing else; a slash may begin a line of an answer, too. */
    private boolean isCommand(String line) {
        var words = line.strip();
        boolean named = words.startsWith("/")
                && (commands.find(words.substring(1)).isPresent()
                        || choice(words.substring(1)).isPresent());
        return named || isFarewell(line);
    }

    private static boolean isFarewell(String line) {
        return List.of("/quit", "/exit", "/q").contains(line.strip());
    }
}
