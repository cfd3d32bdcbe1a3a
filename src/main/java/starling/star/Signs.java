package starling.star;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.language.Span;

/**
 * What a sentence, or a clause of one, shows by itself, without its neighbours.
 *
 * @param words the words of it
 * @param weights how much speaks for each part; a part that is not there has nothing that speaks for it
 * @param cues the words that speak loudest for a part
 * @param measures the measures in it
 * @param says what it says in so many words
 */
record Signs(
        Span span,
        List<Word> words,
        Telling telling,
        Map<Part, Double> weights,
        Map<Part, Span> cues,
        List<Span> measures,
        Said says) {

    /** Whether phrases of habit, of opinion, or of introducing the answer stand in it. */
    record Said(boolean habit, boolean opinion, boolean preamble) {}

    Signs {
        words = List.copyOf(words);
        weights = Map.copyOf(weights);
        cues = Map.copyOf(cues);
        measures = List.copyOf(measures);
    }

    double weight(Part part) {
        return weights.getOrDefault(part, 0.0);
    }

    Optional<Span> cue(Part part) {
        return Optional.ofNullable(cues.get(part));
    }

    /** A copy of the weights, to be changed. */
    Map<Part, Double> weightsToChange() {
        var copy = new EnumMap<Part, Double>(Part.class);
        for (var part : Part.values()) {
            copy.put(part, weight(part));
        }
        return copy;
    }
}
