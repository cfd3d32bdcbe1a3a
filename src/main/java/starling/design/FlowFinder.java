package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import starling.design.DesignLexicon.Component;
import starling.design.DesignLexicon.FlowWords;
import starling.design.Token.Kind;
import starling.design.Tokenizer.Direction;
import starling.design.Wording.Mention;

/**
 * Finds which components a sentence connects: by arrows ({@code client -> cache}), by chains ("client to gateway to service",
 * {@code client | gateway | service}), by verbs ("the gateway forwards to the service") and by where they stand ("the service
 * behind the gateway"). Takes time linear in the length of the sentence.
 */
final class FlowFinder {
    /** Further apart than this many words, a verb between two components is about something else. */
    private static final int LONGEST_CONNECTION = 10;

    private static final Set<String> JOINING = Set.of(",", "/", "and", "&", "+", "or", "the", "a", "an", "our", "to");
    private static final Set<String> CHAINING =
            Set.of("to", "into", "then", "through", "via", "and", "the", "a", "an", "our", "(", ")");
    private static final Set<String> CHAIN_LINKS = Set.of("to", "into", "then", "through", "via");
    private static final Set<String> CONTINUATIONS =
            Set.of("which", "and", "that", "then", "to", "who", "with", "through", "via");

    private static final Set<String> CHAIN_SIGNS = Set.of("|", ">");
    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "no", "don't", "doesn't", "won't", "cannot", "can't", "without", "neither", "nor");
    /** Beside an arrow, what happens then and no connection: "redis down -> read from the replica". */
    private static final Set<String> FAILING = Set.of(
            "down",
            "dead",
            "dies",
            "died",
            "gone",
            "lost",
            "fails",
            "failed",
            "crash",
            "crashes",
            "crashed",
            "unreachable",
            "unavailable",
            "offline",
            "out");
    /** The signs behind which the name of a part may begin. */
    private static final Set<String> BEFORE_NAME = Set.of(",", ":", "(", ")", ".", "|", ";", "[", "]", "-", "*", "•");

    private static final Set<String> BEFORE_LISTED = Set.of(",", "and", "/", "+");
    private static final Set<String> REFUSING =
            Set.of("not", "don't", "won't", "doesn't", "never", "didn't", "cannot", "can't");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "its", "each", "every");
    private static final Set<String> INTO = Set.of("to", "onto", "into", "in", "on");
    /** How far before a component the words stand that bear on it: "pushed onto the queue", "do not let the client". */
    private static final int JUST_BEFORE = 4;

    /** More words between two arrows are a sentence and no name. */
    private static final int LONGEST_NAME = 6;

    /**
     * A connection between two mentions. One of a part that the lexicon does not know has an empty component; both may be of one
     * component, which a caller who wants to tell apart two services looks for in their words.
     */
    record Connection(Mention from, Mention to) {
        boolean connectsTwoComponents() {
            return !from.component().equals(to.component())
                    && !from.component().isEmpty()
                    && !to.component().isEmpty();
        }
    }

    private static final Set<String> READING =
            Set.of("read", "reads", "reading", "fetch", "fetches", "take", "takes", "get", "gets");

    private final FlowWords words;
    private final Set<String> queues;
    private final Set<String> services;

    FlowFinder(DesignLexicon lexicon) {
        words = lexicon.flows();
        queues = names(lexicon, ComponentKind.QUEUE);
        services = names(lexicon, ComponentKind.SERVICE);
    }

    private static Set<String> names(DesignLexicon lexicon, ComponentKind kind) {
        return lexicon.components().stream()
                .filter(component -> component.kind() == kind)
                .map(Component::name)
                .collect(Collectors.toSet());
    }

    /** The connections in a sentence, in order. */
    List<Connection> read(Wording wording) {
        var connections = arrows(withSignsAsArrows(wording));
        if (connections.isEmpty()) {
            connections = chain(wording);
        }
        if (connections.isEmpty()) {
            connections = verbs(wording);
        }
        return connections;
    }

    /** "client > cdn > lb > orders > redis": two such signs or more around parts are arrows. */
    private static Wording withSignsAsArrows(Wording wording) {
        var tokens = wording.tokens();
        var signs = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).is(">")
                        && i > 0
                        && i + 1 < tokens.size()
                        && tokens.get(i - 1).is(Kind.WORD)
                        && tokens.get(i + 1).is(Kind.WORD))
                .boxed()
                .collect(Collectors.toSet());
        if (signs.size() < 2
                || wording.mentions().stream().allMatch(Mention::onlyInFlows)
                || tokens.stream().anyMatch(token -> token.is(Kind.ARROW))) {
            return wording;
        }
        var drawn = IntStream.range(0, tokens.size())
                .mapToObj(i -> {
                    var token = tokens.get(i);
                    return signs.contains(i) ? new Token(Kind.ARROW, "->", token.start(), token.end()) : token;
                })
                .toList();
        return new Wording(drawn, wording.mentions());
    }

    private List<Connection> arrows(Wording written) {
        var wording = withUnknownParts(written);
        var mentions = wording.mentions();
        var connections = new ArrayList<Connection>();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            var from = mentions.get(i);
            var to = mentions.get(i + 1);
            var between = between(wording, from, to);
            var arrows = between.stream().filter(token -> token.is(Kind.ARROW)).toList();
            boolean labelled = arrows.size() == 2
                    && Tokenizer.direction(arrows.get(0)) == Tokenizer.direction(arrows.get(1))
                    && isLabel(between.subList(between.indexOf(arrows.get(0)) + 1, between.indexOf(arrows.get(1))));
            if (between.stream().anyMatch(token -> FAILING.contains(token.word()))) {
                continue;
            }
            if ((arrows.size() == 1 || labelled) && between.size() <= LONGEST_CONNECTION) {
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

    /** With a mention, of no component, of each name between arrows that is no component's. */
    private Wording withUnknownParts(Wording wording) {
        var tokens = wording.tokens();
        var known = wording.mentions();
        if (known.isEmpty() || tokens.stream().noneMatch(token -> token.is(Kind.ARROW))) {
            return wording;
        }
        var mentions = new ArrayList<Mention>();
        int next = 0;
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean ends = i == tokens.size() || endsPart(tokens.get(i));
            if (!ends) {
                continue;
            }
            int first = next;
            while (next < known.size() && known.get(next).from() < i) {
                next++;
            }
            mentions.addAll(withoutQualifiers(known.subList(first, next)));
            if (first == next && isBesideArrow(tokens, start, i) && mayBeginName(tokens, start)) {
                unknownPart(tokens, start, i).ifPresent(mentions::add);
            }
            start = i + 1;
        }
        return new Wording(tokens, mentions);
    }

    /** In "customer relationship service" the first word says which one it is. */
    private static List<Mention> withoutQualifiers(List<Mention> part) {
        boolean named = part.stream().anyMatch(mention -> !mention.onlyInFlows());
        return named ? part.stream().filter(mention -> !mention.onlyInFlows()).toList() : part;
    }

    private static boolean endsPart(Token token) {
        return token.is(Kind.ARROW) || (token.is(Kind.SIGN) && !token.is("&") && !token.is("+"));
    }

    /** "SET state = 'held' -> 200" has no name before its arrow. */
    private static boolean mayBeginName(List<Token> tokens, int start) {
        return start == 0
                || tokens.get(start - 1).is(Kind.ARROW)
                || BEFORE_NAME.contains(tokens.get(start - 1).word());
    }

    private static boolean isBesideArrow(List<Token> tokens, int from, int to) {
        return (from > 0 && tokens.get(from - 1).is(Kind.ARROW))
                || (to < tokens.size() && tokens.get(to).is(Kind.ARROW));
    }

    private Optional<Mention> unknownPart(List<Token> tokens, int start, int end) {
        int from = start;
        while (from < end && ARTICLES.contains(tokens.get(from).word())) {
            from++;
        }
        var name = tokens.subList(from, end);
        boolean named = !name.isEmpty()
                && name.size() <= LONGEST_NAME
                && name.stream().allMatch(token -> token.is(Kind.WORD))
                && name.stream().noneMatch(token -> isVerb(token.word()))
                && !isLabel(name);
        return named ? Optional.of(new Mention("", from, end, true)) : Optional.empty();
    }

    private boolean isLabel(List<Token> between) {
        boolean inBrackets = between.size() > 2
                && between.get(0).is("(")
                && between.get(between.size() - 1).is(")");
        return inBrackets
                || between.stream()
                        .allMatch(token -> token.is(Kind.SIGN)
                                || token.is(Kind.PATH)
                                || words.labels().contains(token.word()));
    }

    private boolean isVerb(String word) {
        return words.forward().contains(word) || words.backward().contains(word);
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
            boolean linked = isSignOfChain(wording, between)
                    || (between.stream().allMatch(token -> CHAINING.contains(token.word()))
                            && between.stream().anyMatch(token -> CHAIN_LINKS.contains(token.word())));
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

    /** A row of a table begins with a bar. */
    private static boolean isSignOfChain(Wording wording, List<Token> between) {
        return !between.isEmpty()
                && between.size() <= LONGEST_NAME
                && CHAIN_SIGNS.contains(between.get(0).word())
                && between.stream().skip(1).allMatch(token -> token.is(Kind.WORD))
                && !wording.tokens().get(0).is("|");
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
            if (isBetween(wording, mentions, i)) {
                // "The gateway sits between the clients and the services."
                connections.add(new Connection(to, from));
                connections.add(new Connection(from, mentions.get(i + 2)));
                i++;
            } else if (isJoined(between)) {
                if (!isInFront(wording, mentions, i + 1)) {
                    sourceOf(from, connections).ifPresent(source -> connections.add(new Connection(source, to)));
                }
            } else {
                // "The service checks the cache and reads from the database": it is still the service that reads.
                subject = Optional.of(beginsWithAnd(between) ? subject.orElse(from) : from);
                connect(wording, subject.get(), from, to).ifPresent(connections::add);
            }
        }
        return connections;
    }

    private static boolean isBetween(Wording wording, List<Mention> mentions, int i) {
        return i + 2 < mentions.size()
                && !isDenied(wording, mentions.get(i))
                && between(wording, mentions.get(i), mentions.get(i + 1)).stream()
                        .anyMatch(token -> token.is("between"))
                && isJoined(between(wording, mentions.get(i + 1), mentions.get(i + 2)));
    }

    private static boolean isInFront(Wording wording, List<Mention> mentions, int i) {
        return i + 1 < mentions.size()
                && holdsPair(between(wording, mentions.get(i), mentions.get(i + 1)), "front", "of");
    }

    private static boolean beginsWithAnd(List<Token> between) {
        int first = !between.isEmpty() && between.get(0).is(",") ? 1 : 0;
        return first < between.size() && between.get(first).is("and");
    }

    /**
     * What the words right before a mention say of it and what comes before that.
     *
     * @param subject who acts; the mention before, or one further before
     */
    private Optional<Connection> connect(Wording wording, Mention subject, Mention before, Mention to) {
        var between = between(wording, before, to);
        if (between.size() > LONGEST_CONNECTION
                || between.stream().anyMatch(token -> words.severed().contains(token.word()))
                || isDenied(wording, subject)
                || isRefused(wording, to)
                || isListed(between, to)) {
            return Optional.empty();
        }
        if (isPutInto(wording, before) && !between.isEmpty() && between.get(0).is("by")) {
            return Optional.of(new Connection(to, before));
        }
        if (between.stream().anyMatch(token -> token.is("behind"))) {
            return Optional.of(new Connection(to, before));
        }
        if (takesFromQueue(between, to)) {
            return Optional.of(new Connection(to, subject));
        }
        if (holdsPair(between, "front", "of") || holdsPair(between, "backed", "by")) {
            return Optional.of(new Connection(before, to));
        }
        int verb = indexOfVerb(between);
        if (verb < 0) {
            return Optional.empty();
        }
        boolean passive = between.subList(verb + 1, between.size()).stream().anyMatch(token -> token.is("by"));
        boolean backward = words.backward().contains(between.get(verb).word());
        return Optional.of(backward == passive ? new Connection(subject, to) : new Connection(to, subject));
    }

    /** "A gateway, notify service": in a list of parts a verb before one names it. */
    private boolean isListed(List<Token> between, Mention to) {
        int last = between.size() - 1;
        return last >= 1
                && services.contains(to.component())
                && BEFORE_LISTED.contains(between.get(last - 1).word())
                && isBareVerb(between.get(last).word())
                && between.subList(0, last).stream().noneMatch(token -> isVerb(token.word()));
    }

    /** "redirect", and not "redirects" or "redirected". */
    private boolean isBareVerb(String word) {
        return isVerb(word) && !word.endsWith("s") && !word.endsWith("ed");
    }

    /** "We could let the client call Stripe, but we do not." */
    private static boolean isRefused(Wording wording, Mention to) {
        var after = wording.tokens().subList(to.to(), wording.tokens().size()).stream()
                .filter(token -> !token.is(Kind.SIGN))
                .map(Token::word)
                .toList();
        return !after.isEmpty()
                && after.size() <= JUST_BEFORE
                && after.get(0).equals("but")
                && REFUSING.contains(after.get(after.size() - 1));
    }

    /** "Do not let the client talk to the cache". */
    private static boolean isDenied(Wording wording, Mention subject) {
        for (int i = subject.from() - 1; i >= Math.max(0, subject.from() - JUST_BEFORE); i--) {
            var token = wording.tokens().get(i);
            if (token.is(Kind.SIGN)) {
                return false;
            }
            if (NEGATIONS.contains(token.word())) {
                return true;
            }
        }
        return false;
    }

    /** "Results are written to S3". */
    private boolean isPutInto(Wording wording, Mention target) {
        var just = wording.tokens().subList(Math.max(0, target.from() - JUST_BEFORE), target.from());
        return just.stream().anyMatch(token -> words.forward().contains(token.word()))
                && just.stream().anyMatch(token -> INTO.contains(token.word()));
    }

    /** What is read from a queue is what the queue hands on; anything else that is read from only answers. */
    private boolean takesFromQueue(List<Token> between, Mention to) {
        return queues.contains(to.component())
                && between.stream().anyMatch(token -> READING.contains(token.word()))
                && between.stream().anyMatch(token -> token.is("from"));
    }

    private static boolean holdsPair(List<Token> tokens, String first, String second) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(first) && tokens.get(i + 1).is(second)) {
                return true;
            }
        }
        return false;
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
