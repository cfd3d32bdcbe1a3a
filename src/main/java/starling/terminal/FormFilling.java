package starling.terminal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.command.Block;
import starling.command.Form;

/** Filling in forms, and typing whatever takes several lines, at a terminal. Used by one thread. */
final class FormFilling {
    private static final String END = ".";

    private final Console console;
    private final Page page;
    private final Predicate<String> isCommand;

    /** A command that was typed where a form was to be filled in. */
    private Optional<String> left = Optional.empty();

    /**
     * Filling in at this console.
     *
     * @param isCommand whether a line is a command, or looks like one that was mistyped
     */
    FormFilling(Console console, Page page, Predicate<String> isCommand) {
        this.console = console;
        this.page = page;
        this.isCommand = isCommand;
    }

    /** Whether a form was left for a command that has not been taken yet. */
    boolean wasLeft() {
        return left.isPresent();
    }

    /** Takes the command that a form was left for. */
    Optional<String> leftFor() {
        var command = left;
        left = Optional.empty();
        return command;
    }

    /** Asks for each field; false if the form was left on the way, or the input ended. */
    boolean fillIn(Form form, Map<String, String> options, List<String> typed) throws Console.InterruptedLineException {
        if (!form.introduction().isEmpty()) {
            say(form.introduction());
        }
        for (var field : form.fields()) {
            var filledIn = field instanceof Form.ChoiceField choice ? chosen(choice) : typed((Form.TextField) field);
            if (filledIn.isEmpty()) {
                if (left.isEmpty()) {
                    say("The input ended in the middle of the form, so nothing was kept.");
                }
                return false;
            }
            options.put(field.option(), filledIn.get());
            if (field instanceof Form.TextField && !filledIn.get().isBlank()) {
                typed.add(filledIn.get());
            }
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
            say("It stands below: change it, press Enter, and end with a line that holds only a dot (.).");
        } else {
            console.print(page.text(List.of(new Block.Labelled("It is now", ""), new Block.Typed(draft))));
            say(
                    "Type the whole of it anew, and end with a line that holds only a dot (.). A dot alone leaves it as it is.");
        }
        var firstLines = console.readLine("> ", draft);
        if (firstLines.isEmpty()) {
            return Optional.empty();
        }
        var typed = restOf(firstLines.get(), draft.lines().collect(Collectors.toSet()));
        return Optional.of(typed.isBlank() && !console.editsLines() ? draft : typed);
    }

    /**
     * The value of the line whose number is typed; asks until there is one. Empty if the input has ended, or if the form is left
     * for a command.
     */
    Optional<String> chosen(Form.ChoiceField field) throws Console.InterruptedLineException {
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
                left = line;
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

    /** What has been typed and what follows it, up to a line with only a dot, or to the end of the input. */
    String restOf(String firstLines) throws Console.InterruptedLineException {
        return restOf(firstLines, Set.of());
    }

    /**
     * The same.
     *
     * @param kept lines that stood there before, so that they are part of it although they look like commands
     */
    private String restOf(String firstLines, Set<String> kept) throws Console.InterruptedLineException {
        var answer = new StringJoiner("\n");
        Optional<String> lines = Optional.of(firstLines);
        while (lines.isPresent()) {
            // A paste comes in one piece.
            for (var line : lines.get().split("\n", -1)) {
                if (line.strip().equals(END)) {
                    return answer.toString();
                }
                if (isCommand.test(line) && !kept.contains(line)) {
                    say(
                            "You are in the middle of an answer, so " + line.strip()
                                    + " was not done and is no part of it. A line with only a dot (.) sends the answer; Ctrl-C drops it.");
                } else {
                    answer.add(line);
                }
            }
            lines = console.readLine(". ");
        }
        return answer.toString();
    }

    private void say(String text) {
        console.print(page.text(List.of(new Block.Paragraph(text))));
    }
}
