package starling.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import starling.command.Command;
import starling.command.Option;

/**
 * What is typed after the name of a command: {@code name:value}, a value that one of the options has among its choices, or, for
 * a command that takes files or any text, these in the order of its options. A text goes on to the end of the line; a path ends
 * at a space, unless it stands in quotes or the space has a backslash before it.
 *
 * @param values by the name of the option; of a file its path
 * @param unknown the first word that is nothing of this
 */
record TypedOptions(Map<String, String> values, Optional<String> unknown) {
    /**
     * Reads what is typed.
     *
     * @param isFile whether there is such a file: all that is typed may be the path of one
     */
    static TypedOptions of(Command command, String typed, Predicate<String> isFile) {
        var file = command.options().stream()
                .filter(option -> option.kind() == Option.Kind.FILE)
                .findFirst();
        if (file.isPresent() && isFile.test(typed.strip())) {
            return new TypedOptions(Map.of(file.get().name(), typed.strip()), Optional.empty());
        }
        var values = new LinkedHashMap<String, String>();
        Optional<Option> open = Optional.empty();
        for (var each : words(typed)) {
            var word = each.text();
            var named = named(command, word);
            var among = open.isPresent() ? Optional.<Option>empty() : among(command, word);
            var alone = open.isPresent() ? Optional.<Option>empty() : alone(command, word);
            if (alone.isPresent()) {
                values.put(word, alone.get().choices().get(0).value());
            } else if (named.isPresent()) {
                values.put(named.get().name(), word.substring(named.get().name().length() + 1));
                open = named.filter(TypedOptions::takesAnyText);
            } else if (continued(command, values, word).isPresent()) {
                var option = continued(command, values, word).get();
                values.merge(option.name(), word, (before, more) -> before + "-" + more);
            } else if (among.isPresent()) {
                values.put(among.get().name(), word);
            } else if (open.isPresent()) {
                values.merge(open.get().name(), each.typed(), (before, more) -> before + " " + more);
            } else {
                var next = command.options().stream()
                        .filter(option -> option.kind() == Option.Kind.FILE || takesAnyText(option))
                        .filter(option -> !values.containsKey(option.name()))
                        .findFirst();
                if (next.isEmpty()) {
                    return new TypedOptions(values, Optional.of(word));
                }
                values.put(next.get().name(), word);
                open = next.filter(TypedOptions::takesAnyText);
            }
        }
        return new TypedOptions(values, Optional.empty());
    }

    private static Optional<Option> named(Command command, String word) {
        return command.options().stream()
                .filter(option -> word.startsWith(option.name() + ":"))
                .findFirst();
    }

    /** The option whose value so far, a hyphen and this word are one of its choices, as in "30 days". */
    private static Optional<Option> continued(Command command, Map<String, String> values, String word) {
        return command.options().stream()
                .filter(option -> option.choices().stream()
                        .anyMatch(choice -> choice.value().equals(values.get(option.name()) + "-" + word)))
                .findFirst();
    }

    /** The option of this name, if all it can be is one thing. */
    private static Optional<Option> alone(Command command, String word) {
        return command.options().stream()
                .filter(option -> option.name().equals(word) && option.choices().size() == 1)
                .findFirst();
    }

    private static Optional<Option> among(Command command, String word) {
        return command.options().stream()
                .filter(option -> option.choices().size() > 1)
                .filter(option -> option.choices().stream()
                        .anyMatch(choice -> choice.value().equals(word)))
                .findFirst();
    }

    private static boolean takesAnyText(Option option) {
        return option.kind() == Option.Kind.COMPLETED
                || (option.kind() == Option.Kind.TEXT && option.choices().isEmpty());
    }

    /** A word as it was typed, and without what holds it together. */
    private record Word(String typed, String text) {}

    /** The words, without the quotes that hold one together. A backslash is only taken away before what would end the word. */
    private static List<Word> words(String typed) {
        var words = new ArrayList<Word>();
        var word = new StringBuilder();
        int start = 0;
        boolean begun = false;
        char quote = ' ';
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            boolean escaped = c == '\\'
                    && at + 1 < typed.length()
                    && (typed.charAt(at + 1) == ' ' || (quote != ' ' && typed.charAt(at + 1) == quote));
            if (escaped) {
                word.append(typed.charAt(++at));
                begun = true;
            } else if (quote != ' ') {
                if (c == quote) {
                    quote = ' ';
                } else {
                    word.append(c);
                }
            } else if (Character.isWhitespace(c)) {
                if (begun) {
                    words.add(new Word(typed.substring(start, at), word.toString()));
                }
                word.setLength(0);
                start = at + 1;
                begun = false;
            } else if (isQuote(c, word) && typed.indexOf(c, at + 1) > 0) {
                quote = c;
                begun = true;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(new Word(typed.substring(start), word.toString()));
        }
        return words;
    }

    /** Whether a quotation begins here: at the start of a word or of a value, so that an apostrophe is none. */
    private static boolean isQuote(char c, StringBuilder word) {
        return (c == '"' || c == '\'') && (word.isEmpty() || word.charAt(word.length() - 1) == ':');
    }
}
