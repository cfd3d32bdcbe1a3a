package starling.star;

import java.util.List;
import java.util.Set;
import starling.configuration.YamlNode;

/** What the form of an English verb says: its tense, and whether it tells of something done. Immutable. */
final class Verbs {
    private static final Set<String> FIELDS =
            Set.of("past", "either", "participles", "not-past", "states", "opinions", "adverbs");
    // After these a form in -ed is a participle or an adjective: "is required", "a calculated risk".
    private static final Set<String> BEFORE_A_PARTICIPLE = Set.of(
            "a", "an", "the", "my", "our", "his", "her", "their", "your", "its", "this", "that", "these", "those", "is",
            "are", "am", "be", "been", "being", "was", "were", "wasn't", "weren't", "'m", "'re", "'s", "get", "gets",
            "got", "getting", "feel", "feels", "felt", "seem", "seems", "become", "became", "very", "so", "more", "too",
            "to", "of", "for", "with", "in", "by", "as", "some", "any", "all", "no");
    private static final Set<String> SUBJECTS = Set.of("i", "we", "he", "she", "they", "it", "you", "who");
    private static final Set<String> MODALS =
            Set.of("would", "'d", "should", "might", "may", "will", "'ll", "wouldn't", "shouldn't", "won't", "must");

    private final Set<String> past;
    private final Set<String> either;
    private final Set<String> participles;
    private final Set<String> notPast;
    private final Set<String> states;
    private final Set<String> opinions;
    private final Set<String> adverbs;

    Verbs(YamlNode verbs) {
        verbs.fields(FIELDS);
        past = Lexicon.words(verbs, "past");
        either = Lexicon.words(verbs, "either");
        participles = Lexicon.words(verbs, "participles");
        notPast = Lexicon.words(verbs, "not-past");
        states = Lexicon.words(verbs, "states");
        opinions = Lexicon.words(verbs, "opinions");
        adverbs = Lexicon.words(verbs, "adverbs");
    }

    /** Whether a word can be a verb in the past tense, wherever it stands. */
    boolean looksPast(String word) {
        return past.contains(word) || either.contains(word) || endsLikePast(word);
    }

    /** Whether a word is one of the listed past forms and participles, which end in no -ed. */
    boolean isIrregularPast(String word) {
        return past.contains(word) || either.contains(word) || participles.contains(word);
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
        if (either.contains(word)) {
            return SUBJECTS.contains(previous);
        }
        if (previous.equals("have") || previous.equals("has") || previous.equals("'ve") || MODALS.contains(previous)) {
            return false;
        }
        return past.contains(word) ? !previous.equals("to") : !BEFORE_A_PARTICIPLE.contains(previous);
    }

    /** Whether a word after "have" or "'d" makes a perfect: "have seen". */
    boolean isParticiple(String word) {
        return participles.contains(word) || looksPast(word);
    }

    /** Whether a past-tense verb tells of something done, not of how things were. */
    boolean isDeed(String pastVerb) {
        return !states.contains(pastVerb);
    }

    /** Whether a verb after "I" says what somebody thinks or is. */
    boolean isOpinion(String verb) {
        return opinions.contains(verb);
    }

    boolean isModal(String word) {
        return MODALS.contains(word);
    }

    boolean isAdverb(String word) {
        return adverbs.contains(word) || (word.endsWith("ly") && word.length() > 4);
    }

    private boolean endsLikePast(String word) {
        return word.length() > 3 && word.endsWith("ed") && !notPast.contains(word);
    }
}
