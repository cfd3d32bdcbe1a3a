package starling.coach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import starling.configuration.ConfigurationException;

/** What a language model is told, for every task: the files of {@code prompts/}, checked. Immutable. */
public final class PromptBook {
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final String SECTION = "## ";
    private static final String INSTRUCTIONS = "Instructions";
    private static final String MATERIAL = "Material";

    private final Map<Task, Prompt> prompts;

    private PromptBook(Map<Task, Prompt> prompts) {
        this.prompts = prompts;
    }

    /**
     * The prompts in a folder.
     *
     * @param home the folder that messages name the files relative to
     * @throws ConfigurationException naming the file, and the line where there is one, of what is missing, unknown or in the wrong
     *     place
     */
    public static PromptBook load(Path home, Path folder) {
        var prompts = new EnumMap<Task, Prompt>(Task.class);
        for (var task : Task.values()) {
            var file = folder.resolve(task.id() + ".md");
            var name = file.startsWith(home) ? home.relativize(file).toString() : file.toString();
            prompts.put(task, new Reader(task, name, lines(file, name)).read());
        }
        return new PromptBook(prompts);
    }

    /** What is told for a task. */
    Prompt of(Task task) {
        return Optional.ofNullable(prompts.get(task)).orElseThrow();
    }

    private static List<String> lines(Path file, String name) {
        try {
            return List.of(LINE_END.split(Files.readString(file, StandardCharsets.UTF_8), -1));
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    name + ": the file is missing; put back the one that came with Starling", e);
        } catch (IOException e) {
            throw new ConfigurationException(name + ": cannot be read as UTF-8 text", e);
        }
    }

    /** Reads one file. */
    private static final class Reader {
        private final Task task;
        private final String name;
        private final List<String> lines;
        private final Set<Variable> found = EnumSet.noneOf(Variable.class);

        Reader(Task task, String name, List<String> lines) {
            this.task = task;
            this.name = name;
            this.lines = lines;
        }

        Prompt read() {
            int instructions = section(INSTRUCTIONS);
            int material = section(MATERIAL);
            if (material < instructions) {
                throw error(instructions, "\"## Instructions\" stands before \"## Material\"");
            }
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).startsWith(SECTION) && line != instructions && line != material) {
                    throw error(
                            line,
                            "there are two sections, each once: \"## Instructions\" and \"## Material\"; found \""
                                    + lines.get(line).strip() + "\"");
                }
            }
            var told = text(instructions, material, false);
            var given = text(material, lines.size(), true);
            for (var variable : task.needed()) {
                if (!found.contains(variable)) {
                    throw error(
                            variable.isTyped() ? material : instructions,
                            "{{" + variable.id() + "}} is missing; put it below this line");
                }
            }
            return new Prompt(task, told, given);
        }

        private int section(String title) {
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).strip().equals(SECTION + title)) {
                    return line;
                }
            }
            throw error(lines.size() - 1, "there is no line \"## " + title + "\" in this file");
        }

        private String text(int heading, int end, boolean material) {
            for (int line = heading + 1; line < end; line++) {
                check(line, material);
            }
            var text = String.join("\n", lines.subList(heading + 1, end)).strip();
            if (text.isEmpty()) {
                throw error(heading, "nothing stands below this line");
            }
            return text;
        }

        private void check(int line, boolean material) {
            var text = lines.get(line);
            var variables = Prompt.VARIABLE.matcher(text);
            while (variables.find()) {
                var id = variables.group(1);
                if (!task.known().contains(id)) {
                    throw error(
                            line, "unknown variable \"" + id + "\"; known here are " + String.join(", ", task.known()));
                }
                var variable = Variable.valueOf(id.toUpperCase(Locale.ROOT));
                if (variable.isTyped() && !material) {
                    throw error(
                            line, "{{" + id + "}} holds what people typed; it may stand below \"## Material\" only");
                }
                found.add(variable);
            }
            var rest = Prompt.VARIABLE.matcher(text).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) {
                throw error(line, "a variable is a name in two braces on one line, such as {{answer}}");
            }
        }

        private ConfigurationException error(int line, String problem) {
            return new ConfigurationException(name + ":" + (line + 1) + ": " + problem);
        }
    }
}
