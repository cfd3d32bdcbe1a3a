package starling.star;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import starling.language.Span;

/**
 * Finds what can be checked in any text: "40 %", "3 hours", "$ 2,000", "twice". Needs the word lists only, and no network to
 * read with. Immutable, safe for use by several threads.
 */
public final class MeasureFinder {
    private final Measures measures;

    MeasureFinder(Measures measures) {
        this.measures = measures;
    }

    /**
     * A finder with the words of {@code config/lexicon}.
     *
     * @throws starling.configuration.ConfigurationException when a file there is missing or wrong
     */
    public static MeasureFinder load(Path home) {
        return new MeasureFinder(new Measures(Lexicon.load(home)));
    }

    /** The measures in the words of the text, in order; none reaches over the end of a line. Linear in the text. */
    public List<String> in(String text) {
        var found = new ArrayList<String>();
        text.lines()
                .forEach(line -> measures.in(line, Word.in(line, 0, line.length())).stream()
                        .map(Span::text)
                        .forEach(found::add));
        return found;
    }
}
