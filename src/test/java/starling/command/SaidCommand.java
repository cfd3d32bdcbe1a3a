package starling.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A command for tests, which asks and says what it is told to.
 *
 * @param asking what must be filled in; empty if it asks for nothing, ever
 */
public record SaidCommand(
        String name,
        String description,
        List<Option> options,
        Visibility visibility,
        boolean listed,
        Optional<Function<Invocation, Optional<Form>>> asking,
        Function<Invocation, Reply> saying,
        Effort effort,
        Optional<String> messageMenu,
        boolean forManagers)
        implements Command {
    /** A command of no effort, in no menu, for everybody. */
    public SaidCommand(
            String name,
            String description,
            List<Option> options,
            Visibility visibility,
            boolean listed,
            Optional<Function<Invocation, Optional<Form>>> asking,
            Function<Invocation, Reply> saying) {
        this(name, description, options, visibility, listed, asking, saying, Effort.NONE, Optional.empty(), false);
    }

    /** A form with one text to type. */
    public static final Form FORM = new Form("Tell me", List.of(Form.TextField.of("text", "What happened?", "")));

    /** The button that an answer brings. */
    public static final Button FEEDBACK = new Button("See the feedback", "feedback", Map.of("attempt", "7"));

    /** Shows a question with the buttons that the real one has. */
    public static SaidCommand question() {
        var kinds =
                List.of(new Option.Choice("behavioural", "Behavioural"), new Option.Choice("design", "System design"));
        var competencies = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> new Option.Choice("c" + number, "Competency " + number))
                .toList();
        return new SaidCommand(
                "question",
                "Ask me an interview question",
                List.of(
                        new Option("kind", "What kind of question", kinds),
                        new Option("competency", "What it is about", competencies)),
                Visibility.EVERYBODY,
                true,
                Optional.empty(),
                invocation -> new Reply(
                        List.of(
                                new Block.Heading(
                                        "A " + invocation.option("kind").orElse("behavioural") + " question"),
                                new Block.Paragraph("Tell me about a time you were wrong.")),
                        List.of(
                                new Button("Answer", "answer", Map.of("question", "b-12")),
                                new Button("Hint", "hint", Map.of("question", "b-12")),
                                new Button("Another", "another", Map.of()))));
    }

    /** Reads an answer: what it is told, with a button for the feedback; one sentence if nothing was typed. */
    public static SaidCommand answer() {
        return answer(invocation -> invocation
                .option("text")
                .map(text -> new Reply(
                        List.of(
                                new Block.Paragraph(
                                        "To " + invocation.option("question").orElse("the last question here")),
                                new Block.StarPart("Situation", true, text, 0.21),
                                new Block.StarPart("Result", false, "", 0)),
                        List.of(),
                        Optional.of(FEEDBACK),
                        false))
                .orElse(Reply.of("There is nothing to grade yet.")));
    }

    public static SaidCommand answer(Function<Invocation, Reply> saying) {
        var form = new Form("Your answer", List.of(Form.TextField.of("text", "What happened?", "Take your time")));
        return new SaidCommand(
                "answer",
                "Answer a question",
                List.of(new Option("question", "Which", List.of()), new Option("text", "The answer", List.of())),
                Visibility.PERSONAL,
                true,
                Optional.of(said -> said.option("text").isPresent() ? Optional.empty() : Optional.of(form)),
                saying);
    }

    /** {@code tell}: its form is made as it is told to, whatever was given. */
    public static SaidCommand asking(Supplier<Optional<Form>> form, Function<Invocation, Reply> saying) {
        return new SaidCommand(
                "tell", "For a test", List.of(), Visibility.PERSONAL, true, Optional.of(said -> form.get()), saying);
    }

    /** A command without a form that is reached by buttons only. */
    public static SaidCommand of(String name, Visibility visibility, Function<Invocation, Reply> saying) {
        return new SaidCommand(name, "For a test", List.of(), visibility, false, Optional.empty(), saying);
    }

    /** A command without a form that a person types. */
    public static SaidCommand listed(String name, Visibility visibility, Function<Invocation, Reply> saying) {
        return new SaidCommand(name, "For a test", List.of(), visibility, true, Optional.empty(), saying);
    }

    /** The same, saying this instead. */
    public SaidCommand withSaying(Function<Invocation, Reply> other) {
        return new SaidCommand(
                name, description, options, visibility, listed, asking, other, effort, messageMenu, forManagers);
    }

    /** The same, which costs so much. */
    public SaidCommand costing(Effort other) {
        return new SaidCommand(
                name, description, options, visibility, listed, asking, saying, other, messageMenu, forManagers);
    }

    /** The same, in the menu of a message. */
    public SaidCommand inMenu(String menu) {
        return new SaidCommand(
                name, description, options, visibility, listed, asking, saying, effort, Optional.of(menu), forManagers);
    }

    /** The same, for those who manage a server. */
    public SaidCommand managing() {
        return new SaidCommand(
                name, description, options, visibility, listed, asking, saying, effort, messageMenu, true);
    }

    @Override
    public boolean mayAskForm() {
        return asking.isPresent();
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        return asking.flatMap(missing -> missing.apply(invocation));
    }

    @Override
    public Reply run(Invocation invocation) {
        return saying.apply(invocation);
    }
}
