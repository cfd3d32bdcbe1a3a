package starling.star;

import java.nio.file.Path;
import java.util.Locale;

/** The everyday words of English, as {@code config/lexicon/english.yaml} lists them. Immutable. */
public final class EverydayWords {
    private final Lexicon lexicon;

    private EverydayWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The words of a home.
     *
     * @throws starling.configuration.ConfigurationException when the file is missing or wrong
     */
    public static EverydayWords load(Path home) {
        return new EverydayWords(Lexicon.load(home));
    }

    /** Whether a word, or the word without its ending, is one of them, whatever its case. */
    public boolean contains(String word) {
        return lexicon.isEnglish(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word, in lower case, can be a verb in the past tense, wherever it stands. */
    public boolean looksPast(String word) {
        return lexicon.grammar().looksPast(word);
    }
}
