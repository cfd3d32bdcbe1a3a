package starling.question;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.configuration.ConfigurationException;
import starling.configuration.YamlNode;

/** The questions that can be asked: all files of {@code config/questions}. Immutable. */
public record QuestionBank(List<Question> all) {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Set<String> FIELDS = Set.of("id", "text", "competency", "difficulty", "concepts", "probes");
    private static final Set<String> DESIGN_FIELDS =
            Stream.concat(FIELDS.stream(), DesignBriefReader.FIELDS.stream()).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, QuestionKind> KINDS =
            Arrays.stream(QuestionKind.values()).collect(Collectors.toMap(QuestionKind::id, Function.identity()));
    private static final Map<String, Difficulty> DIFFICULTIES =
            Arrays.stream(Difficulty.values()).collect(Collectors.toMap(Difficulty::id, Function.identity()));

    public QuestionBank {
        all = List.copyOf(all);
    }

    /**
     * The questions of every {@code .yaml} file in a folder, in the order of the file names.
     *
     * @param home the folder that messages name the files relative to
     * @throws ConfigurationException naming file, line and column of what is wrong
     */
    public static QuestionBank load(Path home, Path folder, CompetencyCatalogue competencies) {
        var questions = new ArrayList<Question>();
        var seen = new HashMap<String, YamlNode>();
        var briefs = new DesignBriefReader(home);
        for (var document : YamlNode.readFolder(home, folder)) {
            document.fields(Set.of("kind", "questions"));
            var kind = document.field("kind").oneOf(KINDS);
            for (var item : document.field("questions").items()) {
                var question = question(item, kind, competencies, briefs);
                var before = seen.putIfAbsent(question.id(), item);
                if (before != null) {
                    throw item.field("id")
                            .error("the id \"" + question.id() + "\" was given to another question, at " + before);
                }
                questions.add(question);
            }
        }
        if (questions.isEmpty()) {
            throw new ConfigurationException(
                    home.relativize(folder) + ": there is no question in any .yaml file here; put one in");
        }
        return new QuestionBank(questions);
    }

    /** The question with this id. */
    public Optional<Question> find(String id) {
        return all.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The question with this text, whatever its case, its blanks and its last sign. */
    public Optional<Question> findByText(String text) {
        var wanted = plain(text);
        return wanted.isEmpty()
                ? Optional.empty()
                : all.stream()
                        .filter(question -> plain(question.text()).equals(wanted))
                        .findFirst();
    }

    private static String plain(String text) {
        return NOT_LETTERS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static Question question(
            YamlNode item, QuestionKind kind, CompetencyCatalogue competencies, DesignBriefReader briefs) {
        var fields = item.fields(kind == QuestionKind.SYSTEM_DESIGN ? DESIGN_FIELDS : FIELDS);
        var id = item.field("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.error("an id is 1 to 40 lower-case letters, digits and hyphens; found \"" + id.text() + "\"");
        }
        var competency = kind == QuestionKind.BEHAVIOURAL
                ? Optional.of(competency(item.field("competency"), competencies))
                : Optional.<Competency>empty();
        var probes = item.field("probes");
        if (probes.items().size() < 2) {
            throw probes.error("expected two probes or more");
        }
        return new Question(
                id.text(),
                kind,
                item.field("text").text(),
                competency,
                item.field("difficulty").oneOf(DIFFICULTIES),
                item.find("concepts").map(YamlNode::texts).orElse(List.of()),
                probes.texts(),
                briefs.read(fields));
    }

    private static Competency competency(YamlNode named, CompetencyCatalogue competencies) {
        return named.oneOf(competencies.all().stream().collect(Collectors.toMap(Competency::id, Function.identity())));
    }
}
