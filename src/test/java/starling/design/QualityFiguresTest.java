package starling.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How well it is seen that a sentence says what a system has to hold, in sentences written for Starling. */
final class QualityFiguresTest {
    private static final String FRAME =
            "The client calls the gateway, and the gateway calls the order service. The service writes to the database.\n";
    private static final DesignReader READER = DesignReader.load(Path.of(""));

    @Test
    void whatASystemHasToHoldIsSeenWithoutItsTechnicalName() throws IOException {
        var figures = figures("seen");

        assertThat(figures.held() + figures.missed()).isEqualTo(160);
        assertThat(figures.held()).as(figures.mistakes()::toString).isGreaterThanOrEqualTo(155);
        assertThat(figures.wrong()).as(figures.mistakes()::toString).isLessThanOrEqualTo(2);
    }

    @Test
    void itIsSeenInSentencesThatTheWordsWereNotChosenFor() throws IOException {
        var figures = figures("aside");

        assertThat(figures.held() + figures.missed()).isEqualTo(32);
        assertThat(figures.held()).as(figures.mistakes()::toString).isGreaterThanOrEqualTo(22);
        assertThat(figures.wrong()).as(figures.mistakes()::toString).isZero();
    }

    private static SentenceFigures figures(String part) throws IOException {
        return SentenceFigures.of(
                "qualities.txt",
                part,
                sentence -> READER.read(FRAME + sentence)
                        .step(DeliveryStep.NON_FUNCTIONAL_REQUIREMENTS)
                        .isPresent());
    }
}
