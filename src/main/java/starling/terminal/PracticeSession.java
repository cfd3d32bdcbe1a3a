package starling.terminal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import starling.command.AnswerCommand;
import starling.command.Attached;
import starling.command.Block;
import starling.command.Button;
import starling.command.Command;
import starling.command.CommandRegistry;
import starling.command.Completion;
import starling.command.Form;
import starling.command.HelpCommand;
import starling.command.InterviewDoneCommand;
import starling.command.InterviewMoveCommand;
import starling.command.InterviewSayCommand;
import starling.command.InterviewStartCommand;
import starling.command.Invocation;
import starling.command.Later;
import starling.command.Option;
import starling.command.QuestionCommand;
import starling.command.RecallCommand;
import starling.command.RefusedFileException;
import starling.command.Reply;
import starling.command.RewriteCommand;
import starling.command.Upload;
import starling.interview.Audience;
import starling.interview.PersonId;
import starling.interview.StorageException;

/**
 * Practice at a terminal: a question is asked; what is typed is the answer, up to a line with a dot; a line that starts with a
 * slash is a command, also where a form wants a number; a number is one of the choices, and while the clock runs for a pick, so
 * is the beginning of its name, and nothing is an answer. Used by one thread.
 */
public final class PracticeSession {
    private static final PersonId PERSON = new PersonId("terminal");
    private static final String PLACE = "terminal";
    private static final Set<String> YES = Set.of("yes", "y", "sure", "ok");
    private static final Set<String> NO = Set.of("no", "n", "cancel");
    private static final Pattern COMMAND = Pattern.compile("/[a-zA-Z][a-zA-Z-]*(\\s.*)?");
    /** As many values as are shown with an option. */
    private static final int FEW = 5;

    /** What can be typed always. */
    private static final List<String> OTHERS = List.of("/" + HelpCommand.NAME, "/quit");

    private static final Collector<CharSequence, ?, String> BESIDE = Collectors.joining(" · ");

    private final CommandRegistry commands;
    private final Console console;
    private final Folder folder;
    private final Page page;

    /** What can be done next. */
    private List<Button> choices = List.of();
    /** What can be answered to what the last reply asks, before the other choices. */
    private List<Button> answers = List.of();

    /** Whether the last reply asks to pick one while the clock runs. */
    private boolean timed;

    private final FormFilling forms;
    private final Function<PersonId, String> whereTypedGoes;
    /** What is still to come to replies that are shown. */
    private final List<CompletableFuture<Later.More>> awaited = new ArrayList<>();

    /**
     * A session.
     *
     * @param folder where files are read from and saved
     */
    public PracticeSession(CommandRegistry commands, Console console, Folder folder) {
        this(commands, console, folder, person -> "what you type stays on this machine.");
    }

    /**
     * A session that says where what is typed goes.
     *
     * @param folder where files are read from and saved
     * @param whereTypedGoes for the person who types, as the end of a sentence
     */
    public PracticeSession(
            CommandRegistry commands, Console console, Folder folder, Function<PersonId, String> whereTypedGoes) {
        this.whereTypedGoes = whereTypedGoes;
        this.commands = commands;
        this.console = console;
        this.folder = folder;
        this.page = new Page(console.width(), console.coloured());
        this.forms = new FormFilling(console, page, PracticeSession::isCommand);
    }

    /** Practises until the person leaves or the input ends. */
    public void run() {
        say("Starling plays the interviewer. Answer as you would say it; " + whereTypedGoes.apply(PERSON));
        run(isInInterview() ? InterviewMoveCommand.RESUME : QuestionCommand.NAME, Map.of());
        explain();
        while (true) {
            try {
                var line = forms.wasLeft() ? forms.leftFor() : console.readLine("> ");
                if (line.isEmpty() || isFarewell(line.get())) {
                    break;
                }
                if (!line.get().isBlank()) {
                    hear(line.get());
                }
                if (!forms.wasLeft()) {
                    explain();
                }
            } catch (Console.InterruptedLineException e) {
                say("Nothing was sent, and the lines typed so far are dropped. Type /quit to leave.");
            }
        }
        awaited.forEach(still -> still.cancel(true));
        say("Goodbye.");
    }

