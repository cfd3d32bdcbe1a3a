package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import starling.design.DesignLexicon.LeftOutWords;
import starling.design.Phrase.Match;
import starling.question.DesignBrief.Point;

/**
 * Finds what a sentence says that the design does without: of "People can pay, but we will not let them cancel" the second half.
 * What it only limits, as in "nobody can cancel after the show", it does not leave out. Immutable.
 */
final class LeftOut {
    /** What is promised in such words is there where an answer negates: "No seat is sold twice." */
    private static final Set<String> PROMISING =
            Set.of("no", "not", "never", "nobody", "nothing", "none", "cannot", "without", "only", "most");

    private static final Set<String> NEGATIONS = Set.of(
            "no",
            "not",
            "never",
            "nobody",
            "noone",
            "nothing",
            "none",
            "neither",
            "nor",
            "cannot",
            "can't",
            "won't",
            "don't",
            "doesn't",
            "mustn't",
            "shouldn't",
            "isn't",
            "aren't",
            "without");
    /** Of these, the ones that behind a harm speak of something else. */
    private static final Set<String> OF_THINGS = Set.of("no", "nobody", "noone", "nothing", "none");

    private static final Set<String> DENYING =
            Set.of("not", "never", "isn't", "aren't", "don't", "doesn't", "won't", "cannot", "can't");
    private static final Set<String> BEFORE_DENIED = Set.of("not", "nor", "no", "neither");
    private static final int NEAR = 2;
    private static final int FAR = 4;

    private static final Set<String> BREAKS = Set.of(
            ".",
            ";",
            "but",
            "however",
            "though",
            "although",
            "because",
            "since",
            "so",
            "whereas",
            "while",
            "if",
            "when");
    private static final Set<String> GOES_ON = Set.of(":", ",", "instead", "maybe", "perhaps", "–", "—", "-");
    private static final Set<String> JOINTS = Set.of(",", "and");
    private static final Set<String> SUBJECTS = Set.of("i", "we", "you", "they", "it", "there", "whoever");
    private static final Set<String> MODALS = Set.of("can", "could", "may", "must", "should", "will", "would");

    /** In words and signs. */
    private static final int LONGEST_SENTENCE = 400;

    private final LeftOutWords words;
    private final Rejection rejection;
    private final Set<String> people;

    LeftOut(LeftOutWords words, Rejection rejection, Set<String> people) {
        this.words = words;
        this.rejection = rejection;
        this.people = people;
    }

    /** Whether a point can be left out by a negation; one that is itself a negation is met by it. */
    static boolean canBeDenied(Point point) {
        return canBeDenied(point.point());
    }

