package starling.rubric;

import static java.util.function.Function.identity;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.configuration.YamlNode;

/** The rules of one file, checked and compiled. Immutable, safe for use by several threads. */
public final class RuleBook {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "when",
            "severity",
            "message",
            "advice",
            "probe",
            "quote",
            "praise",
            "caps",
            "takes",
            "question",
            "fires",
            "silent");
    private static final Pattern CAP = Pattern.compile("100|[1-9]?[0-9]");
    private static final Map<String, Severity> SEVERITIES =
            Arrays.stream(Severity.values()).collect(Collectors.toUnmodifiableMap(Severity::id, identity()));

    private final FactSheet sheet;
    private final List<Rule> rules;
    private final List<CheckedRule> gravestFirst;
    private final List<RuleExample> examples;

    private RuleBook(FactSheet sheet, List<CheckedRule> rules, List<RuleExample> examples) {
        this.sheet = sheet;
        this.rules = rules.stream().map(CheckedRule::rule).toList();
        this.gravestFirst = rules.stream()
                .sorted(Comparator.comparing(checked -> checked.rule().severity()))
                .toList();
        this.examples = List.copyOf(examples);
    }

    /**
     * The rules of a file, in its order. Takes about a second the first time, a tenth after that.
     *
     * @param home the folder that messages name the file relative to
     * @throws starling.configuration.ConfigurationException naming file, line and column of the first mistake, and for an
     *     unknown name the names there are
     */
    public static RuleBook load(Path home, Path file, FactSheet sheet) {
        var document = YamlNode.read(home, file);
        var items = document.itemsWithUnique("id");
        if (items.isEmpty()) {
            throw document.error("expected at least one rule");
        }
        var language = new RuleLanguage(sheet);
        var quotes = sheet.quotes().stream().collect(Collectors.toUnmodifiableMap(identity(), identity()));
        return new RuleBook(
                sheet,
                items.stream()
                        .map(item -> checked(item, language, quotes, sheet))
                        .toList(),
                items.stream().map(RuleBook::example).toList());
    }

    /** All rules, in the order of the file. */
    public List<Rule> rules() {
        return rules;
    }

    /** What the rules are tested with: one example for each, in the order of the file. */
    public List<RuleExample> examples() {
        return examples;
    }

    /**
     * The rules that hold for these facts, the gravest first, otherwise in the order of the file.
     *
     * @throws IllegalArgumentException when the facts are not those of the sheet
     * @throws IllegalStateException naming the rule, when one goes on for too long or a number in it grows too large
     */
    public List<Rule> holding(Map<String, Object> facts) {
        var checked = sheet.check(facts);
        return gravestFirst.stream()
                .filter(rule -> rule.holds(checked))
                .map(CheckedRule::rule)
                .toList();
    }

    private static CheckedRule checked(
            YamlNode item, RuleLanguage language, Map<String, String> quotes, FactSheet sheet) {
        item.fields(FIELDS);
        Stream.of("message", "advice", "probe")
                .flatMap(name -> item.find(name).stream())
                .forEach(text -> RuleText.check(text, sheet.texts()));
        var severity = item.field("severity").oneOf(SEVERITIES);
        var when = item.field("when");
        var expression = language.compile(when);
        var rule = new Rule(
                item.field("id").text(),
                when.text(),
                expression.facts(),
                severity,
                item.field("message").text(),
                // What is good needs no advice; what is not must come with what to do about it.
                severity == Severity.STRENGTH
                        ? item.find("advice").map(YamlNode::text)
                        : Optional.of(item.field("advice").text()),
                item.find("probe").map(YamlNode::text),
                item.find("quote").map(quote -> quote.oneOf(quotes)),
                item.find("praise")
                        .map(praise -> praisesWhole(praise, severity))
                        .orElse(false),
                item.find("caps").map(RuleBook::cap).orElse(OptionalInt.empty()),
                item.find("takes").map(mark -> taken(mark, sheet)));
        return new CheckedRule(rule, expression.program());
    }

    private static OptionalInt cap(YamlNode node) {
        if (!CAP.matcher(node.text()).matches()) {
            throw node.error("expected a whole number from 0 to 100; found \"" + node.text() + "\"");
        }
        return OptionalInt.of(Integer.parseInt(node.text()));
    }

    private static String taken(YamlNode node, FactSheet sheet) {
        if (sheet.marks().isEmpty()) {
            throw node.error("no rule of this file can take a mark");
        }
        return node.oneOf(sheet.marks().stream().collect(Collectors.toUnmodifiableMap(identity(), identity())));
    }

    private static boolean praisesWhole(YamlNode praise, Severity severity) {
        boolean whole = praise.oneOf(Map.of("whole", true));
        if (severity != Severity.STRENGTH) {
            throw praise.error("only a rule of the severity strength can praise");
        }
        return whole;
    }

    private static RuleExample example(YamlNode item) {
        return new RuleExample(
                item.field("id").text(),
                item.find("question").map(YamlNode::text),
                item.field("fires").text(),
                item.field("silent").text());
    }
}