    private void hear(String line) throws Console.InterruptedLineException {
        var words = line.strip();
        if (words.startsWith("/")) {
            command(words.substring(1));
        } else if (words.matches("\\d{1,2}")) {
            choose(Integer.parseInt(words));
        } else if (picking()) {
            pick(words);
        } else if (named(words).isPresent()) {
            press(named(words).get());
        } else if (recalling()) {
            recall(line);
        } else if (answers.size() == 1 && YES.contains(words.toLowerCase(Locale.ROOT))) {
            press(answers.get(0));
        } else if (answers.size() == 1 && NO.contains(words.toLowerCase(Locale.ROOT))) {
            answers = List.of();
            say("Nothing is changed.");
        } else if (isInInterview() && !isQuestionAsked()) {
            run(InterviewDoneCommand.NAME, Map.of(InterviewDoneCommand.TEXT, forms.restOf(line)));
        } else if (isInterviewPaused()) {
            run(
                    InterviewSayCommand.NAME,
                    Map.of(
                            InterviewSayCommand.TEXT,
                            forms.restOf(line),
                            InterviewSayCommand.MESSAGE,
                            UUID.randomUUID().toString()));
        } else if (isYesOrNo(words) && !isQuestionAsked()) {
            say("Nothing is asked now that a yes or a no could answer. /question asks you something.");
        } else {
            run(AnswerCommand.NAME, Map.of(AnswerCommand.TEXT, forms.restOf(line)));
        }
    }

    private static boolean isYesOrNo(String words) {
        var said = words.toLowerCase(Locale.ROOT);
        return YES.contains(said) || NO.contains(said);
    }

    /** Whether an interviewer waits for an answer. */
    private boolean isInInterview() {
        return commands.conversation().isWaitingFor(PERSON, PLACE);
    }

    /** Whether the last thing shown is an interview that waits until the person goes on. */
    private boolean isInterviewPaused() {
        return choices.stream().anyMatch(button -> button.command().equals(InterviewMoveCommand.RESUME));
    }

    /** Whether a question was asked last that belongs to no interview. */
    private boolean isQuestionAsked() {
        return choices.stream().anyMatch(button -> button.command().equals(AnswerCommand.NAME));
    }

    /** Whether a pick is waited for; what was asked before waits behind it. */
    private boolean picking() {
        return timed && !answers.isEmpty();
    }

    /** The answer that is called so, or so and what it means in brackets. */
    private Optional<Button> named(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return answers.stream()
                .filter(button -> {
                    var label = button.label().toLowerCase(Locale.ROOT);
                    return label.equals(wanted) || label.startsWith(wanted + " (");
                })
                .findFirst();
    }

    /** Whether the last reply asks for what the person remembers; what they type is that, and no answer to a question. */
    private boolean recalling() {
        return answers.stream()
                .findFirst()
                .filter(button -> button.command().equals(RecallCommand.NAME))
                .isPresent();
    }

    private void recall(String line) throws Console.InterruptedLineException {
        var options = new HashMap<>(answers.get(0).options());
        options.put(RecallCommand.TEXT, forms.restOf(line));
        run(RecallCommand.NAME, options);
    }

    private void pick(String words) throws Console.InterruptedLineException {
        var named = answers.stream()
                .filter(button -> button.label().equalsIgnoreCase(words))
                .toList();
        var begun = named.isEmpty()
                ? answers.stream()
                        .filter(button -> button.label().regionMatches(true, 0, words, 0, words.length()))
                        .toList()
                : named;
        if (begun.size() == 1) {
            press(begun.get(0));
        } else {
            say("Type the number of your pick, or /question for something else.");
        }
    }

    private void command(String typed) throws Console.InterruptedLineException {
        var words = typed.replaceFirst("\\s+", " ");
        var name = name(words);
        var command = commands.find(name.toLowerCase(Locale.ROOT)).filter(Command::listed);
        var choice = choice(words);
        boolean answersTheInterviewer =
                words.equalsIgnoreCase(AnswerCommand.NAME) && isInInterview() && !isQuestionAsked();
        if (command.isPresent() && !(answersTheInterviewer && choice.isPresent())) {
            runTyped(command.get(), words.substring(name.length()));
        } else if (choice.isPresent()) {
            press(choice.get());
        } else if (commands.find(words).isPresent()) {
            say(
                    words.equalsIgnoreCase(RewriteCommand.NAME)
                            ? RewriteCommand.NOT_NOW
                            : "/" + words + " is none of the choices now. Answer the question first.");
        } else {
            sayWhatThereIs(name);
        }
    }

