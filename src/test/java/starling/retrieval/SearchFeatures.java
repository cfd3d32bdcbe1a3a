package starling.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.language.SearchModel;
import starling.notes.Notebook;
import starling.question.CompetencyCatalogue;
import starling.question.QuestionBank;

/**
 * Writes how much of each ingredient each story of a notebook has for each question asked of it, one notebook a line in JSON. {@code
 * src/train/search.py} runs it, and learns what each ingredient is worth.
 */
final class SearchFeatures {
    private static final Path HOME = Path.of("").toAbsolutePath();

    private SearchFeatures() {}

    /** Writes to a file the notebooks of all folders named after it. */
    public static void main(String[] args) throws IOException {
        var finder = finder();
        var json = new ObjectMapper();
        try (var out = new PrintStream(Files.newOutputStream(Path.of(args[0])), false, StandardCharsets.UTF_8)) {
            for (var folder : Arrays.asList(args).subList(1, args.length)) {
                for (var notebook : SearchCorpus.read(Path.of(folder))) {
                    out.println(json.writeValueAsString(example(notebook, finder)));
                }
            }
        }
    }

    static StoryFinder finder() {
        var competencies = CompetencyCatalogue.load(HOME, HOME.resolve("config/competencies.yaml"));
        var bank = QuestionBank.load(HOME, HOME.resolve("config/questions"), competencies);
        return new StoryFinder(SearchModel.load(), competencies, bank.all());
    }

    private static Map<String, Object> example(SearchCorpus.Asked notebook, StoryFinder finder) {
        var index = finder.index(new Notebook(notebook.stories(), List.of(), List.of(), List.of()));
        return Map.of(
                "id", notebook.id(),
                "set", notebook.set(),
                "ingredients",
                        Arrays.stream(Ingredient.values()).map(Ingredient::id).toList(),
                "queries",
                        notebook.queries().stream()
                                .map(query -> Map.of(
                                        "fitting", query.fitting(),
                                        "stories", amounts(index.scored(index.asked(query.text(), Optional.empty())))))
                                .toList());
    }

    /** In the order of the stories. */
    private static List<List<Double>> amounts(List<ScoredStory> scored) {
        return scored.stream()
                .sorted(Comparator.comparingInt(ScoredStory::number))
                .map(story ->
                        Arrays.stream(Ingredient.values()).map(story::amount).toList())
                .toList();
    }
}
