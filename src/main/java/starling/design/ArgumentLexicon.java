package starling.design;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import starling.configuration.YamlNode;

/**
 * The words of {@code config/lexicon/arguments.yaml}, checked.
 *
 * @param buzzwords products and patterns
 * @param purposes what a sentence holds that says what something in it is for
 * @param contrasts what sets one option against another
 * @param reasons what gives a reason for a choice
 * @param choices what names a choice and what was not chosen
 * @param redundancy copies of a part
 * @param security who may see or do what
 * @param cost what it costs to run
 * @param peaks what stands beside a number of the busiest moment
 * @param widening what stands in a sentence whose sum is about more than its factors
 */
record ArgumentLexicon(
        List<Buzzword> buzzwords,
        List<Phrase> purposes,
        List<Phrase> contrasts,
        List<Phrase> reasons,
        List<Phrase> choices,
        List<Phrase> redundancy,
        List<Phrase> security,
        List<Phrase> cost,
        List<Phrase> peaks,
        List<Phrase> widening) {
    private static final Set<String> FIELDS = Set.of(
            "buzzwords",
            "purposes",
            "contrasts",
            "reasons",
            "choices",
            "redundancy",
            "security",
            "cost",
            "peaks",
            "widening");

    /**
     * A product or pattern.
     *
     * @param name as it is written to people
     */
    record Buzzword(String name, Phrase phrase) {}

    /**
     * Reads the file.
     *
     * @throws starling.configuration.ConfigurationException when it is missing, or a name in it is unknown, missing, empty or
     *     wrong
     */
    static ArgumentLexicon load(Path home) {
        var file = YamlNode.read(home, home.resolve("config/lexicon/arguments.yaml"));
        file.fields(FIELDS);
        return new ArgumentLexicon(
                entries(file, "buzzwords")
                        .map(item -> new Buzzword(item.text(), Phrase.of(item, Set.of())))
                        .toList(),
                phrases(file, "purposes"),
                phrases(file, "contrasts"),
                phrases(file, "reasons"),
                phrases(file, "choices"),
                phrases(file, "redundancy"),
                phrases(file, "security"),
                phrases(file, "cost"),
                phrases(file, "peaks"),
                phrases(file, "widening"));
    }

    private static List<Phrase> phrases(YamlNode file, String name) {
        return entries(file, name).map(item -> Phrase.of(item, Set.of())).toList();
    }

    private static Stream<YamlNode> entries(YamlNode file, String name) {
        var list = file.field(name);
        if (list.items().isEmpty()) {
            throw list.error("expected at least one entry");
        }
        return list.items().stream();
    }
}
