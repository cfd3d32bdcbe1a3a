package starling.recall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.SentenceSplitter;
import starling.language.Span;
import starling.retrieval.TellingWords;

/**
 * Holds what somebody typed from memory against the points of their notes, one by one: by the telling words they share, by their
 * stems, and by meaning. What the thresholds were chosen by, and how often they are right, stands in the document of this package.
 * Safe for use by several threads.
 */
final class PointComparison {
    /** So many sentences are looked at; each costs some ten milliseconds. */
    private static final int MOST_PASSAGES = 60;

    private static final SentenceSplitter SENTENCES = new SentenceSplitter();
    private static final Pattern PASSAGE_END = Pattern.compile("\\s*;\\s+");
    private static final Pattern CLAUSE_END =
            Pattern.compile("\\s*(?:[,:]\\s+|\\s[-–—]\\s)|\\s+(?:and|but|so|because|then|which)\\s+");
    private static final int FEWEST_WORDS = 2;
    private static final Pattern ITEM_END = Pattern.compile("\\s*,\\s+(?:(?:and|or)\\s+)?");
    private static final Pattern LABEL = Pattern.compile("^[^,:]{1,30}:\\s+");
    private static final int FEWEST_ITEMS = 3;

    /** Cosines of the network begin about here. */
    private static final double NOTHING_IN_COMMON = 0.7;

    private static final double THE_SAME = 0.95;

    /** By how much a passage is to be quoted rather than another, of the share of words and twice the cosine. */
    private static final double BETTER = 0.05;

    private static final double BETTER_BY_TWO = 0.3;

    /** What shared words count beside meaning. */
    private static final double WORDS = 0.2;

    /** What it counts that a passage comes closer to this point than to others, which one on something else does not. */
    private static final double MARGIN = 0.5;

    private static final double MOST_MARGIN = 0.15;
    private static final double THERE = 0.56;
    private static final double PARTLY = 0.52;
    /** So many shared words are something, whatever they mean together. */
    private static final double PARTLY_BY_WORDS = 0.55;
    /** What words must come to where there is no meaning. */
    private static final double THERE_BY_WORDS = 0.7;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NOT = Pattern.compile(
            "(?i)\\b(?:not|no|never|none|nothing|nobody|without|cannot|nor|neither)\\b|n['’]t\\b|\\b(?:dont|doesnt|cant|wont|isnt)\\b");
    private static final Map<String, String> NUMBER_WORDS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"));

    private final Supplier<Embedder> embedder;

    /**
     * A comparison.
     *
     * @param embedder throws an {@link IllegalStateException} where this machine cannot run it, and then words alone count
     */
    PointComparison(Supplier<Embedder> embedder) {
        this.embedder = embedder;
    }

    /**
     * Each point, in its order.
     *
     * @param about the stems of what all points are about, such as the term of the card, which tell none apart
     */
    List<RecalledPoint> of(List<String> points, String typed, String about) {
        var passages = passages(typed, points);
        if (passages.isEmpty() || points.isEmpty()) {
            return points.stream().map(PointComparison::missing).toList();
        }
        return evidence(points, passages, about).stream()
                .map(PointComparison::judged)
                .toList();
    }

    private static RecalledPoint missing(String point) {
        return new RecalledPoint(point, Presence.MISSING, Optional.empty());
    }