    /** The name of a command in what is typed after the slash: two words where the first is one that commands share. */
    private String name(String words) {
        var parts = words.split("\\s+", 3);
        boolean shared = parts.length > 1
                && !commands.family(parts[0].toLowerCase(Locale.ROOT)).isEmpty();
        return shared ? parts[0] + " " + parts[1] : parts[0];
    }

    private void sayWhatThereIs(String name) {
        var family = commands.family(CommandRegistry.firstWord(name).toLowerCase(Locale.ROOT));
        if (!family.isEmpty()) {
            console.print(page.text(HelpCommand.on(family, name).blocks()));
            return;
        }
        var known = new StringJoiner(", ", "Try ", ", /quit.");
        Stream.concat(
                        commands.all().stream().filter(Command::listed).map(Command::name),
                        choices.stream()
                                .filter(button -> commands.find(button.command())
                                        .filter(unlisted -> !unlisted.listed())
                                        .isPresent())
                                .flatMap(button -> Stream.of(button.command(), button.label())
                                        .map(typed -> typed.toLowerCase(Locale.ROOT))
                                        // Names with hyphens are for buttons; a person types the label.
                                        .filter(typed -> typed.matches("[a-z]+"))
                                        .limit(1)))
                .map(CommandRegistry::firstWord)
                .distinct()
                .forEach(other -> known.add("/" + other));
        say("There is no /" + name + ". " + known);
    }

    private void runTyped(Command command, String rest) throws Console.InterruptedLineException {
        var typed = TypedOptions.of(command, rest, folder::holds);
        if (typed.unknown().isPresent()) {
            say("/" + command.name() + " does not know \"" + typed.unknown().get() + "\". " + usage(command));
            return;
        }
        try {
            var files = new TreeMap<String, Upload>();
            var options = new HashMap<String, String>();
            for (var option : command.options()) {
                var value =
                        Optional.ofNullable(typed.values().get(option.name())).filter(given -> !given.isBlank());
                if (option.kind() == Option.Kind.FILE && value.isPresent()) {
                    files.put(option.name(), folder.read(value.get()));
                } else if (value.isPresent()) {
                    options.put(option.name(), numbered(command, option, value.get()));
                } else if (option.required() && !ask(command, option, options)) {
                    return;
                }
            }
            fillInAndRun(command, options, files);
        } catch (RefusedFileException e) {
            say(e.sentence());
        } catch (StorageException e) {
            sayWhatFailed(e, List.of());
        }
    }

    /** The value of the choice of this number, if a number is typed for what the command completes. */
    private static String numbered(Command command, Option option, String typed) {
        if (option.kind() != Option.Kind.COMPLETED || !typed.matches("\\d{1,3}")) {
            return typed;
        }
        var choices = command.completions(PERSON, option.name(), "");
        int number = Integer.parseInt(typed);
        return number >= 1 && number <= choices.size() ? choices.get(number - 1).value() : typed;
    }

    /** Asks which of the choices is meant; false if there are none, or nothing was chosen. */
    private boolean ask(Command command, Option option, Map<String, String> options)
            throws Console.InterruptedLineException {
        var choices = option.kind() == Option.Kind.COMPLETED
                ? command.completions(PERSON, option.name(), "")
                : option.choices();
        if (choices.isEmpty()) {
            say("/" + command.name() + " cannot do without \"" + option.name() + "\". " + usage(command));
            return false;
        }
        var chosen = forms.chosen(new Form.ChoiceField(option.name(), option.description(), "", choices));
        chosen.ifPresent(value -> options.put(option.name(), value));
        return chosen.isPresent();
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
        return picking()
                ? answers
                : Stream.concat(answers.stream(), choices.stream()).toList();
    }

