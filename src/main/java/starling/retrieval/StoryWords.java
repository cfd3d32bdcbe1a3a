package starling.retrieval;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import starling.notes.Story;

/**
 * The {@linkplain TellingWords telling words} of a text, packed, since those of every story are kept in memory. Immutable.
 */
final class StoryWords {
    private final List<String> stems;
    private final double[] rarity;

    private StoryWords(Map<String, Double> words, UnaryOperator<String> shared) {
        stems = words.keySet().stream().map(shared).toList();
        rarity = words.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    static StoryWords of(String text) {
        return new StoryWords(TellingWords.of(text).rarity(), UnaryOperator.identity());
    }

    static StoryWords of(Story story) {
        return of(story, UnaryOperator.identity());
    }

    /**
     * The words of a story.
     *
     * @param shared the same word, in the one copy of it that all stories share
     */
    static StoryWords of(Story story, UnaryOperator<String> shared) {
        return new StoryWords(
                TellingWords.of(story.title() + "\n" + story.told()).rarity(), shared);
    }

    /** The stem of each word, each once. */
    List<String> stems() {
        return stems;
    }

    /** How rare the stem at this place is in English, from 0 to 1. */
    double rarity(int at) {
        return rarity[at];
    }
}
