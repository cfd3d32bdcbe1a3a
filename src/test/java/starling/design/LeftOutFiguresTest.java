package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import starling.configuration.WrittenPhrase;
import starling.question.DesignBrief;
import starling.question.DesignBrief.Load;
import starling.question.DesignBrief.Point;

/** How well it is seen that a sentence names something only to leave it out, in sentences written for Starling. */
final class LeftOutFiguresTest {
    private static final DesignReader READER = DesignReader.load(Path.of(""));
    private static final DesignBrief CANCEL = new DesignBrief(
            List.of(),
            List.of(),
            Load.UNKNOWN,
            List.of(new Point("A fan can cancel an order.", List.of(new WrittenPhrase(List.of("cancel*"), false)))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    @Test
    void whatIsNamedOnlyToBeLeftOutIsNotThere() throws IOException {
        var figures = figures("seen");

        assertThat(figures.held()).as(figures.mistakes()::toString).isGreaterThanOrEqualTo(53);
        assertThat(figures.spared()).as(figures.mistakes()::toString).isGreaterThanOrEqualTo(55);
    }

    @Test
    void norInSentencesThatTheWordsWereNotChosenFor() throws IOException {
        var figures = figures("aside");

        assertThat(figures.missed()).as(figures.mistakes()::toString).isZero();
        assertThat(figures.spared()).as(figures.mistakes()::toString).isGreaterThanOrEqualTo(8);
    }

    private static SentenceFigures figures(String part) throws IOException {
        return SentenceFigures.of(
                "left-out.txt",
                part,
                sentence -> READER.coverage(sentence, CANCEL, List.of())
                        .missingFunctional()
                        .isEmpty());
    }
}
