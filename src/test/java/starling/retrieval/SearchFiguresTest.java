package starling.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import starling.PublishedFigures;
import starling.language.SearchModel;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;

/** The README says how well Starling chooses stories and names competencies; these are the same figures, measured again. */
final class SearchFiguresTest {
    private static final Path HOME = Path.of("").toAbsolutePath();

    @Test
    void theFiguresInTheReadmeAreTrue() throws IOException {
        var measured = SearchFigures.on(SearchCorpus.HELD_OUT, SearchFeatures.finder());

        PublishedFigures.assertPublished(measured.all(), Path.of("README.md"));
    }

    /** Each question of the bank is tagged by what the others of the bank are about, and its own competency is known. */
    @Test
    void theCompetenciesOfTheBankAreNamedAsTheReadmeSays() throws IOException {
        var catalogue = CompetencyCatalogue.load(HOME, HOME.resolve("config/competencies.yaml"));
        var bank = QuestionBank.load(HOME, HOME.resolve("config/questions"), catalogue).all().stream()
                .filter(question -> question.kind() == QuestionKind.BEHAVIOURAL)
                .toList();
        var model = SearchModel.load();
        var classifier = new CompetencyClassifier(model, catalogue, bank);
        Map<Question, List<String>> byMeaning = bank.stream()
                .collect(Collectors.toMap(
                        question -> question,
                        question -> classifier
                                .ofQuestion(
                                        question.text(),
                                        model.embed(List.of(QueryText.of(question.text())))
                                                .get(0))
                                .atLeast(0)
                                .stream()
                                .map(Competency::id)
                                .toList()));
        var measured = new LinkedHashMap<String, Double>();
        measured.put("competency of a question named first", named(byMeaning, 1));
        measured.put("competency of a question among the first three", named(byMeaning, 3));

        PublishedFigures.assertPublished(measured, Path.of("README.md"));
    }

    private static double named(Map<Question, List<String>> tagged, int limit) {
        return (double) tagged.entrySet().stream()
                        .filter(one -> one.getValue().stream()
                                .limit(limit)
                                .toList()
                                .contains(
                                        one.getKey().competency().orElseThrow().id()))
                        .count()
                / tagged.size();
    }
}
