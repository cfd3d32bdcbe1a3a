package starling.question;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import starling.configuration.WrittenPhrase;
import starling.configuration.YamlNode;
import starling.question.DesignBrief.DeepDive;
import starling.question.DesignBrief.Fact;
import starling.question.DesignBrief.Load;
import starling.question.DesignBrief.Point;
import starling.question.DesignBrief.Twist;

/**
 * Reads what the owner wrote of a system-design question. Any field may be left out; one that is there has to be right. One use
 * by one thread.
 */
final class DesignBriefReader {
    /** The fields of a question that are its brief. */
    static final Set<String> FIELDS = Set.of(
            "facts",
            "out_of_scope",
            "load",
            "functional",
            "non_functional",
            "entities",
            "api",
            "components",
            "deep_dives",
            "twist");

    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,17}");

    private final Path home;
    private Optional<Set<String>> components = Optional.empty();

    /**
     * Reads the names of the components only once a brief has some.
     *
     * @param home where {@code config/lexicon/design.yaml} is
     */
    DesignBriefReader(Path home) {
        this.home = home;
    }

    /** The brief among the fields of a question; empty if it has none of them. */
    Optional<DesignBrief> read(Map<String, YamlNode> fields) {
        if (fields.keySet().stream().noneMatch(FIELDS::contains)) {
            return Optional.empty();
        }
        return Optional.of(new DesignBrief(
                list(fields, "facts", DesignBriefReader::fact),
                list(fields, "out_of_scope", YamlNode::text),
                Optional.ofNullable(fields.get("load"))
                        .map(DesignBriefReader::load)
                        .orElse(Load.UNKNOWN),
                list(fields, "functional", DesignBriefReader::point),
                list(fields, "non_functional", DesignBriefReader::point),
                list(fields, "entities", YamlNode::text),
                list(fields, "api", YamlNode::text),
                list(fields, "components", this::component),
                list(fields, "deep_dives", DesignBriefReader::deepDive),
                Optional.ofNullable(fields.get("twist")).map(DesignBriefReader::twist)));
    }

    private static Fact fact(YamlNode node) {
        var fields = node.fields(Set.of("asked", "also", "answer"));
        return new Fact(
                text(node, fields, "asked"), list(fields, "also", YamlNode::text), text(node, fields, "answer"));
    }

    private static Load load(YamlNode node) {
        var fields = node.fields(
                Set.of("users_per_day", "actions_per_user", "peak_per_second", "bytes_per_item", "items_per_day"));
        return new Load(
                whole(fields, "users_per_day"),
                whole(fields, "actions_per_user"),
                whole(fields, "peak_per_second"),
                whole(fields, "bytes_per_item"),
                whole(fields, "items_per_day"));
    }

    private static OptionalLong whole(Map<String, YamlNode> fields, String name) {
        var node = Optional.ofNullable(fields.get(name));
        if (node.isEmpty()) {
            return OptionalLong.empty();
        }
        var written = node.get().text();
        if (!WHOLE.matcher(written).matches()) {
            throw node.get().error("expected a whole number above 0, in digits only; found \"" + written + "\"");
        }
        return OptionalLong.of(Long.parseLong(written));
    }

    private static Point point(YamlNode node) {
        var fields = node.fields(Set.of("point", "said"));
        return new Point(text(node, fields, "point"), said(node, fields));
    }

    private static DeepDive deepDive(YamlNode node) {
        var fields = node.fields(Set.of("topic", "concepts", "said", "strong", "probe"));
        return new DeepDive(
                text(node, fields, "topic"),
                list(fields, "concepts", YamlNode::text),
                said(node, fields),
                text(node, fields, "strong"),
                text(node, fields, "probe"));
    }

    private static Twist twist(YamlNode node) {
        var fields = node.fields(Set.of("change", "expects", "said"));
        return new Twist(text(node, fields, "change"), text(node, fields, "expects"), said(node, fields));
    }

    private String component(YamlNode node) {
        var known = components.orElseGet(() -> {
            var lexicon = YamlNode.read(home, home.resolve("config/lexicon/design.yaml"));
            return lexicon.field("components").items().stream()
                    .map(item -> item.field("name").text())
                    .collect(Collectors.toUnmodifiableSet());
        });
        components = Optional.of(known);
        return node.oneOf(known.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    }

    /** Without a phrase nothing would ever show that an answer has it. */
    private static List<WrittenPhrase> said(YamlNode node, Map<String, YamlNode> fields) {
        var said = required(node, fields, "said");
        if (said.items().isEmpty()) {
            throw said.error("expected at least one phrase");
        }
        return said.items().stream().map(WrittenPhrase::of).toList();
    }

    private static String text(YamlNode node, Map<String, YamlNode> fields, String name) {
        return required(node, fields, name).text();
    }

    private static YamlNode required(YamlNode node, Map<String, YamlNode> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow(() -> node.error("\"" + name + "\" is missing"));
    }

    private static <T> List<T> list(Map<String, YamlNode> fields, String name, Function<YamlNode, T> item) {
        return Optional.ofNullable(fields.get(name))
                .map(list -> list.items().stream().map(item).toList())
                .orElseGet(List::of);
    }
}
