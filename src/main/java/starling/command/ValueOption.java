package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import starling.question.CompanyValue;
import starling.question.ValueName;

/** The option by which a person names a company value, in place of which its id is handed on, also by buttons. */
final class ValueOption {
    static final String NAME = "value";

    private ValueOption() {}

    static Option of(String description) {
        return Option.completed(NAME, description);
    }

    /** The options of a button, and the value that it carries on. */
    static Map<String, String> with(Map<String, String> options, Optional<String> id) {
        var all = new TreeMap<>(options);
        id.ifPresent(value -> all.put(NAME, value));
        return all;
    }

    /** The values whose names hold what is typed, those that begin with it first. */
    static List<Option.Choice> choices(List<CompanyValue> values, String typed) {
        var wanted = lower(typed.strip());
        var words = ValueName.of(typed).text();
        var beginning = new ArrayList<Option.Choice>();
        var holding = new ArrayList<Option.Choice>();
        for (var value : values) {
            var choice = new Option.Choice(value.id(), Option.Choice.shortened(value.label()));
            var names = Stream.concat(Stream.of(value.label(), value.name()), value.otherNames().stream())
                    .map(ValueOption::lower)
                    .toList();
            if (value.id().equals(typed.strip()) || names.stream().anyMatch(name -> name.startsWith(wanted))) {
                beginning.add(choice);
            } else if (names.stream().anyMatch(name -> name.contains(wanted) || holds(name, words))) {
                holding.add(choice);
            }
        }
        beginning.addAll(holding);
        return beginning;
    }

    /** What somebody is told who names no value. */
    static Reply unknown(String typed, List<CompanyValue> nearest) {
        var near = nearest.stream().map(CompanyValue::label).toList();
        return new Reply(
                List.of(
                        new Block.Paragraph("There is no value of this name:"),
                        new Block.Quote(typed),
                        new Block.Paragraph((near.isEmpty() ? "" : "Nearest to it: " + String.join(" · ", near) + ". ")
                                + "/values lists all there are.")),
                List.of());
    }

    /** What somebody is told who names several values. */
    static Reply several(String typed, List<CompanyValue> called) {
        return new Reply(
                List.of(
                        new Block.Paragraph("Several companies have a value of this name:"),
                        new Block.Quote(typed),
                        new Block.Paragraph("Say which: "
                                + String.join(
                                        " · ",
                                        called.stream().map(CompanyValue::label).toList())
                                + ".")),
                List.of());
    }

    private static boolean holds(String name, String words) {
        return !words.isEmpty() && ValueName.of(name).text().contains(words);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
