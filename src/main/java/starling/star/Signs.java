package starling.star;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import starling.language.Span;

/**
 * What the words of a sentence show by themselves, without its neighbours.
 *
 * @param words the words of it, without a title before them
 * @param cues the words that speak for a part: such a phrase, the verb of an action, the measure of a result
 * @param spokenFor the parts that a phrase of the word lists speaks for
 * @param measures the measures in it
 * @param says what it says in so many words
 */
record Signs(
        Span span,
        List<Word> words,
        Telling telling,
        Map<Part, Span> cues,
        Set<Part> spokenFor,
        List<Span> measures,
        Said says) {

    /** Whether phrases of habit, of introducing the answer or of having none stand in it. */
    record Said(boolean habit, boolean preamble, boolean noExample) {}

    Signs {
        words = List.copyOf(words);
        cues = Map.copyOf(cues);
        spokenFor = Set.copyOf(spokenFor);
        measures = List.copyOf(measures);
    }

    Optional<Span> cue(Part part) {
        return Optional.ofNullable(cues.get(part));
    }
}
