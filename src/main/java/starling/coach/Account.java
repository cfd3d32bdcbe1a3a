package starling.coach;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import starling.language.SentenceSplitter;
import starling.retrieval.TellingWords;
import starling.star.EverydayWords;

/**
 * What a person told, as what others say of it is held against it: which words are theirs, who did what, and what is denied. Words
 * are compared by their stems, and only what was done counts as done: who "had to fill an order" has not said that they filled it.
 * Immutable.
 */
final class Account {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|[.,;:!?()\\[\\]—–]");
    private static final Pattern CLAUSE_END = Pattern.compile(
            "[.,;:!?()—–]|\\b(?:and|but|so|because|which|who|when|while|after|although|though|until|since|if)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|no|never|nobody|nothing|neither|nor|without|cannot)\\b|n['’]t\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SINGLE = Set.of("i", "i'd", "i've", "i'm", "i'll");
    private static final Set<String> GROUP = Set.of("we", "we'd", "we've", "we're", "we'll");
    private static final Set<String> LISTENER = Set.of("you", "you'd", "you've", "you're", "you'll");
    private static final Set<String> OTHERS = Set.of(
            "he",
            "she",
            "they",
            "it",
            "who",
            "which",
            "that",
            "this",
            "nobody",
            "somebody",
            "someone",
            "everybody",
            "everyone",
            "what");
    /** These may be what something is done to, too. */
    private static final Set<String> OBJECTS =
            Set.of("it", "this", "that", "you", "somebody", "someone", "everybody", "everyone");

    private static final Set<String> TO_BE =
            Set.of("was", "were", "is", "are", "been", "be", "being", "wasn't", "weren't", "get");
    private static final Set<String> AUXILIARIES =
            Set.of("was", "were", "had", "did", "could", "wasn't", "weren't", "hadn't", "didn't", "couldn't");
    private static final Set<String> CARRYING = Set.of(
            "and", "but", "then", "or", "so", "also", "not", "never", "have", "has", "had", "did", "just", "both",
            "all", "soon", "finally", "first", "later", "once", "only", "still", "even", "simply", "alone");
    private static final Set<String> BEFORE_ADJECTIVE = Set.of(
            "a", "an", "the", "my", "your", "our", "their", "its", "his", "her", "no", "any", "some", "many", "more",
            "most", "very", "of", "in", "on", "for", "with", "by", "at", "from", "to", "as", "than", "into", "over",
            "these", "those", "each", "every", "would", "will", "might", "may", "should", "must", "can");
    private static final Set<String> PRESENT_AND_PAST = Set.of(
            "put",
            "set",
            "cut",
            "let",
            "read",
            "hit",
            "cost",
            "quit",
            "split",
            "spread",
            "shut",
            "bet",
            "beat",
            "cast",
            "hurt",
            "reset",
            "upset",
            "rid",
            "broadcast");

    private final EverydayWords english;
    private final Set<String> plain;
    private final Set<String> plainOfOthers;
    private final Set<String> words = new HashSet<>();
    private final Map<String, Set<Actor>> deeds = new HashMap<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Set<String>> sentences = new ArrayList<>();

    /** Who does something. */
    private enum Actor {
        SINGLE,
        GROUP,
        /** The person who is spoken to: alone or as one of a group. */
        LISTENER,
        OTHER,
        /** It is not said: "the order was filled", or a note without its subject. */
        ANYBODY
    }

    private record Deed(String stem, Actor actor) {}

    private record Clause(Set<String> words, boolean denies) {}

    /**
     * What a person told.
     *
     * @param plain stems of words that hold a text together and tell nothing
     * @param plainOfOthers those of them that tell nothing either where somebody else does it
     */
    Account(List<String> texts, EverydayWords english, Set<String> plain, Set<String> plainOfOthers) {
        this.english = english;
        this.plain = plain;
        this.plainOfOthers = plainOfOthers;
        for (var text : texts) {
            words.addAll(stems(text));
            for (var sentence : new SentenceSplitter().split(text)) {
                sentences.add(stems(sentence.text()));
                for (var deed : deeds(sentence.text(), true)) {
                    deeds.computeIfAbsent(deed.stem(), stem -> EnumSet.noneOf(Actor.class))
                            .add(deed.actor());
                }
                clauses.addAll(clauses(sentence.text()));
            }
        }
    }

    /** How many telling words of a text the person did not use. */
    long newWords(String text) {
        return telling(text).stream().filter(stem -> !words.contains(stem)).count();
    }

    /** Whether a text tells of something done. */
    boolean tellsOfDeeds(String text) {
        return !deeds(text, false).isEmpty();
    }

    /** Whether a text has no word that tells anything. */
    boolean isFrame(String text) {
        return telling(text).isEmpty();
    }

    /** Whether all telling words of a text stand in one sentence of the person's. */
    boolean isInOneSentence(String text) {
        var telling = telling(text);
        return !telling.isEmpty() && sentences.stream().anyMatch(sentence -> sentence.containsAll(telling));
    }

    /** Whether what a text says was done is what the person said, done by the same, and denied where they deny it. */
    boolean agrees(String text) {
        return deeds(text, false).stream().allMatch(this::isTold)
                && clauses(text).stream().allMatch(this::isDeniedAlike);
    }

    private boolean isTold(Deed deed) {
        if ((deed.actor() == Actor.OTHER ? plainOfOthers : plain).contains(deed.stem())) {
            return true;
        }
        var actors = deeds.getOrDefault(deed.stem(), Set.of());
        return switch (deed.actor()) {
            case ANYBODY -> !actors.isEmpty();
            case SINGLE -> actors.contains(Actor.SINGLE) || actors.contains(Actor.ANYBODY);
            case GROUP, LISTENER ->
                actors.contains(Actor.SINGLE) || actors.contains(Actor.GROUP) || actors.contains(Actor.ANYBODY);
            case OTHER -> actors.contains(Actor.OTHER) || actors.contains(Actor.ANYBODY);
        };
    }

    /** Of the person's clauses that speak of the same, one denies or asserts as this one does. */
    private boolean isDeniedAlike(Clause claim) {
        if (claim.words().isEmpty()) {
            return true;
        }
        long most = clauses.stream().mapToLong(own -> shared(own, claim)).max().orElse(0);
        if (most == 0 || 2 * most < claim.words().size()) {
            return !claim.denies();
        }
        return clauses.stream()
                .filter(own -> shared(own, claim) == most)
                .anyMatch(own -> own.denies() == claim.denies());
    }

    private static long shared(Clause own, Clause claim) {
        return claim.words().stream().filter(own.words()::contains).count();
    }

    private List<Clause> clauses(String text) {
        var found = new ArrayList<Clause>();
        for (var clause : CLAUSE_END.split(text, -1)) {
            var stems = telling(clause);
            if (!stems.isEmpty()) {
                found.add(new Clause(stems, DENIAL.matcher(clause).find()));
            }
        }
        return found;
    }

    private Set<String> telling(String text) {
        var stems = new HashSet<>(stems(text));
        stems.removeAll(plain);
        return stems;
    }

    /** The stems of the words of a text. */
    static Set<String> stems(String text) {
        return TellingWords.of(text.replace('-', ' ')).rarity().keySet();
    }

    /**
     * What a sentence says was done.
     *
     * @param broadly whether what may or may not be a past tense is taken for one, and so is what is going on
     */
    private List<Deed> deeds(String sentence, boolean broadly) {
        var tokens = TOKEN.matcher(sentence)
                .results()
                .map(token -> token.group().toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
        var found = new ArrayList<Deed>();
        var actor = Actor.ANYBODY;
        var main = Optional.<Actor>empty();
        for (int i = 0; i < tokens.size(); i++) {
            var word = tokens.get(i);
            var before = i == 0 ? "," : tokens.get(i - 1);
            var subject = OBJECTS.contains(word) && (isPast(before, "", broadly) || BEFORE_ADJECTIVE.contains(before))
                    ? Optional.<Actor>empty()
                    : subject(word);
            if (subject.isPresent()) {
                actor = subject.get();
                main = actor == Actor.OTHER ? main : subject;
            } else if (isPast(word, before, broadly)) {
                boolean carries = !Character.isLetterOrDigit(before.charAt(0))
                        || CARRYING.contains(before)
                        || before.endsWith("ly")
                        || subject(before).isPresent();
                boolean passive =
                        TO_BE.contains(before) || (before.equals("not") && i > 1 && TO_BE.contains(tokens.get(i - 2)));
                if (!carries && !passive) {
                    actor = Actor.OTHER;
                }
                if (!AUXILIARIES.contains(word)) {
                    add(found, word, passive ? Actor.ANYBODY : actor);
                    // "I saw that a job locked the table, and moved it": who moved it is for a reader to say.
                    if (broadly && carries && !passive) {
                        main.ifPresent(first -> add(found, word, first));
                    }
                }
            } else if (broadly && (word.endsWith("ing") || subject(before).isPresent())) {
                add(found, word, actor);
            }
        }
        return found;
    }

    private static void add(List<Deed> found, String word, Actor actor) {
        stems(word).forEach(stem -> found.add(new Deed(stem, actor)));
    }

    private boolean isPast(String word, String before, boolean broadly) {
        if (PRESENT_AND_PAST.contains(word)) {
            return (broadly && !before.equals("to")) || (subject(before).isPresent() && !LISTENER.contains(before));
        }
        return !word.contains("-") && english.looksPast(word) && !BEFORE_ADJECTIVE.contains(before);
    }

    private static Optional<Actor> subject(String word) {
        if (SINGLE.contains(word)) {
            return Optional.of(Actor.SINGLE);
        }
        if (GROUP.contains(word)) {
            return Optional.of(Actor.GROUP);
        }
        if (LISTENER.contains(word)) {
            return Optional.of(Actor.LISTENER);
        }
        return OTHERS.contains(word) ? Optional.of(Actor.OTHER) : Optional.empty();
    }

    /** Says nothing of what was told, so that no log ever holds it. */
    @Override
    public String toString() {
        return "an account of " + sentences.size() + " sentences";
    }
}
