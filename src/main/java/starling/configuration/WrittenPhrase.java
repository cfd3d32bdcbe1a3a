package starling.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pattern of words, as the owner writes it: in the notation that the head of {@code config/lexicon/design.yaml} explains.
 * It is right once it exists; what it matches is for its reader to say. Immutable.
 *
 * @param elements in lower case: {@code ...} for a gap, a name such as {@code <number>}, or words with slashes between them
 * @param atStart whether it stands only at the beginning of a sentence or title
 */
public record WrittenPhrase(List<String> elements, boolean atStart) {
    /** Up to eight words of any kind. */
    public static final String GAP = "...";

    /** The most gaps of one phrase, so that looking for it takes time linear in the length of a text. */
    public static final int MOST_GAPS = 3;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> NAMES = Set.of(
            "<number>", "<component>", "<method>", "<path>", "<url>", "<call>", "<times>", "<equals>", "<person>");
    private static final List<String> NAMES_AS_TOLD = List.of(
            "<person>", "<call>", "<component>", "<equals>", "<method>", "<number>", "<path>", "<times>", "<url>");

    public WrittenPhrase {
        elements = List.copyOf(elements);
    }

    /**
     * The phrase that a text holds.
     *
     * @throws ConfigurationException naming file, line and column, when the notation is wrong
     */
    public static WrittenPhrase of(YamlNode node) {
        var source = node.text().toLowerCase(Locale.ROOT);
        boolean atStart = source.startsWith("^");
        var elements = BLANKS.splitAsStream((atStart ? source.substring(1) : source).strip())
                .toList();
        for (var element : elements) {
            if (element.length() > 2 && element.startsWith("<") && !NAMES.contains(element)) {
                throw node.error("unknown name \"" + element + "\"; known are " + String.join(", ", NAMES_AS_TOLD));
            }
        }
        if (elements.get(0).equals(GAP) || elements.get(elements.size() - 1).equals(GAP)) {
            throw node.error("\"...\" may not stand first or last in a phrase");
        }
        if (elements.stream().filter(GAP::equals).count() > MOST_GAPS) {
            throw node.error("\"...\" may stand at most " + MOST_GAPS + " times in a phrase");
        }
        return new WrittenPhrase(elements, atStart);
    }
}
