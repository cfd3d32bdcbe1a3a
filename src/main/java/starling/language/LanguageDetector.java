package starling.language;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a text is in, by the groups of up to three letters that it is made of, with Apache OpenNLP's model of
 * 103 languages, which comes in the jar. Safe for use by several threads.
 *
 * <p>The weights are read when the first text is looked at; that takes about a second, once. After that it takes a millisecond
 * for a hundred words.
 */
public final class LanguageDetector {
    private static final String WEIGHTS = "/langdetect-183.bin";

    // The model is surer of a language with every letter, and hardly surer of keys hit at random. Of texts without
    // English words, about one in thirty in another language lies below this line, and one in ten of keys hit at
    // random above it.
    private static final double LEAST_CONFIDENCE = 0.012;
    private static final double CONFIDENCE_OF_A_LETTER = 0.00025;
    // A language that the model does not know looks a little like several that it knows, however long the text is.
    private static final double ENOUGH_CONFIDENCE = 0.06;

    // In Latin letters, noise is often taken for one of these.
    private static final Set<String> OF_OTHER_LETTERS = Set.of(
            "ara", "bak", "bel", "ben", "bul", "che", "cmn", "ell", "fas", "guj", "heb", "hin", "hye", "jpn", "kan",
            "kat", "kaz", "kir", "kor", "mal", "mar", "mkd", "mon", "nep", "pan", "pes", "pnb", "pus", "rus", "san",
            "sin", "tam", "tat", "tel", "tgk", "tha", "ukr", "urd");

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
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        double needed = Math.min(ENOUGH_CONFIDENCE, LEAST_CONFIDENCE + letters.length * CONFIDENCE_OF_A_LETTER);
        if (best.getConfidence() < needed || (OF_OTHER_LETTERS.contains(best.getLang()) && areLatin(letters))) {
            return Optional.empty();
        }
        return Optional.of(Locale.forLanguageTag(best.getLang()));
    }

    private static boolean areLatin(int[] letters) {
        long latin = Arrays.stream(letters)
                .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN)
                .count();
        return latin * 2 > letters.length;
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
