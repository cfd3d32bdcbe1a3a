package starling.design;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How often what is read of sentences is what a person says of them.
 *
 * @param held sentences of which it holds, and it is found
 * @param missed of which it holds, and it is not found
 * @param wrong of which it does not hold, and it is found
 * @param spared of which it does not hold, and it is not found
 * @param mistakes the sentences that are missed or wrong
 */
record SentenceFigures(int held, int missed, int wrong, int spared, List<String> mistakes) {
    static SentenceFigures of(String file, String part, Predicate<String> finds) throws IOException {
        var counts = new int[4];
        var mistakes = new ArrayList<String>();
        for (var sentence : LabelledSentence.read(file, part)) {
            boolean found = finds.test(sentence.text());
            counts[(sentence.holds() ? 0 : 2) + (found == sentence.holds() ? 0 : 1)]++;
            if (found != sentence.holds()) {
                mistakes.add(sentence.text());
            }
        }
        return new SentenceFigures(counts[0], counts[1], counts[3], counts[2], mistakes);
    }
}