    private static String usage(Command command) {
        var options = new StringJoiner(" ");
        for (Option option : command.options()) {
            var values = option.choices().stream().map(Option.Choice::value).toList();
            boolean few = !values.isEmpty() && values.size() <= FEW;
            var written = option.name() + ":" + (few ? String.join("|", values) : "...");
            options.add(option.required() ? written : "[" + written + "]");
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
        fillInAndRun(commands.find(button.command()).orElseThrow(), button.options(), Map.of());
    }

    private void fillInAndRun(Command command, Map<String, String> given, Map<String, Upload> files)
            throws Console.InterruptedLineException {
        var options = new HashMap<>(given);
        var typed = new ArrayList<String>();
        try {
            var meant = Completion.resolved(command, invocation(command.name(), given));
            options.putAll(meant.options());
            var form = command.form(meant);
            if (form.isEmpty() || forms.fillIn(form.get(), options, typed)) {
                show(command.run(invocation(command.name(), options).withFiles(files), this::say));
            }
        } catch (StorageException e) {
            sayWhatFailed(e, typed);
        }
    }

    private void run(String name, Map<String, String> options) {
        var command = commands.find(name).orElseThrow();
        try {
            show(command.run(invocation(name, options), this::say));
        } catch (StorageException e) {
            sayWhatFailed(e, options.values());
        }
    }

    /**
     * Says why something failed.
     *
     * @param typed all there is now of what the person typed for it, and so given back
     */
    private void sayWhatFailed(StorageException reason, Collection<String> typed) {
        say((typed.isEmpty() ? "That did not work: " : "Nothing was kept: ") + reason.getMessage()
                + ". Mend that and try again.");
        typed.forEach(text -> console.print(text + "\n"));
    }

    private static Invocation invocation(String name, Map<String, String> options) {
        return new Invocation(name, PERSON, PLACE, options).readBy(Audience.THE_PERSON_ALONE);
    }

    private void show(Reply reply) {
        if (reply.isSilent()) {
            return;
        }
        console.print("\n" + page.text(reply.blocks()) + "\n");
        reply.files().forEach(this::save);
        reply.later().ifPresent(this::showOnceThere);
        timed = reply.blocks().stream().anyMatch(Block.Countdown.class::isInstance);
        answers = reply.asking() ? reply.buttons() : List.of();
        // A reply without choices, such as a refusal, leaves those there were.
        choices = reply.asking() || reply.buttons().isEmpty() ? choices : reply.buttons();
        if (recalling() && !isQuestionAsked() && !isInInterview() && !isInterviewPaused()) {
            // Beside what is to be remembered, nothing can be done to an answer of before.
            choices = List.of();
        }
    }

    private void showOnceThere(Later later) {
        var begun = later.begin();
        awaited.removeIf(CompletableFuture::isDone);
        awaited.add(begun);
        console.printOnceThere(begun.handle((came, failure) ->
                failure != null || came.added().isEmpty() ? "" : "\n" + page.text(came.added()) + "\n"));
    }

    private void save(Attached file) {
        try {
            say("Saved as " + folder.save(file) + ".");
        } catch (RefusedFileException e) {
            say(e.sentence());
        }
    }

    private void explain() {
        if (picking()) {
            explainPick();
            return;
        }
        var blocks = new ArrayList<Block>();
        if (!answers.isEmpty()) {
            blocks.add(new Block.Paragraph(numbered(answers, 1)));
        }
        blocks.add(new Block.Paragraph(Stream.concat(numbers(choices, answers.size() + 1), OTHERS.stream())
                .collect(BESIDE)));
        if (recalling() || !isInterviewOver()) {
            blocks.add(new Block.Paragraph(howToGoOn()));
        }
        console.print(page.text(blocks));
    }

    /** Each on a line of its own: names beside one another are hard to tell apart while the clock runs. */
    private void explainPick() {
        numbers(answers, 1).forEach(this::say);
        console.print("\n");
        say("Type the number of your pick. " + OTHERS.stream().collect(BESIDE));
    }

    private String howToGoOn() {
        var what = recalling()
                ? "Or type what you remember, as many lines as you like."
                : isInterviewPaused()
                        ? "Or type more of your answer; it is kept until you go on."
                        : "Or type your answer, as many lines as you like.";
        return what + " A line with only a dot (.) sends it.";
    }

    /** Whether the last thing shown is the end of an interview, so that nothing is asked. */
    private boolean isInterviewOver() {
        return choices.stream().anyMatch(button -> button.command().equals(InterviewStartCommand.NAME))
                && !isInInterview();
    }

    private static String numbered(List<Button> buttons, int first) {
        return numbers(buttons, first).collect(BESIDE);
    }

    private static Stream<String> numbers(List<Button> buttons, int first) {
        return IntStream.range(0, buttons.size())
                .mapToObj(i -> (first + i) + " " + buttons.get(i).label());
    }

    private void say(String text) {
        console.print(page.text(List.of(new Block.Paragraph(text))));
    }

    /**
     * Whether a line of an answer is a command, or looks like one that was mistyped: a slash and a word of letters. A path such
     * as /etc/hosts is none.
     */
    private static boolean isCommand(String line) {
        return COMMAND.matcher(line.strip()).matches();
    }

    private static boolean isFarewell(String line) {
        return List.of("/quit", "/exit", "/q").contains(line.strip());
    }
}
