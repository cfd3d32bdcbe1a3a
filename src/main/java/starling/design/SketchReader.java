package starling.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import starling.design.Connected.Link;
import starling.design.DesignLexicon.Component;
import starling.design.DesignLexicon.FlowWords;
import starling.design.Sketch.Arrow;
import starling.design.Sketch.Box;
import starling.design.Token.Kind;
import starling.design.Wording.Mention;

/**
 * Finds under which names an answer speaks of its parts: "the order service", "Postgres". Where it names one database only,
 * "the database" is that one. Immutable.
 */
final class SketchReader {
    /** Words before a component that say which one it is: in a sentence, and in what stands between arrows. */
    private static final int QUALIFIERS_IN_SENTENCE = 1;

    private static final int QUALIFIERS_BETWEEN_ARROWS = 3;
    private static final int SHORTEST_QUALIFIER = 2;

    private final FlowWords words;
    private final Set<String> ordinary;
    private final Map<String, ComponentKind> kinds;

    SketchReader(DesignLexicon lexicon) {
        words = lexicon.flows();
        ordinary = lexicon.ordinaryWords();
        kinds = lexicon.components().stream().collect(Collectors.toMap(Component::name, Component::kind));
    }

    /**
     * A part as it is named in one place.
     *
     * @param key the same for the same part; empty if nothing says which part of its component this is
     */
    private record Named(String component, String key, String name) {
        /** Says nothing of the name, so that no log ever holds it. */
        @Override
        public String toString() {
            return "a part: " + component;
        }
    }

    private record Ends(Named from, Named to) {}

    /** The parts of an answer, and what connects them. */
    Sketch read(String answer, Connected connected) {
        var ends = connected.links().stream().map(link -> ends(answer, link)).toList();
        var named = new LinkedHashSet<Named>();
        ends.forEach(pair -> named.addAll(List.of(pair.from(), pair.to())));
        var keys = new HashMap<String, Set<String>>();
        named.stream()
                .filter(part -> !part.key().isEmpty())
                .forEach(part -> keys.computeIfAbsent(part.component(), component -> new HashSet<>())
                        .add(part.key()));
        var boxes = new LinkedHashMap<String, Box>();
        var arrows = new LinkedHashSet<Arrow>();
        for (var pair : ends) {
            var from = box(pair.from(), keys, named, boxes);
            var to = box(pair.to(), keys, named, boxes);
            if (!from.equals(to)) {
                arrows.add(new Arrow(from, to));
            }
        }
        var all = new LinkedHashSet<Box>();
        arrows.forEach(arrow -> all.addAll(List.of(arrow.from(), arrow.to())));
        var drawn = all.stream().map(Box::component).collect(Collectors.toSet());
        connected.components().stream()
                .filter(component -> !drawn.contains(component))
                .forEach(component -> all.add(new Box(component, kind(component), component)));
        return new Sketch(List.copyOf(all), List.copyOf(arrows));
    }

    private Box box(Named part, Map<String, Set<String>> keys, Set<Named> named, Map<String, Box> boxes) {
        var known = keys.getOrDefault(part.component(), Set.of());
        var key = part.key().isEmpty() && known.size() == 1 ? known.iterator().next() : part.key();
        return boxes.computeIfAbsent(part.component() + "\n" + key, id -> {
            var name = named.stream()
                    .filter(other -> other.component().equals(part.component())
                            && other.key().equals(key))
                    .findFirst()
                    .orElse(part)
                    .name();
            return new Box(part.component(), kind(part.component()), name);
        });
    }

    private ComponentKind kind(String component) {
        return kinds.getOrDefault(component, ComponentKind.UNKNOWN);
    }

    private Ends ends(String answer, Link link) {
        var connection = link.connection();
        return new Ends(
                named(answer, link.wording(), connection.from()), named(answer, link.wording(), connection.to()));
    }

    private Named named(String answer, Wording wording, Mention mention) {
        var spelled = wording.tokens().subList(mention.from(), mention.to());
        if (mention.component().isEmpty()) {
            var name = text(answer, spelled);
            return new Named("", name.toLowerCase(Locale.ROOT), name);
        }
        boolean drawn = wording.tokens().stream().anyMatch(token -> token.is(Kind.ARROW));
        var qualifiers = qualifiers(wording, mention, drawn);
        var product = spelled.stream()
                .filter(token -> words.products().contains(token.word()))
                .findFirst();
        if (!qualifiers.isEmpty() && product.isEmpty()) {
            var whole = new ArrayList<>(qualifiers);
            whole.addAll(spelled);
            return new Named(mention.component(), key(qualifiers), text(answer, whole));
        }
        return product.map(token -> new Named(mention.component(), token.word(), text(answer, spelled)))
                .orElseGet(() -> new Named(mention.component(), "", mention.component()));
    }

    /** The words right before a component that say which one it is, in order. */
    private List<Token> qualifiers(Wording wording, Mention mention, boolean drawn) {
        int most = drawn ? QUALIFIERS_BETWEEN_ARROWS : QUALIFIERS_IN_SENTENCE;
        int from = mention.from();
        while (from > 0 && mention.from() - from < most && isQualifier(wording, from - 1, drawn)) {
            from--;
        }
        return wording.tokens().subList(from, mention.from());
    }

    private boolean isQualifier(Wording wording, int index, boolean drawn) {
        var token = wording.tokens().get(index);
        var word = token.word();
        boolean named = wording.mentions().stream()
                .anyMatch(mention -> !mention.onlyInFlows() && mention.from() <= index && index < mention.to());
        return token.is(Kind.WORD)
                && !named
                && word.length() >= SHORTEST_QUALIFIER
                && !ordinary.contains(word.equals("user") || word.equals("users") ? "" : word)
                && !words.plain().contains(word)
                && !words.severed().contains(word)
                && (!isVerb(word) || drawn || comesAfterArticle(wording, index) || isListed(wording, index))
                && !words.labels().contains(word);
    }

    private boolean isVerb(String word) {
        return words.forward().contains(word) || words.backward().contains(word);
    }

    /** "A gateway, upload service and a queue". */
    private static boolean isListed(Wording wording, int index) {
        return index > 0
                && wording.tokens().get(index - 1).is(",")
                && !wording.tokens().get(index).word().endsWith("s");
    }

    /** "The upload service" is named, "we upload service logs" is not. */
    private static boolean comesAfterArticle(Wording wording, int index) {
        return index > 0
                && Set.of("the", "a", "an", "our")
                        .contains(wording.tokens().get(index - 1).word());
    }

    /** Without a plural's ending, so that "orders service" and "order service" are one. */
    private static String key(List<Token> qualifiers) {
        return qualifiers.stream()
                .map(Token::word)
                .map(word -> word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.joining(" "));
    }

    /** The words as they were typed, in one line. */
    private static String text(String answer, List<Token> tokens) {
        // Marks that belong to a letter stand between two tokens in some scripts.
        var text = answer.substring(
                        tokens.get(0).start(), tokens.get(tokens.size() - 1).end())
                .replaceAll("\\s+", " ");
        int end = Math.min(
                text.length(),
                text.offsetByCodePoints(0, Math.min(Box.LONGEST_NAME, text.codePointCount(0, text.length()))));
        return text.substring(0, end);
    }
}
