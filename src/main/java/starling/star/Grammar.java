package starling.star;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import starling.configuration.YamlNode;

/**
 * What the form of an English word says: the tense of a verb, whether it tells of something done, where a clause begins.
 * Immutable.
 */
final class Grammar {
    private static final List<String> FIELDS = List.of(
            "past",
            "either",
            "participles",
            "not-past",
            "states",
            "opinions",
            "adverbs",
            "modals",
            "present",
            "before-participle",
            "before-adjective",
            "subordinators",
            "conjunctions",
            "prepositions");
    private static final Set<String> SUBJECTS = Set.of("i", "we", "he", "she", "they", "it", "you", "who");

    private final Map<String, Set<String>> words = new HashMap<>();

    Grammar(YamlNode grammar) {
        grammar.fields(Set.copyOf(FIELDS));
        FIELDS.forEach(field -> words.put(field, Lexicon.words(grammar, field)));
    }

    /** Whether a word can be a verb in the past tense, wherever it stands. */
    boolean looksPast(String word) {
        return is("past", word) || is("either", word) || endsLikePast(word);
    }

    /** Whether a word is one of the listed past forms and participles, which end in no -ed. */
    boolean isIrregularPast(String word) {
        return is("past", word) || is("either", word) || is("participles", word);
    }

    /** Whether the word at an index is the past-tense verb of a clause, not a participle or an infinitive. */
    boolean isPast(List<Word> words, int index) {
        var word = words.get(index).form();
        if (!looksPast(word)) {
            return false;
        }
        int before = index - 1;
        while (before >= 0
                && !words.get(before + 1).opens()
                && isAdverb(words.get(before).form())) {
            before--;
        }
        var previous = before < 0 || words.get(before + 1).opens()
                ? ""
                : words.get(before).form();
        if (is("either", word)) {
            // "Cut the cost by 20 %": with a figure it is a note of what was done, without one it may be advice.
            return SUBJECTS.contains(previous) || (index == 0 && words.stream().anyMatch(Word::isNumber));
        }
        if (previous.equals("have") || previous.equals("has") || previous.equals("'ve") || is("modals", previous)) {
            return false;
        }
        if (is("before-participle", previous)) {
            return false;
        }
        return is("past", word) ? !previous.equals("to") : !is("before-adjective", previous);
    }

    /** Whether a word after "have" or "'d" makes a perfect: "have seen". */
    boolean isParticiple(String word) {
        return is("participles", word) || looksPast(word);
    }

    /** Whether a past-tense verb tells of something done, not of how things were. */
    boolean isDeed(String pastVerb) {
        return !is("states", pastVerb);
    }

    /** Whether a verb after "I" says what somebody thinks or is. */
    boolean isOpinion(String verb) {
        return is("opinions", verb);
    }

    boolean isModal(String word) {
        return is("modals", word);
    }

    /** Whether a word says how things are or should be: "is", "should". */
    boolean isPresent(String word) {
        return is("present", word);
    }

    /** Whether a word begins a clause that is not the main one: "when". */
    boolean isSubordinator(String word) {
        return is("subordinators", word);
    }

    /** Whether a word joins two clauses: "and". */
    boolean isConjunction(String word) {
        return is("conjunctions", word);
    }

    boolean isPreposition(String word) {
        return is("prepositions", word);
    }

    boolean isAdverb(String word) {
        return is("adverbs", word) || (word.endsWith("ly") && word.length() > 4);
    }

    private boolean endsLikePast(String word) {
        return word.length() > 3 && word.endsWith("ed") && !is("not-past", word);
    }

    private boolean is(String list, String word) {
        return words.getOrDefault(list, Set.of()).contains(word);
    }
}
