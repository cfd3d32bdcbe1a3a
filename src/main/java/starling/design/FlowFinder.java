package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import starling.design.DesignLexicon.FlowWords;
import starling.design.Token.Kind;
import starling.design.Tokenizer.Direction;
import starling.design.Wording.Mention;

/**
 * Finds which components a sentence connects: by arrows ({@code client -> cache}), by chains ("client to gateway to service")
 * and by verbs ("the gateway forwards to the service").
 */
final class FlowFinder {
    /** Further apart than this many words, a verb between two components is about something else. */
    private static final int LONGEST_CONNECTION = 10;

    private static final Set<String> JOINING = Set.of(",", "/", "and", "&", "+", "or", "the", "a", "an", "our", "to");
    private static final Set<String> CHAINING =
            Set.of("to", "into", "then", "through", "via", "the", "a", "an", "our", "(", ")");
    private static final Set<String> CHAIN_LINKS = Set.of("to", "into", "then", "through", "via");
    private static final Set<String> CONTINUATIONS =
            Set.of("which", "and", "that", "then", "to", "who", "with", "through", "via");

    /** A connection between two mentions, by their components. */
    record Connection(Mention from, Mention to) {
        boolean connectsTwo() {
            return !from.component().equals(to.component());
        }
    }

    private final FlowWords words;

    FlowFinder(FlowWords words) {
        this.words = words;
    }

    /** The connections in a sentence, in order. */
    List<Connection> read(Wording wording) {
        var connections = arrows(wording);
        if (connections.isEmpty()) {
            connections = chain(wording);
        }
        if (connections.isEmpty()) {
            connections = verbs(wording);
        }
        return connections.stream().filter(Connection::connectsTwo).toList();
    }

    private List<Connection> arrows(Wording wording) {
        var mentions = wording.mentions();
        var connections = new ArrayList<Connection>();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            var from = mentions.get(i);
            var to = mentions.get(i + 1);
            var between = between(wording, from, to);
            var arrows = between.stream().filter(token -> token.is(Kind.ARROW)).toList();
            if (arrows.size() == 1 && between.size() <= LONGEST_CONNECTION) {
                var direction = Tokenizer.direction(arrows.get(0));
                if (direction != Direction.LEFT) {
                    connections.add(new Connection(from, to));
                }
                if (direction != Direction.RIGHT) {
                    connections.add(new Connection(to, from));
                }
            } else if (isJoined(between) && !hasArrowAfter(wording, i + 1)) {
                sourceOf(from, connections).ifPresent(source -> connections.add(new Connection(source, to)));
            }
        }
        return connections;
    }

    private static boolean hasArrowAfter(Wording wording, int mention) {
        var mentions = wording.mentions();
        return mention + 1 < mentions.size()
                && between(wording, mentions.get(mention), mentions.get(mention + 1)).stream()
                        .anyMatch(token -> token.is(Kind.ARROW));
    }

    private static List<Connection> chain(Wording wording) {
        var mentions = wording.mentions();
        var connections = new ArrayList<Connection>();
        var run = new ArrayList<Connection>();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            var between = between(wording, mentions.get(i), mentions.get(i + 1));
            boolean linked = between.stream().allMatch(token -> CHAINING.contains(token.word()))
                    && between.stream().anyMatch(token -> CHAIN_LINKS.contains(token.word()));
            if (linked) {
                run.add(new Connection(mentions.get(i), mentions.get(i + 1)));
            } else {
                addChain(wording, run, connections);
                run.clear();
            }
        }
        addChain(wording, run, connections);
        return connections;
    }

    /** A single "x to y" connects only after "from": "close to the database" does not. */
    private static void addChain(Wording wording, List<Connection> run, List<Connection> connections) {
        if (run.size() > 1
                || (run.size() == 1 && comesAfterFrom(wording, run.get(0).from()))) {
            connections.addAll(run);
        }
    }

    private static boolean comesAfterFrom(Wording wording, Mention mention) {
        return wording.tokens().subList(Math.max(0, mention.from() - 2), mention.from()).stream()
                .anyMatch(token -> token.is("from"));
    }

    private List<Connection> verbs(Wording wording) {
        var mentions = new ArrayList<Mention>();
        for (var mention : wording.mentions()) {
            if (!mention.onlyInFlows() || mentions.isEmpty() || standsAlone(wording, mention)) {
                mentions.add(mention);
            }
        }
        var connections = new ArrayList<Connection>();
        Optional<Mention> subject = Optional.empty();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            var from = mentions.get(i);
            var to = mentions.get(i + 1);
            var between = between(wording, from, to);
            if (isJoined(between)) {
                sourceOf(from, connections).ifPresent(source -> connections.add(new Connection(source, to)));
            } else {
                // "The service checks the cache and reads from the database": it is still the service that reads.
                subject = Optional.of(beginsWithAnd(between) ? subject.orElse(from) : from);
                connect(subject.get(), to, between).ifPresent(connections::add);
            }
        }
        return connections;
    }

    private static boolean beginsWithAnd(List<Token> between) {
        int first = !between.isEmpty() && between.get(0).is(",") ? 1 : 0;
        return first < between.size() && between.get(first).is("and");
    }

    private Optional<Connection> connect(Mention subject, Mention to, List<Token> between) {
        int verb = indexOfVerb(between);
        if (verb < 0
                || between.size() > LONGEST_CONNECTION
                || between.stream().anyMatch(token -> words.severed().contains(token.word()))) {
            return Optional.empty();
        }
        boolean passive = between.subList(verb + 1, between.size()).stream().anyMatch(token -> token.is("by"));
        boolean backward = words.backward().contains(between.get(verb).word());
        return Optional.of(backward == passive ? new Connection(subject, to) : new Connection(to, subject));
    }

    private int indexOfVerb(List<Token> between) {
        for (int i = 0; i < between.size(); i++) {
            var word = between.get(i).word();
            if (words.forward().contains(word) || words.backward().contains(word)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Mention> sourceOf(Mention target, List<Connection> connections) {
        return connections.stream()
                .filter(connection -> connection.to().equals(target))
                .map(Connection::from)
                .findFirst();
    }

    private static boolean isJoined(List<Token> between) {
        return between.size() <= 3
                && between.stream().allMatch(token -> JOINING.contains(token.word()))
                && between.stream().anyMatch(token -> !token.is("to") && !token.is("the"));
    }

    private static boolean standsAlone(Wording wording, Mention mention) {
        if (mention.to() == wording.tokens().size()) {
            return true;
        }
        var next = wording.tokens().get(mention.to());
        return next.is(Kind.SIGN) || CONTINUATIONS.contains(next.word());
    }

    private static List<Token> between(Wording wording, Mention from, Mention to) {
        return wording.tokens().subList(from.to(), to.from());
    }
}
