package starling.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import starling.language.WordPieceTokenizer;

/**
 * The words of a text by their stems, and how rare each is in English: the vocabulary of the tokenizer is ordered by how often
 * its words stand in books and in an encyclopedia, and what is not in it, such as most names, is rarer still. Immutable, safe
 * for use by several threads.
 */
public final class TellingWords {
    private static final Analyzer ANALYZER = new EnglishAnalyzer();
    private static final WordPieceTokenizer TOKENIZER = WordPieceTokenizer.uncased();

    /** The words of the vocabulary begin here, the most frequent first. */
    private static final int FIRST_WORD = 1996;

    private static final int LAST_WORD = 30_522;
    private static final double A_NUMBER = 0.8;

    private final Map<String, Double> rarity = new HashMap<>();

    private TellingWords() {}

    /** The words of a text. */
    public static TellingWords of(String text) {
        var words = new TellingWords();
        try (var tokens = ANALYZER.tokenStream("text", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var word = text.substring(offset.startOffset(), offset.endOffset());
                words.rarity.computeIfAbsent(term.toString(), stem -> rarity(word));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory failed", e);
        }
        return words;
    }

    /** How rare each stem is in English, from 0 for the most frequent word to 1. */
    public Map<String, Double> rarity() {
        return Collections.unmodifiableMap(rarity);
    }

    private static double rarity(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return A_NUMBER;
        }
        var pieces = TOKENIZER.pieces(word, 2);
        if (pieces.length != 1 || pieces[0] < FIRST_WORD) {
            return 1;
        }
        return Math.log(pieces[0] - FIRST_WORD + 1.0) / Math.log(LAST_WORD - FIRST_WORD);
    }
}
