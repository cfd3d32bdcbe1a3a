package starling.star;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import starling.configuration.YamlNode;

/**
 * Phrases to be found in a run of words. Immutable. Finding takes time linear in the words; which words stand for
 * {@code <past>} and {@code <number>} is asked of the one who made the phrases.
 */
final class Phrases {
    private static final String ANY = "<any>";
    private static final List<String> PLACEHOLDERS = List.of(ANY, "<past>", "<number>");

    /** Where a phrase stands: the indexes of its first word and of the word after it. */
    record Match(int from, int to) {}

    // By first word, since all but a few words of an answer begin no phrase.
    private final Map<String, List<List<String>>> byFirstWord;
    private final BiPredicate<String, Word> standsFor;

    private Phrases(Map<String, List<List<String>>> byFirstWord, BiPredicate<String, Word> standsFor) {
        this.byFirstWord = byFirstWord;
        this.standsFor = standsFor;
    }

    /**
     * The phrases of a list.
     *
     * @param standsFor whether a word is what a placeholder, {@code <past>} or {@code <number>}, stands for
     * @throws starling.configuration.ConfigurationException when the list is empty, or an item is no phrase
     */
    static Phrases of(YamlNode list, BiPredicate<String, Word> standsFor) {
        var byFirstWord = new HashMap<String, List<List<String>>>();
        for (var item : Lexicon.filled(list)) {
            var phrase = phrase(item);
            byFirstWord
                    .computeIfAbsent(phrase.get(0), word -> new ArrayList<>())
                    .add(phrase);
        }
        byFirstWord.values().forEach(phrases -> phrases.sort((a, b) -> b.size() - a.size()));
        return new Phrases(byFirstWord, standsFor);
    }

    /** The matches, in order; of several phrases at one place the longest, and none within another. */
    List<Match> in(List<Word> words) {
        var matches = new ArrayList<Match>();
        int i = 0;
        while (i < words.size()) {
            int length = longestAt(words, i);
            if (length > 0) {
                matches.add(new Match(i, i + length));
            }
            i += Math.max(1, length);
        }
        return matches;
    }

    private int longestAt(List<Word> words, int at) {
        int longest = 0;
        for (var first : List.of(words.get(at).form(), "<number>")) {
            for (var phrase : byFirstWord.getOrDefault(first, List.of())) {
                if (phrase.size() > longest && standsAt(phrase, words, at)) {
                    longest = phrase.size();
                }
            }
        }
        return longest;
    }

    private boolean standsAt(List<String> phrase, List<Word> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            var wanted = phrase.get(i);
            var word = words.get(at + i);
            boolean fits = PLACEHOLDERS.contains(wanted)
                    ? wanted.equals(ANY) || standsFor.test(wanted, word)
                    : wanted.equals(word.form());
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static List<String> phrase(YamlNode item) {
        var phrase = new ArrayList<String>();
        for (var piece : item.text().split("\\s+", -1)) {
            if (PLACEHOLDERS.contains(piece)) {
                phrase.add(piece);
            } else if (piece.startsWith("<")) {
                throw item.error("\"" + piece + "\" stands for nothing; known are " + String.join(", ", PLACEHOLDERS));
            } else {
                phrase.addAll(piece.startsWith("'") ? List.of(piece) : Word.forms(piece));
            }
        }
        if (phrase.isEmpty() || phrase.get(0).equals(ANY) || phrase.get(0).equals("<past>")) {
            throw item.error("a phrase begins with a word or <number>, this one is \"" + item.text() + "\"");
        }
        return List.copyOf(phrase);
    }
}
