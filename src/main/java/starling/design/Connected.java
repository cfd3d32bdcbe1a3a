package starling.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import starling.design.DesignReading.Flow;
import starling.design.FlowFinder.Connection;
import starling.design.Phrase.Match;
import starling.design.Wording.Mention;

/**
 * The components of an answer and what connects them.
 *
 * @param flows each once, in order
 * @param components each once, in the order of their first mention
 * @param first the passage with the first flow
 * @param firstLink the passage with the first connection
 * @param links every connection, those between two services and with parts that the lexicon does not know too
 */
record Connected(
        List<Flow> flows,
        List<String> components,
        Optional<Passage> first,
        Optional<Passage> firstLink,
        List<Link> links) {
    private static final int FEWEST_FLOWS = 2;
    private static final int FEWEST_ENDS = 3;
    /** How far from the beginning of a sentence a word stands that stands for what was named before. */
    private static final int PRONOUN_WITHIN = 3;

    private static final Set<String> PRONOUNS = Set.of("it", "they", "this", "there");
    private static final Set<String> BEFORE_PRONOUNS =
            Set.of("then", "and", "also", "next", "from", "finally", "after", "if", "when", "otherwise", "else");

    /** A connection, and the words in which it was found. */
    record Link(Wording wording, Connection connection) {
        /** What tells a part from others: its component or else its words. */
        private String part(Mention mention) {
            return mention.component().isEmpty()
                    ? tokens(mention).stream().map(Token::word).collect(Collectors.joining(" "))
                    : mention.component();
        }

        private List<Token> tokens(Mention mention) {
            return wording.tokens().subList(mention.from(), mention.to());
        }
    }

    static Connected read(String answer, Outline outline, Vocabulary vocabulary, FlowFinder finder, LeftOut leftOut) {
        var found = new LinkedHashSet<Flow>();
        var components = new LinkedHashSet<String>();
        var links = new ArrayList<Link>();
        Optional<Passage> first = Optional.empty();
        Optional<Passage> firstLink = Optional.empty();
        for (var passage : FlowPassages.of(answer, outline.body())) {
            if (passage.kind() == Passage.Kind.PROGRAM || vocabulary.asks(passage)) {
                continue;
            }
            var wording = vocabulary.wording(withAntecedent(passage, links, vocabulary));
            var connections = finder.read(wording);
            connections.forEach(connection -> links.add(new Link(wording, connection)));
            if (firstLink.isEmpty() && !connections.isEmpty()) {
                firstLink = Optional.of(passage);
            }
            var flows = connections.stream()
                    .filter(Connection::connectsTwoComponents)
                    .toList();
            var sentence = new Sentence(passage, wording, List.of());
            wording.mentions().stream()
                    .filter(mention -> isConnected(mention, flows)
                            || (!mention.onlyInFlows() && !leftOut.excludes(sentence, match(mention))))
                    .forEach(mention -> components.add(mention.component()));
            flows.forEach(connection -> found.add(
                    new Flow(connection.from().component(), connection.to().component())));
            if (first.isEmpty() && !flows.isEmpty()) {
                first = Optional.of(passage);
            }
        }
        return new Connected(List.copyOf(found), List.copyOf(components), first, firstLink, List.copyOf(links));
    }

    private static Match match(Mention mention) {
        return new Match(mention.from(), mention.to());
    }

    /** "It then publishes an event": the sentence with what the pronoun stands for in its place. */
    private static Passage withAntecedent(Passage passage, List<Link> links, Vocabulary vocabulary) {
        var tokens = passage.tokens();
        for (int i = 0; i < Math.min(PRONOUN_WITHIN, tokens.size()) && !links.isEmpty(); i++) {
            if (PRONOUNS.contains(tokens.get(i).word())) {
                var replaced = new ArrayList<>(tokens.subList(0, i));
                replaced.addAll(antecedent(links.get(links.size() - 1), vocabulary));
                replaced.addAll(tokens.subList(i + 1, tokens.size()));
                return new Passage(passage.kind(), passage.place(), passage.span(), replaced);
            }
            boolean leads = tokens.get(i).is(Token.Kind.SIGN)
                    || tokens.get(i).is(Token.Kind.NUMBER)
                    || BEFORE_PRONOUNS.contains(tokens.get(i).word());
            if (!leads) {
                return passage;
            }
        }
        return passage;
    }

    /** What was reached last or, since a store or a queue does nothing, what reached it. */
    private static List<Token> antecedent(Link last, Vocabulary vocabulary) {
        var connection = last.connection();
        var kind = vocabulary.kind(connection.to().component());
        boolean passive = kind == ComponentKind.STORE || kind == ComponentKind.QUEUE;
        return last.tokens(passive ? connection.from() : connection.to());
    }

    private static boolean isConnected(Mention mention, List<Connection> connections) {
        return connections.stream()
                .anyMatch(connection ->
                        connection.from().equals(mention) || connection.to().equals(mention));
    }

    /** Where the flows begin, if one of them goes on where another one arrives: a request passes at least three parts. */
    Optional<Passage> path() {
        return first.filter(passage -> flows.stream()
                .anyMatch(flow -> flows.stream()
                        .anyMatch(next ->
                                flow.to().equals(next.from()) && !flow.from().equals(next.to()))));
    }

    /** Whether enough is connected once the parts are counted that the lexicon does not know, if it knows one. */
    private boolean isDrawn() {
        var parts = new LinkedHashSet<String>();
        var pairs = new LinkedHashSet<List<String>>();
        for (var link : links) {
            var pair = List.of(
                    link.part(link.connection().from()),
                    link.part(link.connection().to()));
            parts.addAll(pair);
            pairs.add(pair);
        }
        boolean known = links.stream()
                .map(Link::connection)
                .anyMatch(connection -> !connection.from().component().isEmpty()
                        || !connection.to().component().isEmpty());
        return known && pairs.size() >= FEWEST_FLOWS && parts.size() >= FEWEST_ENDS;
    }

    /** Enough connected components are a high-level design, whatever it is called. */
    Optional<StepReading> design(String answer) {
        var ends = new LinkedHashSet<String>();
        flows.forEach(flow -> ends.addAll(List.of(flow.from(), flow.to())));
        return first.filter(passage -> flows.size() >= FEWEST_FLOWS && ends.size() >= FEWEST_ENDS)
                .or(() -> firstLink.filter(passage -> isDrawn()))
                .map(passage -> new StepReading(
                        DeliveryStep.HIGH_LEVEL_DESIGN, passage.place().line(), StepFinder.quote(answer, passage, 0)));
    }
}
