package starling.retrieval;

import java.util.Map;

/**
 * A story of an index, and how well it answers a question.
 *
 * @param number which story of the index
 * @param amounts how much of each ingredient it has
 * @param points what they add up to; 0 or more
 * @param sentence the number of its sentence that is closest to the question; -1 if it has none
 */
record ScoredStory(int number, Map<Ingredient, Double> amounts, double points, int sentence) {
    /** About what the stories that fit best reach. */
    private static final double MOST = 16;

    ScoredStory {
        amounts = Map.copyOf(amounts);
    }

    double amount(Ingredient ingredient) {
        return amounts.getOrDefault(ingredient, 0.0);
    }

    /** From 0 to 1. */
    double score() {
        return Math.min(1, points / MOST);
    }
}
