package starling.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import starling.language.Embedder;
import starling.language.SearchModel;

/** How often a point is found in what somebody typed; the document of the package says the same, measured again. */
final class RecallFiguresTest {
    private static final List<Embedder> MODEL = new ArrayList<>();

    @BeforeAll
    static void load() {
        MODEL.add(SearchModel.load());
    }

    @Test
    void onTheCardsThatItWasChosenBy() throws IOException {
        assertThat(figures("chosen-by.txt"))
                .isEqualTo(
                        "23 cards; said to be there: right 33 of 34; there: found 33 of 40, 0 more partly; missing: 36 of 36 said so");
    }

    @Test
    void onTheCardsThatWereKeptAside() throws IOException {
        assertThat(figures("kept-aside.txt"))
                .isEqualTo(
                        "23 cards; said to be there: right 32 of 36; there: found 32 of 42, 2 more partly; missing: 28 of 31 said so");
    }

    /** Where the model cannot run. */
    @Test
    void byWordsAlone() throws IOException {
        var comparison = new PointComparison(() -> {
            throw new IllegalStateException("no model");
        });
        assertThat(figures("kept-aside.txt", comparison))
                .isEqualTo(
                        "23 cards; said to be there: right 8 of 8; there: found 8 of 42, 13 more partly; missing: 31 of 31 said so");
    }

    private static String figures(String file) throws IOException {
        return figures(file, new PointComparison(() -> MODEL.get(0)));
    }

    private static String figures(String file, PointComparison comparison) throws IOException {
        var counts = new int[4][4];
        var corpus = RecallCorpus.read(file);
        for (var one : corpus.all()) {
            var found = comparison.of(one.points(), one.typed(), one.term());
            for (int at = 0; at < found.size(); at++) {
                counts[place(one.expected().get(at))][place(found.get(at).presence())]++;
            }
        }
        int saidThere = counts[0][0] + counts[1][0] + counts[3][0];
        int isThere = counts[0][0] + counts[0][1] + counts[0][3];
        int isMissing = counts[3][0] + counts[3][1] + counts[3][3];
        return String.format(
                Locale.ROOT,
                "%d cards; said to be there: right %d of %d; there: found %d of %d, %d more partly; missing: %d of %d said so",
                corpus.all().size(),
                counts[0][0],
                saidThere,
                counts[0][0],
                isThere,
                counts[0][1],
                counts[3][3],
                isMissing);
    }

    private static int place(Presence presence) {
        return List.of(Presence.values()).indexOf(presence);
    }
}
