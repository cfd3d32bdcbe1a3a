package starling.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import starling.command.Block;
import starling.command.Button;
import starling.command.Command;
import starling.command.Form;
import starling.command.Invocation;
import starling.command.Option;
import starling.command.Reply;
import starling.command.Visibility;

/** A command for tests, which says what it is told to. */
record SaidCommand(
        String name,
        String description,
        List<Option> options,
        Visibility visibility,
        Optional<Form> missingText,
        boolean listed,
        Function<Invocation, Reply> saying)
        implements Command {
    static final Button FEEDBACK = new Button("See the feedback", "feedback", Map.of("attempt", "7"));

    /** Shows a question with the buttons that the real one has. */
    static SaidCommand question() {
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
                Optional.empty(),
                true,
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
    static SaidCommand answer() {
        return answer(invocation -> invocation
                .option("text")
                .map(text -> new Reply(
                        List.of(
                                new Block.Paragraph(
                                        "To " + invocation.option("question").orElse("the last question here")),
                                new Block.StarPart("Situation", true, text, 0.21),
                                new Block.StarPart("Result", false, "", 0)),
                        List.of(),
                        Optional.of(FEEDBACK)))
                .orElse(Reply.of("There is nothing to grade yet.")));
    }

    static SaidCommand answer(Function<Invocation, Reply> saying) {
        return new SaidCommand(
                "answer",
                "Answer a question",
                List.of(new Option("question", "Which", List.of()), new Option("text", "The answer", List.of())),
                Visibility.PERSONAL,
                Optional.of(new Form(
                        "Your answer", List.of(Form.TextField.of("text", "What happened?", "Take your time")))),
                true,
                saying);
    }

    /** A command without a form. */
    static SaidCommand of(String name, Visibility visibility, Function<Invocation, Reply> saying) {
        return new SaidCommand(
                name, "For a test", List.of(), visibility, Optional.empty(), name.equals("help"), saying);
    }

    @Override
    public boolean mayAskForm() {
        return missingText.isPresent();
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        return invocation.option("text").isPresent() ? Optional.empty() : missingText;
    }

    @Override
    public Reply run(Invocation invocation) {
        return saying.apply(invocation);
    }
}