    /** The same for what a text promises. */
    static boolean canBeDenied(String promise) {
        var said = List.of(promise.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return said.stream().noneMatch(PROMISING::contains);
    }

    /** The stretches of a sentence that speak of what the design does without, in order; none of one that nobody would say. */
    List<Match> in(Sentence sentence) {
        var tokens = sentence.wording().tokens();
        if (isEndless(tokens)) {
            return List.of();
        }
        return parts(tokens).stream()
                .flatMap(part -> stretch(tokens, part.from(), part.to()).stream())
                .toList();
    }

    /** The parts of a sentence that say one thing each, in order. */
    private List<Match> parts(List<Token> tokens) {
        var found = new ArrayList<Match>();
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || breaks(tokens, i)) {
                found.add(new Match(start, i));
                start = i;
            }
        }
        return found;
    }

    /** Whether words are in a stretch of a sentence that does without them. */
    boolean isWithout(Sentence sentence, Match match) {
        return in(sentence).stream().anyMatch(match::overlaps);
    }

    /** The same, but for words that deny something themselves, such as "no single point of failure". */
    boolean isWithin(Sentence sentence, Match match) {
        boolean denies =
                PROMISING.contains(sentence.wording().tokens().get(match.from()).word());
        return !denies && isWithout(sentence, match);
    }

    /**
     * Whether words keep a promise that something never happens. Words that hold what must not happen ("twice", "lost") do beside one
     * that denies or prevents it; others ("a unique index") do unless the design does without them.
     */
    boolean promises(Sentence sentence, Match match) {
        var tokens = sentence.wording().tokens();
        var own = new Wording(tokens.subList(match.from(), match.to()), List.of());
        if (rejection.isElsewhere(sentence) || rejection.makesLight(around(tokens, match))) {
            return false;
        }
        if (holds(words.harms(), own)) {
            return isKept(around(tokens, match));
        }
        if (deniesWhatIsKept(own.tokens())) {
            return false;
        }
        return !isWithout(sentence, match) || own.tokens().stream().anyMatch(token -> PROMISING.contains(token.word()));
    }

    /** Whether a stretch says of a harm in it that it does not happen: "nothing is wrong with overselling" denies something else. */
    private boolean isKept(List<Token> stretch) {
        var wording = new Wording(stretch, List.of());
        return words.harms().stream()
                .flatMap(phrase -> phrase.findAll(wording).stream())
                .anyMatch(harm -> words.kept().stream()
                        .flatMap(phrase -> phrase.findAll(wording).stream())
                        .anyMatch(kept -> bearsOn(stretch, kept, harm)));
    }

    private static boolean bearsOn(List<Token> stretch, Match kept, Match harm) {
        var word = stretch.get(kept.from()).word();
        if (!NEGATIONS.contains(word)) {
            return stretch.subList(Math.max(0, kept.from() - NEAR), kept.from()).stream()
                    .noneMatch(token -> token.is("without"));
        }
        if (word.equals("without")) {
            return kept.from() < harm.from() && harm.from() - kept.to() < NEAR;
        }
        return kept.from() < harm.from() || (!OF_THINGS.contains(word) && kept.from() - harm.to() <= FAR);
    }

    /** "Codes are not unique". */
    private boolean deniesWhatIsKept(List<Token> own) {
        for (int i = 0; i + 1 < own.size(); i++) {
            int to = Math.min(own.size(), i + 1 + NEAR);
            boolean keeps = own.subList(i + 1, to).stream()
                    .filter(token -> !NEGATIONS.contains(token.word()))
                    .anyMatch(token -> holds(words.kept(), new Wording(List.of(token), List.of())));
            if (DENYING.contains(own.get(i).word()) && keeps) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a sentence says that the words are not so or not done: "links never expire", "we do not count clicks". One that only
     * limits them does not.
     */
    boolean refuses(Sentence sentence, Match match) {
        var tokens = sentence.wording().tokens();
        if (isEndless(tokens)) {
            return false;
        }
        if (isWithout(sentence, match)) {
            return true;
        }
        var around = new Wording(around(tokens, match), List.of());
        if (holds(words.limits(), around)) {
            return false;
        }
        boolean within = tokens.subList(Math.max(match.from() + 1, match.to() - FAR), match.to()).stream()
                .anyMatch(token -> DENYING.contains(token.word()));
        return within || rejection.rejects(sentence, parts(tokens), match);
    }

    /** What is looked at for each of its words takes the square of its length. */
    private static boolean isEndless(List<Token> tokens) {
        return tokens.size() > LONGEST_SENTENCE;
    }

    private static boolean holds(List<Phrase> phrases, Wording wording) {
        return phrases.stream().anyMatch(phrase -> phrase.find(wording).isPresent());
    }

    /** The stretch of a sentence that words stand in. */
    private List<Token> around(List<Token> tokens, Match match) {
        int from = match.from();
        while (from > 0 && !breaks(tokens, from)) {
            from--;
        }
        int to = match.to();
        while (to < tokens.size() && !breaks(tokens, to)) {
            to++;
        }
        return tokens.subList(from, to);
    }

    /** Whether words are in a stretch of a sentence that does without them, or says that its writer does not know. */
    boolean denies(Sentence sentence, Match match) {
        if (isEndless(sentence.wording().tokens())) {
            return false;
        }
        return rejection.rejects(sentence, parts(sentence.wording().tokens()), match)
                || Stream.concat(in(sentence).stream(), unknown(sentence).stream())
                        .filter(match::overlaps)
                        .anyMatch(stretch -> isOne(sentence, stretch, match));
    }

    /** Whether a sentence names a part that the design does without, also as in "not Kafka" and "nor Redis". */
    boolean excludes(Sentence sentence, Match match) {
        return follows(sentence.wording().tokens(), match) || denies(sentence, match);
    }

    /** "Not Kafka", "nor Redis". */
    private static boolean follows(List<Token> tokens, Match match) {
        return match.from() > 0
                && BEFORE_DENIED.contains(tokens.get(match.from() - 1).word());
    }

    /** "We need no lock: a unique constraint decides" goes on with what there is. */
    private static boolean isOne(Sentence sentence, Match stretch, Match match) {
        return match.from() <= stretch.from()
                || sentence.wording().tokens().subList(stretch.from(), match.from()).stream()
                        .noneMatch(token -> GOES_ON.contains(token.word()));
    }

    private List<Match> unknown(Sentence sentence) {
        var tokens = sentence.wording().tokens();
        var found = new ArrayList<Match>();
        for (var stretch : parts(tokens)) {
            var part = new Wording(tokens.subList(stretch.from(), stretch.to()), List.of());
            all(words.unknown(), part).mapToInt(match -> stretch.from() + match.from()).min().stream()
                    .mapToObj(at -> new Match(at, stretch.to()))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean breaks(List<Token> tokens, int i) {
        if (BREAKS.contains(tokens.get(i).word())) {
            return true;
        }
        if (!JOINTS.contains(tokens.get(i).word()) || i + 1 == tokens.size()) {
            return false;
        }
        var next = tokens.get(i + 1).word();
        boolean acts =
                i + 2 < tokens.size() && MODALS.contains(tokens.get(i + 2).word());
        return SUBJECTS.contains(next) || next.equals("no") || (people.contains(next) && acts);
    }

    private Optional<Match> stretch(List<Token> tokens, int from, int to) {
        int first = from;
        while (first < to
                && (BREAKS.contains(tokens.get(first).word())
                        || JOINTS.contains(tokens.get(first).word()))) {
            first++;
        }
        var part = new Wording(tokens.subList(first, to), List.of());
        if (words.limits().stream().anyMatch(limit -> limit.find(part).isPresent())) {
            return Optional.empty();
        }
        int begin = first;
        var ahead = all(words.leading(), part).mapToInt(Match::from).min();
        var behind = all(words.trailing(), part).mapToInt(Match::to).max();
        if (ahead.isEmpty() && behind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Match(
                behind.isPresent() ? begin : begin + ahead.getAsInt(),
                ahead.isPresent() ? to : begin + behind.getAsInt()));
    }

    private static Stream<Match> all(List<Phrase> phrases, Wording wording) {
        return phrases.stream().flatMap(phrase -> phrase.find(wording).stream());
    }
}
