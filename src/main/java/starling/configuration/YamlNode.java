package starling.configuration;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML file that knows where it stands, so that every complaint names {@code file:line:column}. Immutable.
 *
 * <p>All methods that read throw {@link ConfigurationException} when the value is of another shape.
 */
public final class YamlNode {
    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * The document in a file.
     *
     * @param home the folder that messages name the file relative to
     * @throws ConfigurationException when the file is missing, unreadable, empty, not UTF-8 or not YAML
     */
    public static YamlNode read(Path home, Path file) {
        return readIfAny(home, file)
                .orElseThrow(() -> new ConfigurationException(home.relativize(file) + ": the file is empty"));
    }

    /**
     * The document in a file that may hold nothing but comments.
     *
     * @param home the folder that messages name the file relative to
     * @throws ConfigurationException when the file is missing, unreadable, not UTF-8 or not YAML
     */
    public static Optional<YamlNode> readIfAny(Path home, Path file) {
        var name = home.relativize(file).toString();
        var settings = LoadSettings.builder().setLabel(name).build();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new Compose(settings).composeReader(in).map(node -> new YamlNode(name, node));
        } catch (MarkedYamlEngineException e) {
            var where = e.getProblemMark().map(YamlNode::position).orElse("");
            throw new ConfigurationException(name + where + ": not valid YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new ConfigurationException(name + ": not valid YAML", e);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    name + ": the file is missing; put back the one that came with Starling", e);
        } catch (IOException e) {
            throw new ConfigurationException(name + ": cannot be read as UTF-8 text", e);
        }
    }

    /**
     * The documents of every {@code .yaml} file in a folder, in the order of the file names.
     *
     * @param home the folder that messages name the files relative to
     * @throws ConfigurationException when the folder cannot be read, or one of the files as with {@link #read}
     */
    public static List<YamlNode> readFolder(Path home, Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> read(home, file))
                    .toList();
        } catch (IOException e) {
            throw new ConfigurationException(
                    home.relativize(folder) + ": the folder cannot be read; put back the one that came with Starling",
                    e);
        }
    }

    /** The text of a single value, without surrounding blanks; never empty. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            var text = scalar.getValue().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        throw error("expected a text");
    }

    /** The items of a list, in the order of the file. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlNode(file, item))
                    .toList();
        }
        throw error("expected a list");
    }

    /** The texts of a list of texts, in the order of the file. */
    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The entries of a mapping, in the order of the file. */
    public Map<String, YamlNode> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected \"name: value\" pairs");
        }
        var fields = new LinkedHashMap<String, YamlNode>();
        for (NodeTuple tuple : mapping.getValue()) {
            var key = new YamlNode(file, tuple.getKeyNode());
            if (fields.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.error("\"" + key.text() + "\" stands here twice");
            }
        }
        return fields;
    }

    /** The entries of a mapping that may hold no names but these: a mistyped name is found, not ignored. */
    public Map<String, YamlNode> fields(Set<String> known) {
        var fields = fields();
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw value.error("unknown name \"" + name + "\"; known are "
                        + String.join(
                                ", ", new ArrayList<>(known).stream().sorted().toList()));
            }
        });
        return fields;
    }

    /** The value under a name that must be there. */
    public YamlNode field(String name) {
        return find(name).orElseThrow(() -> error("\"" + name + "\" is missing"));
    }

    /** The value under a name that may be there. */
    public Optional<YamlNode> find(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    /**
     * The value that this text names.
     *
     * @param meanings what each allowed text stands for
     */
    public <T> T oneOf(Map<String, T> meanings) {
        var meaning = meanings.get(text());
        if (meaning == null) {
            throw error("expected one of "
                    + String.join(", ", meanings.keySet().stream().sorted().toList()) + "; found \"" + text() + "\"");
        }
        return meaning;
    }

    /** The same items, after checking that no two of them have the same text under this name. */
    public List<YamlNode> itemsWithUnique(String name) {
        var seen = new HashSet<String>();
        for (var item : items()) {
            var id = item.field(name);
            if (!seen.add(id.text())) {
                throw id.error("the " + name + " \"" + id.text() + "\" stands in this file twice");
            }
        }
        return items();
    }

    /** A complaint about this value: {@code file:line:column: problem}. For the caller to throw. */
    public ConfigurationException error(String problem) {
        return new ConfigurationException(
                file + node.getStartMark().map(YamlNode::position).orElse("") + ": " + problem);
    }

    /**
     * A complaint about a place inside this text. The column is that of the place if the text stands on one line without
     * escapes, otherwise that of the text's beginning.
     *
     * @param offset where in {@link #text} the place is, in UTF-16 units
     */
    public ConfigurationException errorAt(int offset, String problem) {
        return node.getStartMark()
                .map(start -> new ConfigurationException(
                        file + ":" + (start.getLine() + 1) + ":" + (column(start, offset) + 1) + ": " + problem))
                .orElseGet(() -> error(problem));
    }

    private int column(Mark start, int offset) {
        var whole = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        var end = node.getEndMark().orElse(start);
        var around = end.getColumn() - start.getColumn() - whole.codePointCount(0, whole.length());
        // Nothing but a pair of quotes, or not even that, stands around a text without escapes.
        if (end.getLine() != start.getLine() || (around != 0 && around != 2)) {
            return start.getColumn();
        }
        var before = whole.indexOf(text()) + offset;
        return start.getColumn() + around / 2 + whole.codePointCount(0, before);
    }

    /** {@code file:line:column}, counted from 1. */
    @Override
    public String toString() {
        return file + node.getStartMark().map(YamlNode::position).orElse("");
    }

    private static String position(Mark mark) {
        return ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
