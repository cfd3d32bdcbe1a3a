package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import starling.configuration.WrittenPhrase;
import starling.question.CompetencyCatalogue;
import starling.question.Question;
import starling.question.QuestionBank;

/** The phrases by which the bank recognises what it expects, held against its own sentences. */
final class BriefWordsTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final DesignReader READER = DesignReader.load(PROJECT);
    private static final List<Question> DESIGNS = QuestionBank.load(
                    PROJECT,
                    PROJECT.resolve("config/questions"),
                    CompetencyCatalogue.load(PROJECT, PROJECT.resolve("config/competencies.yaml")))
            .all()
            .stream()
            .filter(question -> question.brief().isPresent())
            .toList();

    /** What is told as the strong answer or what is expected, and the phrases that should show it. */
    private record Told(String place, String text, List<WrittenPhrase> said) {}

    @Test
    void whatSolvesAHardPartIsRecognisedInItsOwnWords() {
        assertThat(DESIGNS.stream()
                        .flatMap(question -> told(question).stream())
                        .filter(told -> !READER.shows(told.text(), told.said()))
                        .map(Told::place))
                .isEmpty();
    }

    @Test
    void aPointIsRecognisedInItsOwnWords() {
        assertThat(DESIGNS.stream().flatMap(BriefWordsTest::unrecognised)).isEmpty();
    }

    private static Stream<String> unrecognised(Question question) {
        var brief = question.brief().orElseThrow();
        return Stream.concat(brief.functional().stream(), brief.nonFunctional().stream())
                .filter(point -> {
                    var coverage = READER.coverage(point.point(), brief, List.of());
                    return Stream.concat(
                                    coverage.missingFunctional().stream(), coverage.missingNonFunctional().stream())
                            .anyMatch(point::equals);
                })
                .map(point -> question.id() + ", " + point.point());
    }

    private static List<Told> told(Question question) {
        var brief = question.brief().orElseThrow();
        return Stream.of(
                        brief.deepDives().stream()
                                .map(dive -> new Told(question.id() + ", " + dive.topic(), dive.strong(), dive.said())),
                        brief.twist().stream()
                                .map(twist -> new Told(question.id() + ", twist", twist.expects(), twist.said())))
                .flatMap(each -> each)
                .toList();
    }
}
