package starling.retrieval;

import java.util.Map;

/**
 * A story of an index, and how well it answers a question.
 *
 * @param number which story of the index
 * @param amounts how much of each ingredient it has
 * @param logit its score, above 0 where it rather answers the question than not
 * @param sentence the number of its sentence that is closest to the question; -1 if it has none
 */
record ScoredStory(int number, Map<Ingredient, Double> amounts, double logit, int sentence) {
    ScoredStory {
        amounts = Map.copyOf(amounts);
    }

    double amount(Ingredient ingredient) {
        return amounts.getOrDefault(ingredient, 0.0);
    }

    /** The same from 0 to 1. */
    double score() {
        return 1 / (1 + Math.exp(-logit));
    }
}
