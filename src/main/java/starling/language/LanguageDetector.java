package starling.language;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a text is in, by the groups of up to three letters that it is made of, with Apache OpenNLP's model of
 * 103 languages, which comes in the jar. Safe for use by several threads.
 *
 * <p>The weights are read when the first text is looked at; that takes about half a second. After that it takes a millisecond
 * for a hundred words.
 */
public final class LanguageDetector {
    private static final String WEIGHTS = "/langdetect-183.bin";

    // The model is surer of a language with every letter, and hardly surer of keys hit at random. Below this line lay
    // no
    // English answer, next to no answer in one of its languages of more than six words, and most of the noise.
    private static final double LEAST_CONFIDENCE = 0.011;
    private static final double CONFIDENCE_OF_A_LETTER = 0.0003;
    // A language that the model does not know looks a little like several that it knows, however long the text is.
    private static final double ENOUGH_CONFIDENCE = 0.07;

    private @Nullable LanguageDetectorModel model;

    /**
     * The language that the text most looks like; empty if it looks like none. From four words on it is rarely wrong about
     * there being a language. It may be wrong about which: close relatives in a short text, and the languages that the model
     * does not know (such as Hausa), which go by the name of another.
     *
     * @throws IllegalStateException when the weights are not on the class path or cannot be read
     */
    public Optional<Locale> detect(String text) {
        // A detector serves one thread; it costs nothing to make, since the weights are all in the model.
        var best = new LanguageDetectorME(model()).predictLanguage(text);
        return best.getConfidence() < confidenceNeeded(text)
                ? Optional.empty()
                : Optional.of(Locale.forLanguageTag(best.getLang()));
    }

    private static double confidenceNeeded(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return Math.min(ENOUGH_CONFIDENCE, LEAST_CONFIDENCE + letters * CONFIDENCE_OF_A_LETTER);
    }

    private synchronized LanguageDetectorModel model() {
        var loaded = model;
        if (loaded == null) {
            loaded = load();
            model = loaded;
        }
        return loaded;
    }

    private static LanguageDetectorModel load() {
        try (var weights = LanguageDetector.class.getResourceAsStream(WEIGHTS)) {
            if (weights == null) {
                throw new IllegalStateException(WEIGHTS + " is not on the class path");
            }
            return new LanguageDetectorModel(weights);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the language model", e);
        }
    }
}
