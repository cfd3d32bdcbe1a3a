package starling.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import starling.configuration.WrittenPhrase;
import starling.configuration.YamlNode;
import starling.design.Token.Kind;

/**
 * A pattern of words, in the notation that the head of {@code config/lexicon/design.yaml} explains to its owner. Matching
 * takes time linear in the length of the wording: a phrase has at most three gaps, and a gap at most eight words.
 */
final class Phrase {
    private static final int LONGEST_GAP = 8;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Set<String> TIMES = Set.of("*", "x", "×", "/", "÷");
    private static final Set<String> EQUALS = Set.of("=", "≈");

    /** How many tokens an element takes at a place: 0 if it does not match there. */
    private interface Element {
        int length(Wording wording, int at);
    }

    private static final Element GAP = (wording, at) -> 0;
    private static final Map<String, Element> CLASSES = Map.of(
            "<number>", single(token -> token.is(Kind.NUMBER)),
            "<component>", Wording::componentLength,
            "<method>", single(token -> METHODS.contains(token.word())),
            "<path>", single(token -> token.is(Kind.PATH)),
            "<url>", single(token -> token.is(Kind.URL)),
            "<call>", single(token -> token.is(Kind.CALL)),
            "<times>", single(token -> TIMES.contains(token.word())),
            "<equals>", single(token -> token.is(Kind.ARROW) || EQUALS.contains(token.word())));

    /** A place in a wording: the tokens from one index to before the other. */
    record Match(int from, int to) {
        int length() {
            return to - from;
        }

        boolean overlaps(Match other) {
            return from < other.to && other.from < to;
        }
    }

    private final List<Element> elements;
    private final boolean atStart;

    private Phrase(List<Element> elements, boolean atStart) {
        this.elements = List.copyOf(elements);
        this.atStart = atStart;
    }

    /**
     * The phrase that a text in the lexicon describes.
     *
     * @param people what {@code <person>} stands for
     * @throws starling.configuration.ConfigurationException when the notation is wrong
     */
    static Phrase of(YamlNode node, Set<String> people) {
        return of(WrittenPhrase.of(node), people);
    }

    /**
     * The phrase that was written.
     *
     * @param people what {@code <person>} stands for
     */
    static Phrase of(WrittenPhrase written, Set<String> people) {
        return new Phrase(
                written.elements().stream().map(word -> element(word, people)).toList(), written.atStart());
    }

    private static Element element(String word, Set<String> people) {
        if (word.equals(WrittenPhrase.GAP)) {
            return GAP;
        }
        if (word.equals("<person>")) {
            return single(token -> people.contains(token.word()));
        }
        return Optional.ofNullable(CLASSES.get(word)).orElseGet(() -> literal(word));
    }

    private static Element literal(String word) {
        if (word.equals("/")) {
            return single(token -> token.is("/"));
        }
        var words = new HashSet<String>();
        var beginnings = new ArrayList<String>();
        for (var alternative : word.split("/", -1)) {
            if (alternative.endsWith("*") && alternative.length() > 1) {
                beginnings.add(alternative.substring(0, alternative.length() - 1));
            } else {
                words.add(alternative);
            }
        }
        return single(
                token -> words.contains(token.word()) || beginnings.stream().anyMatch(token.word()::startsWith));
    }

    private static Element single(Predicate<Token> test) {
        return (wording, at) -> test.test(wording.tokens().get(at)) ? 1 : 0;
    }

    /** The first place where the phrase stands. */
    Optional<Match> find(Wording wording) {
        return findFrom(wording, 0);
    }

    /** All places where the phrase stands, none overlapping the one before it. */
    List<Match> findAll(Wording wording) {
        var matches = new ArrayList<Match>();
        for (var match = find(wording);
                match.isPresent();
                match = findFrom(wording, match.get().to())) {
            matches.add(match.get());
        }
        return matches;
    }

    /** Whether the phrase is all there is. */
    boolean isAllOf(Wording wording) {
        return match(wording, 0, 0) == wording.tokens().size();
    }

    private Optional<Match> findFrom(Wording wording, int from) {
        int last = atStart
                ? Math.min(1, wording.tokens().size())
                : wording.tokens().size();
        for (int start = from; start < last; start++) {
            int end = match(wording, 0, start);
            if (end >= 0) {
                return Optional.of(new Match(start, end));
            }
        }
        return Optional.empty();
    }

    /** The index after the match of the elements from one on, or -1. */
    private int match(Wording wording, int element, int at) {
        if (element == elements.size()) {
            return at;
        }
        if (elements.get(element) == GAP) {
            for (int skipped = 0;
                    skipped <= LONGEST_GAP && at + skipped < wording.tokens().size();
                    skipped++) {
                int end = match(wording, element + 1, at + skipped);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        if (at >= wording.tokens().size()) {
            return -1;
        }
        int length = elements.get(element).length(wording, at);
        return length == 0 ? -1 : match(wording, element + 1, at + length);
    }
}
