package starling.star;

import java.nio.file.Path;

/** Reads answers to behavioural questions. Immutable, safe for use by several threads. */
public final class StarReader {
    private StarReader() {}

    /**
     * A reader with the words of {@code config/lexicon}.
     *
     * @throws starling.configuration.ConfigurationException when a file there is missing or wrong
     */
    public static StarReader load(Path home) {
        throw new UnsupportedOperationException("being written for " + home);
    }

    /**
     * What the answer holds.
     *
     * @param answer any text at all, exactly as typed
     */
    public StarReading read(String answer) {
        throw new UnsupportedOperationException("being written for " + answer.length());
    }
}
