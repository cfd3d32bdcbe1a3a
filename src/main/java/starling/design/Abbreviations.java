package starling.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import starling.design.Token.Kind;

/**
 * What the source of a diagram calls its parts: {@code A[Mobile app] --> B[API gateway]} in Mermaid, {@code component "Order
 * service" as os} in PlantUML. Only in an answer that holds such a source is there any.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid, flowcharts</a>
 * @see <a href="https://plantuml.com/deployment-diagram">PlantUML, deployment diagrams</a>
 */
final class Abbreviations {
    private static final Pattern SOURCE = Pattern.compile(
            "(?m)^\\s{0,8}(?:(?:graph|flowchart)\\s+(?:TD|TB|BT|LR|RL)\\b|sequenceDiagram|@startuml|[A-Za-z]\\w{0,2}\\[[^\\]\\n]{1,60}\\]\\s*-)");
    private static final Pattern MERMAID_SEQUENCE = Pattern.compile("(?m)^\\s{0,8}sequenceDiagram");
    private static final Pattern MERMAID_PART =
            Pattern.compile("\\b([A-Za-z]\\w{0,30})[\\[({]{1,2}[\"']?([^\\[\\](){}\"'|\\n]{1,60})[\"']?[\\])}]");
    private static final String KEYWORD =
            "(?m)^\\s{0,8}(?:actor|participant|component|database|queue|node|rectangle|cloud|boundary|entity|control|collections|interface|storage|agent|artifact)\\s+";
    private static final Pattern QUOTED_AS = Pattern.compile(KEYWORD + "\"([^\"\\n]{1,60})\"\\s+as\\s+(\\w{1,30})");
    private static final Pattern BARE_AS = Pattern.compile(KEYWORD + "(\\w{1,30})\\s+as\\s+([^\\n\"]{1,60})");
    private static final Pattern BRACKETED_AS =
            Pattern.compile("(?m)^\\s{0,8}\\[([^\\]\\n]{1,60})\\]\\s+as\\s+(\\w{1,30})");
    private static final Set<String> OPENING = Set.of("[", "(", "{");
    private static final Set<String> BRACKETS = Set.of("[", "]", "(", ")", "{", "}");
    private static final Set<String> WAYS = Set.of("up", "down", "left", "right");

    private final boolean source;
    private final Map<String, List<Token>> parts = new HashMap<>();

    private Abbreviations(String answer) {
        source = SOURCE.matcher(answer).find();
        if (!source) {
            return;
        }
        // The same words mean the opposite: "participant U as Browser" in Mermaid, "queue Kafka as k" in PlantUML.
        boolean nameLast = MERMAID_SEQUENCE.matcher(answer).find();
        find(BARE_AS, answer, nameLast ? 1 : 2, nameLast ? 2 : 1);
        find(QUOTED_AS, answer, 2, 1);
        find(BRACKETED_AS, answer, 2, 1);
        find(MERMAID_PART, answer, 1, 2);
    }

    static Abbreviations of(String answer) {
        return new Abbreviations(answer);
    }

    private void find(Pattern pattern, String answer, int id, int name) {
        var matcher = pattern.matcher(answer);
        while (matcher.find()) {
            var tokens = Tokenizer.tokens(answer, matcher.start(name), matcher.end(name));
            parts.putIfAbsent(matcher.group(id).strip().toLowerCase(Locale.ROOT), tokens);
        }
    }

    /** A line of the source with each part's name; any other line as it is. */
    List<Token> spelledOut(List<Token> tokens) {
        if (!source || tokens.stream().noneMatch(token -> token.is(Kind.ARROW))) {
            return tokens;
        }
        var spelled = new ArrayList<Token>();
        boolean inLabel = false;
        boolean arrow = false;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.is(":") && arrow) {
                // What follows is what is said, not who says it to whom.
                break;
            }
            if (token.is("|")) {
                inLabel = !inLabel;
            }
            if (!inLabel && !token.is("|") && isPart(tokens, i)) {
                arrow |= token.is(Kind.ARROW);
                spelled.addAll(parts.getOrDefault(token.word(), List.of(token)));
            }
        }
        return spelled;
    }

    /** Whether this is neither a bracket nor a way nor an abbreviation with its name right after it. */
    private boolean isPart(List<Token> tokens, int i) {
        boolean nameFollows = i + 1 < tokens.size()
                && OPENING.contains(tokens.get(i + 1).word())
                && parts.containsKey(tokens.get(i).word());
        return !BRACKETS.contains(tokens.get(i).word()) && !isWay(tokens, i) && !nameFollows;
    }

    /** {@code -down->} */
    private static boolean isWay(List<Token> tokens, int i) {
        return WAYS.contains(tokens.get(i).word())
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is(Kind.ARROW)
                && tokens.get(i + 1).start() == tokens.get(i).end();
    }
}