    /**
     * What speaks for a point being there.
     *
     * @param words the share of its telling words in the passage that has most of them, weighed by rarity
     * @param meaning the cosine to the passage that is closest
     * @param margin by how much that passage is closer to this point than to any other; below 0 if it is closer to another
     * @param said the passage that comes closest by both
     * @param numbers whether a number that it holds is said anywhere, or it holds none
     * @param turned whether one of the two denies what the other says
     * @param items whether each of three or more things that it lists is said, or it lists none
     */
    record Evidence(
            String point,
            double words,
            double meaning,
            double margin,
            String said,
            boolean numbers,
            boolean turned,
            boolean items) {
        /** Says nothing of the notes or what was typed, so that no log ever holds them. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "words %.2f, meaning %.2f, margin %.2f", words, meaning, margin);
        }

        private double score() {
            double close = (meaning - NOTHING_IN_COMMON) / (THE_SAME - NOTHING_IN_COMMON);
            double own = Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN / 3, margin));
            return WORDS * words + (1 - WORDS) * close + MARGIN * own;
        }

        Presence presence() {
            boolean there = meaning == 0 ? words >= THERE_BY_WORDS : score() >= THERE;
            if (there) {
                return numbers && !turned && items ? Presence.THERE : Presence.PARTLY;
            }
            boolean partly = words >= PARTLY_BY_WORDS || (meaning > 0 && score() >= PARTLY);
            return partly ? Presence.PARTLY : Presence.MISSING;
        }
    }

    private static RecalledPoint judged(Evidence evidence) {
        var presence = evidence.presence();
        return presence == Presence.MISSING
                ? missing(evidence.point())
                : new RecalledPoint(evidence.point(), presence, Optional.of(evidence.said()));
    }

    /**
     * A stretch of what was typed: a sentence, two that follow each other, or a clause.
     *
     * @param quote as much of it as makes sense by itself
     * @param sentences how many it is or is from
     */
    private record Passage(String text, String quote, int sentences, Set<String> stems) {
        static Passage of(String text, String quote, int sentences) {
            return new Passage(
                    text, quote, sentences, TellingWords.of(text).rarity().keySet());
        }

        /** Says nothing of what was typed, so that no log ever holds it. */
        @Override
        public String toString() {
            return "passage of " + text.length() + " characters";
        }
    }

    List<Evidence> evidence(List<String> points, String typed, String about) {
        return evidence(points, passages(typed, points), about);
    }

    private List<Evidence> evidence(List<String> points, List<Passage> passages, String about) {
        var all = new HashSet<String>();
        passages.forEach(passage -> all.addAll(passage.stems()));
        var numbers = new HashSet<String>();
        passages.forEach(passage -> numbers.addAll(numbers(passage.text())));
        var common = TellingWords.of(about).rarity().keySet();
        var pointMeanings = meanings(points);
        var passageMeanings = meanings(passages.stream().map(Passage::text).toList());
        var evidence = new ArrayList<Evidence>();
        for (int at = 0; at < points.size(); at++) {
            var point = points.get(at);
            var wanted = new HashMap<>(TellingWords.of(point).rarity());
            if (!common.containsAll(wanted.keySet())) {
                wanted.keySet().removeAll(common);
            }
            double words = 0;
            double meaning = 0;
            double best = -1;
            double margin = 0;
            var said = passages.get(0);
            for (int other = 0; other < passages.size(); other++) {
                double share = share(wanted, passages.get(other).stems());
                double close =
                        pointMeanings.isEmpty() ? 0 : pointMeanings.get(at).closenessTo(passageMeanings.get(other));
                words = Math.max(words, share);
                if (close > meaning) {
                    meaning = close;
                    margin = close - closestOther(pointMeanings, at, passageMeanings.get(other));
                }
                // Of two that say the same, the one that came first, and one sentence before two.
                double better = passages.get(other).sentences() == 1 ? BETTER : BETTER_BY_TWO;
                if (share + 2 * close > best + better) {
                    best = share + 2 * close;
                    said = passages.get(other);
                }
            }
            var own = numbers(point);
            boolean numbersSaid = own.isEmpty() || own.stream().anyMatch(numbers::contains);
            boolean turned = words >= 0.7
                    && NOT.matcher(point).find() != NOT.matcher(said.quote()).find();
            evidence.add(new Evidence(
                    point, words, meaning, margin, said.quote(), numbersSaid, turned, saysEach(point, all)));
        }
        return evidence;
    }

    /** Whether a word of each thing in a list is said. */
    private static boolean saysEach(String point, Set<String> stems) {
        var items = ITEM_END.splitAsStream(LABEL.matcher(point).replaceFirst(""))
                .map(item -> TellingWords.of(item).rarity().keySet())
                .filter(item -> !item.isEmpty())
                .toList();
        return items.size() < FEWEST_ITEMS
                || items.stream().allMatch(item -> item.stream().anyMatch(stem -> isSaid(stem, stems)));
    }

    private List<Meaning> meanings(List<String> texts) {
        try {
            return embedder.get().embed(texts);
        } catch (IllegalStateException e) {
            return List.of();
        }
    }

    /**
     * The sentences, their clauses, and each sentence with the one behind it: people say in two what the notes say in one, and the
     * other way round. What they say that they do not know is left out.
     */
    private static List<Passage> passages(String typed, List<String> points) {
        var typedSentences = SENTENCES.split(typed).stream()
                .map(Span::text)
                .flatMap(PASSAGE_END::splitAsStream)
                .filter(text -> WORD.matcher(text).find())
                .limit(MOST_PASSAGES)
                .toList();
        var sentences = AdmittedGaps.without(typedSentences, points);
        var passages = new ArrayList<Passage>();
        sentences.forEach(sentence -> passages.add(Passage.of(sentence, sentence, 1)));
        for (var sentence : sentences) {
            var clauses = CLAUSE_END
                    .splitAsStream(sentence)
                    .filter(clause -> WORD.matcher(clause).results().count() >= FEWEST_WORDS)
                    .toList();
            if (clauses.size() > 1) {
                clauses.forEach(clause -> passages.add(Passage.of(clause, sentence, 1)));
            }
        }
        for (int at = 0; at + 1 < sentences.size(); at++) {
            var both = sentences.get(at) + " " + sentences.get(at + 1);
            passages.add(Passage.of(both, both, 2));
        }
        return passages;
    }

    /** How close a passage comes to any point but this one. */
    private static double closestOther(List<Meaning> points, int but, Meaning passage) {
        double closest = NOTHING_IN_COMMON;
        for (int at = 0; at < points.size(); at++) {
            if (at != but) {
                closest = Math.max(closest, points.get(at).closenessTo(passage));
            }
        }
        return closest;
    }

    /** The share of the words that are said, each weighed by its rarity. */
    private static double share(Map<String, Double> wanted, Set<String> stems) {
        double all = 0;
        double said = 0;
        for (var word : wanted.entrySet()) {
            all += word.getValue();
            said += isSaid(word.getKey(), stems) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : said / all;
    }

    private static boolean isSaid(String stem, Set<String> stems) {
        return stems.contains(stem) || stems.stream().anyMatch(other -> isAlmost(stem, other));
    }

    /** Whether one is the other with a letter mistyped, left out or too many, or with another ending. */
    private static boolean isAlmost(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < 5 || Math.abs(one.length() - other.length()) > 3) {
            return false;
        }
        int begin = 0;
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int longer = Math.max(one.length(), other.length());
        return (begin >= 5 && begin == shorter) || longer - begin - end <= 1;
    }

    private static Set<String> numbers(String text) {
        var numbers = new HashSet<String>();
        var digits = NUMBER.matcher(text);
        while (digits.find()) {
            numbers.add(digits.group().replace(",", ""));
        }
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            Optional.ofNullable(NUMBER_WORDS.get(words.group()))
                    .filter(number -> !number.equals("1"))
                    .ifPresent(numbers::add);
        }
        return numbers;
    }
}
