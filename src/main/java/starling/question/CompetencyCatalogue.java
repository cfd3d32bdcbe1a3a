package starling.question;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import starling.configuration.ConfigurationException;
import starling.configuration.YamlNode;

/** The vocabulary in which questions and stories are tagged: {@code config/competencies.yaml}. Immutable. */
public record CompetencyCatalogue(List<Competency> all) {
    private static final Set<String> FIELDS = Set.of("id", "name", "description", "cues");

    public CompetencyCatalogue {
        all = List.copyOf(all);
    }

    /**
     * The catalogue in a file.
     *
     * @param home the folder that messages name the file relative to
     * @throws ConfigurationException naming file, line and column of what is wrong
     */
    public static CompetencyCatalogue load(Path home, Path file) {
        var all = new ArrayList<Competency>();
        for (var item : YamlNode.read(home, file).itemsWithUnique("id")) {
            item.fields(FIELDS);
            all.add(new Competency(
                    item.field("id").text(),
                    item.field("name").text(),
                    item.field("description").text(),
                    item.field("cues").texts().stream()
                            .map(cue -> cue.toLowerCase(Locale.ROOT))
                            .toList()));
        }
        return new CompetencyCatalogue(all);
    }

    /** The competency with this id. */
    public Optional<Competency> find(String id) {
        return all.stream().filter(competency -> competency.id().equals(id)).findFirst();
    }
}
