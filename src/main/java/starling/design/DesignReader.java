package starling.design;

import java.nio.file.Path;

/** Reads answers to system-design questions. Immutable, safe for use by several threads. */
public final class DesignReader {
    private DesignReader() {}

    /**
     * A reader with the words of {@code config/lexicon/design.yaml}.
     *
     * @throws starling.configuration.ConfigurationException when the file is missing or wrong
     */
    public static DesignReader load(Path home) {
        throw new UnsupportedOperationException("being written for " + home);
    }

    /**
     * What the answer holds.
     *
     * @param answer any text at all, exactly as typed
     */
    public DesignReading read(String answer) {
        throw new UnsupportedOperationException("being written for " + answer.length());
    }
}
