package starling.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a company value is called, in whatever way it is written: capitals, punctuation, an ampersand for "and", a plural and an
 * article make no other name, so that {@code Have backbone, disagree & commit} is {@code Have Backbone; Disagree and Commit}.
 * Immutable.
 *
 * @param words in lower case, without what makes no other name; empty if there is no letter or digit in what was written
 */
public record ValueName(List<String> words) {
    private static final Pattern INSIDE_A_WORD = Pattern.compile("['’`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final Pattern BEFORE_WHAT_IT_MEANS = Pattern.compile("[:–—]|\\s-+\\s");

    /** They come and go in the names of values; a name of nothing else keeps them. */
    private static final Set<String> PASSED_OVER = Set.of("a", "an", "and", "the");

    private static final int SHORTEST_PLURAL = 4;

    public ValueName {
        words = List.copyOf(words);
    }

    /** The name that is written so. */
    public static ValueName of(String written) {
        var lower = INSIDE_A_WORD.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("");
        var all = BETWEEN_WORDS
                .splitAsStream(lower)
                .filter(word -> !word.isEmpty())
                .map(ValueName::singular)
                .toList();
        var telling = all.stream().filter(word -> !PASSED_OVER.contains(word)).toList();
        return new ValueName(telling.isEmpty() ? all : telling);
    }

    /**
     * The names that a heading in notes may mean, the longest first: all of it, or what is left without a remark in
     * parentheses, or before a colon or a dash that begins what the value means. Each has a word at least.
     */
    public static Set<ValueName> in(String heading) {
        var written = new ArrayList<String>();
        var bare = IN_PARENTHESES.matcher(heading).replaceAll(" ");
        BEFORE_WHAT_IT_MEANS.matcher(bare).results().forEach(mark -> written.add(0, bare.substring(0, mark.start())));
        written.add(0, bare);
        written.add(0, heading);
        var names = new LinkedHashSet<ValueName>();
        written.stream()
                .map(ValueName::of)
                .filter(name -> !name.words().isEmpty())
                .forEach(names::add);
        return names;
    }

    /**
     * How alike the two are in letters, from 0 to 1: mistyped and half-remembered names come close.
     *
     * @see <a href="https://doi.org/10.2307/1932409">Dice, Ecology 26, 1945</a>: twice the pairs of letters that both have, of
     *     all pairs
     */
    public double likeness(ValueName other) {
        var pairs = pairs();
        var others = other.pairs();
        double all = (double) pairs.size() + others.size();
        long shared = pairs.stream().filter(others::remove).count();
        return all == 0 ? 0 : 2 * shared / all;
    }

    /** The pairs of neighbouring characters in its words, each as often as it is there. */
    private List<String> pairs() {
        var pairs = new ArrayList<String>();
        for (var word : words) {
            for (int at = 0; at + 1 < word.length(); at++) {
                pairs.add(word.substring(at, at + 2));
            }
        }
        return pairs;
    }

    /** This name and the other, one behind the other. */
    ValueName then(ValueName other) {
        var both = new ArrayList<>(words);
        both.addAll(other.words);
        return new ValueName(both);
    }

    /** Its words, a blank between them. */
    public String text() {
        return String.join(" ", words);
    }

    /** Says nothing of the name, which may be from somebody's notes. */
    @Override
    public String toString() {
        return "a name of " + words.size() + " words";
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }
}
