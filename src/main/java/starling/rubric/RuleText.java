package starling.rubric;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import starling.configuration.YamlNode;

/** What a rule says, with names in braces for what differs from answer to answer: {@code Nobody says how: {crux}}. */
public final class RuleText {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private RuleText() {}

    /**
     * The text with what the names stand for; empty if one of them stands for nothing, so that nobody reads a sentence with a
     * hole in it.
     *
     * @param values by the names of {@link FactSheet#texts}; where there are none, the text is as it was written
     */
    public static Optional<String> filled(String text, Map<String, String> values) {
        if (values.isEmpty()) {
            return Optional.of(text);
        }
        var matcher = NAME.matcher(text);
        var filled = new StringBuilder();
        while (matcher.find()) {
            var value = values.getOrDefault(matcher.group(1), "");
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    /**
     * Checks the names in braces.
     *
     * @param known the names there are; where there are none, braces mean nothing
     * @throws starling.configuration.ConfigurationException naming the place of the first that is unknown
     */
    static void check(YamlNode text, Set<String> known) {
        var matcher = NAME.matcher(text.text());
        while (!known.isEmpty() && matcher.find()) {
            if (!known.contains(matcher.group(1))) {
                throw text.errorAt(
                        matcher.start(),
                        "unknown text \"" + matcher.group() + "\"; known are {" + String.join("}, {", known) + "}");
            }
        }
    }
}
