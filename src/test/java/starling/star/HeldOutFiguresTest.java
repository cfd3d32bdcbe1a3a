package starling.star;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import starling.PublishedFigures;

/** The README says how well Starling reads; these are the same figures, measured again on the answers held out. */
final class HeldOutFiguresTest {
    @Test
    void theFiguresInTheReadmeAreTrue() throws IOException {
        var reader = StarReader.load(Path.of("").toAbsolutePath());

        var measured = new ReadingFigures(reader, Corpus.read(Corpus.HELD_OUT)).all();

        PublishedFigures.assertPublished(measured, Path.of("README.md"));
    }

    @Test
    void theAgreementOfTheRatersIsAsTheReadmeOfTheCorpusSays() throws IOException {
        PublishedFigures.assertPublished(
                ReadingFigures.agreement(Corpus.read(Corpus.TRAINING)), Path.of("src/train/README.md"));
    }
}
