package starling.design;

import java.util.List;
import java.util.Set;
import starling.design.DesignLexicon.RejectedWords;
import starling.design.Phrase.Match;

/**
 * Tells what a sentence names and its writer does not choose: what was only considered ("I thought about row locks"), what is called a
 * bad idea, what is not done ("we never take row locks") and what belongs to somebody else. Immutable.
 */
final class Rejection {
    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "don't", "doesn't", "didn't", "won't", "wouldn't", "cannot", "can't");
    private static final Set<String> SUBJECTS = Set.of("i", "we", "they", "nobody", "noone");
    private static final Set<String> OWN = Set.of("i", "we", "i'd", "we'd", "i'll", "we'll", "would", "should");
    private static final Set<String> AVOIDING = Set.of("avoid", "skip", "reject", "drop", "dislike");
    private static final Set<String> BEFORE_OBJECT = Set.of("a", "an", "the", "any", "our", "such", "to");
    private static final Set<String> BACK = Set.of("it", "they", "that", "this", "these", "those", "them", "so", "no");
    private static final Set<String> TURNING = Set.of("but", "however", "though", "although", ",", "and");

    /** How far before "never" the one stands who does not. */
    private static final int SUBJECT_WITHIN = 3;

    private final RejectedWords words;

    Rejection(RejectedWords words) {
        this.words = words;
    }

    /**
     * Whether a sentence rejects some of its words.
     *
     * @param parts the parts of the sentence, in their order
     */
    boolean rejects(Sentence sentence, List<Match> parts, Match match) {
        if (isElsewhere(sentence)) {
            return true;
        }
        var tokens = sentence.wording().tokens();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (match.from() >= part.from() && match.from() < part.to()) {
                return isDismissed(tokens, part)
                        || (i + 1 < parts.size() && isDismissedAfter(tokens, parts.get(i + 1)))
                        || isOnlyConsidered(tokens, part, match)
                        || isAvoided(tokens, part, match);
            }
        }
        return false;
    }

    /** Whether a sentence speaks of what somebody else has. */
    boolean isElsewhere(Sentence sentence) {
        return sentence.holds(words.elsewhere());
    }

    /** Whether a stretch of words calls something good enough, or left to chance. */
    boolean makesLight(List<Token> stretch) {
        return holds(words.tolerated(), stretch) || holds(words.dismissed(), stretch);
    }

    private boolean isDismissed(List<Token> tokens, Match part) {
        return holds(words.dismissed(), tokens.subList(part.from(), part.to()));
    }

    /** "..., but it is a bad idea". */
    private boolean isDismissedAfter(List<Token> tokens, Match part) {
        int at = part.from();
        while (at < part.to() && TURNING.contains(tokens.get(at).word())) {
            at++;
        }
        return at > part.from()
                && at < part.to()
                && BACK.contains(tokens.get(at).word())
                && isDismissed(tokens, part);
    }

    private boolean isOnlyConsidered(List<Token> tokens, Match part, Match match) {
        var stretch = tokens.subList(part.from(), part.to());
        if (!holds(words.considered(), stretch)) {
            return false;
        }
        return words.taken().stream()
                .flatMap(phrase -> phrase.findAll(new Wording(stretch, List.of())).stream())
                .noneMatch(taken -> part.from() + taken.to() <= match.from()
                        || (taken.to() < stretch.size()
                                && BACK.contains(stretch.get(taken.to()).word())));
    }

    /** "We never take row locks", "I would avoid row locks": the words are what is not done. */
    private static boolean isAvoided(List<Token> tokens, Match part, Match match) {
        for (int i = part.from(); i < match.from(); i++) {
            var word = tokens.get(i).word();
            boolean denied = NEGATIONS.contains(word) && hasBefore(tokens, part.from(), i, SUBJECTS);
            boolean avoided = AVOIDING.contains(word) && hasBefore(tokens, part.from(), i, OWN);
            if ((denied && match.from() <= afterArticles(tokens, i + 2) + 1)
                    || (avoided && match.from() <= afterArticles(tokens, i + 1) + 1)) {
                return true;
            }
        }
        return false;
    }

    private static int afterArticles(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && BEFORE_OBJECT.contains(tokens.get(at).word())) {
            at++;
        }
        return at;
    }

    private static boolean hasBefore(List<Token> tokens, int from, int at, Set<String> who) {
        return tokens.subList(Math.max(from, at - SUBJECT_WITHIN), at).stream()
                .anyMatch(token -> who.contains(token.word()));
    }

    private static boolean holds(List<Phrase> phrases, List<Token> stretch) {
        var wording = new Wording(stretch, List.of());
        return phrases.stream().anyMatch(phrase -> phrase.find(wording).isPresent());
    }
}
