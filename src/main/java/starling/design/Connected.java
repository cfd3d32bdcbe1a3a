package starling.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import starling.design.DesignReading.Flow;
import starling.design.FlowFinder.Connection;
import starling.design.Wording.Mention;

/**
 * The components of an answer and what connects them.
 *
 * @param flows each once, in order
 * @param components each once, in the order of their first mention
 * @param first the passage with the first flow
 */
record Connected(List<Flow> flows, List<String> components, Optional<Passage> first) {
    private static final int FEWEST_FLOWS = 2;
    private static final int FEWEST_ENDS = 3;

    static Connected read(Outline outline, Vocabulary vocabulary, FlowFinder finder) {
        var found = new LinkedHashSet<Flow>();
        var components = new LinkedHashSet<String>();
        Optional<Passage> first = Optional.empty();
        for (var passage : joinedAtArrows(outline.body())) {
            var wording = vocabulary.wording(passage);
            var connections = finder.read(wording);
            wording.mentions().stream()
                    .filter(mention -> !mention.onlyInFlows() || isConnected(mention, connections))
                    .forEach(mention -> components.add(mention.component()));
            connections.forEach(connection -> found.add(
                    new Flow(connection.from().component(), connection.to().component())));
            if (first.isEmpty() && !connections.isEmpty()) {
                first = Optional.of(passage);
            }
        }
        return new Connected(List.copyOf(found), List.copyOf(components), first);
    }

    private static boolean isConnected(Mention mention, List<Connection> connections) {
        return connections.stream()
                .anyMatch(connection ->
                        connection.from().equals(mention) || connection.to().equals(mention));
    }

    /** The passages, those that end or begin with an arrow in one with their neighbour. */
    private static List<Passage> joinedAtArrows(List<Passage> passages) {
        var joined = new ArrayList<Passage>();
        var tokens = new ArrayList<Token>();
        int first = 0;
        for (int i = 0; i < passages.size(); i++) {
            tokens.addAll(passages.get(i).tokens());
            boolean goesOn = i + 1 < passages.size()
                    && (endsInArrow(tokens)
                            || beginsWithArrow(passages.get(i + 1).tokens()));
            if (!goesOn) {
                var begin = passages.get(first);
                joined.add(new Passage(begin.kind(), begin.place(), begin.span(), tokens));
                tokens.clear();
                first = i + 1;
            }
        }
        return joined;
    }

    private static boolean endsInArrow(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(Token.Kind.ARROW);
    }

    private static boolean beginsWithArrow(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.get(0).is(Token.Kind.ARROW);
    }

    /** Enough connected components are a high-level design, whatever it is called. */
    Optional<StepReading> design(String answer) {
        var ends = new LinkedHashSet<String>();
        flows.forEach(flow -> ends.addAll(List.of(flow.from(), flow.to())));
        return first.filter(passage -> flows.size() >= FEWEST_FLOWS && ends.size() >= FEWEST_ENDS)
                .map(passage -> new StepReading(
                        DeliveryStep.HIGH_LEVEL_DESIGN, passage.place().line(), StepFinder.quote(answer, passage, 0)));
    }
}
