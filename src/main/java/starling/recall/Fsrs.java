package starling.recall;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * When a card comes back: FSRS-6 with its published weights, by whole days, so that nothing comes back on the day on which it was
 * rated, and without chance, so that a button can say when. A card comes back when the chance that it is remembered has fallen
 * to 0.9. Immutable, safe for use by several threads.
 *
 * <p>It gives the numbers of ts-fsrs 5 with {@code enable_short_term} and {@code enable_fuzz} off.
 *
 * @see <a href="https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm">The algorithm, FSRS-6, by
 *     open-spaced-repetition</a>
 * @see <a href="https://doi.org/10.1145/3534678.3539081">Ye, Su and Cao, A Stochastic Shortest Path Algorithm for Optimizing
 *     Spaced Repetition Scheduling, KDD 2022</a>
 */
final class Fsrs {
    /** As far ahead as a card is put off, in days; to keep better ratings later than worse ones, up to two days more. */
    static final int LONGEST = 36_500;

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final double EIGHT_DECIMALS = 1e8;
    private static final double RETENTION = 0.9;
    private static final double DECAY = -W[20];
    private static final double FACTOR = rounded(Math.pow(RETENTION, 1 / DECAY) - 1);
    private static final double LEAST_STABILITY = 0.001;

    /** What becomes of a card by each rating. */
    record Step(Memory memory, int days) {}

    private Fsrs() {}

    /**
     * What each rating would come to; a better one is always later.
     *
     * @param before empty for a card that was never rated
     * @param elapsed days since it was rated last, from 0
     */
    static Map<Rating, Step> steps(Optional<Memory> before, int elapsed) {
        if (elapsed < 0) {
            throw new IllegalArgumentException("no card was rated in the future, " + -elapsed + " days from now");
        }
        var steps = new EnumMap<Rating, Step>(Rating.class);
        var memories = new EnumMap<Rating, Memory>(Rating.class);
        for (var rating : Rating.values()) {
            memories.put(
                    rating, before.map(memory -> after(memory, elapsed, rating)).orElseGet(() -> first(rating)));
        }
        int hard = days(memories, Rating.HARD);
        int again = Math.min(days(memories, Rating.AGAIN), hard);
        int last = 0;
        for (var rating : Rating.values()) {
            int days = rating == Rating.AGAIN ? again : Math.max(days(memories, rating), last + 1);
            steps.put(rating, new Step(memory(memories, rating), days));
            last = days;
        }
        return Collections.unmodifiableMap(steps);
    }

    /** What this rating would come to. */
    static Step step(Optional<Memory> before, int elapsed, Rating rating) {
        return Optional.ofNullable(steps(before, elapsed).get(rating)).orElseThrow();
    }

    private static Memory memory(Map<Rating, Memory> memories, Rating rating) {
        return Optional.ofNullable(memories.get(rating)).orElseThrow();
    }

    private static int days(Map<Rating, Memory> memories, Rating rating) {
        // At the retention of 0.9, by which stability is defined, the interval is the stability itself.
        return (int) Math.min(Math.max(Math.round(memory(memories, rating).stability()), 1), LONGEST);
    }

    /** The chance that a card is remembered after so many days, from 0 to 1. */
    private static double retrievability(Memory memory, int elapsed) {
        return rounded(Math.pow(1 + FACTOR * elapsed / memory.stability(), DECAY));
    }

    private static Memory first(Rating rating) {
        return memory(W[rating.grade() - 1], firstDifficulty(rating));
    }

    private static double firstDifficulty(Rating rating) {
        return W[4] - Math.exp((rating.grade() - 1) * W[5]) + 1;
    }

    private static Memory after(Memory before, int elapsed, Rating rating) {
        double recalled = retrievability(before, elapsed);
        double stability = rating == Rating.AGAIN ? forgotten(before, recalled) : remembered(before, recalled, rating);
        return memory(stability, difficulty(before.difficulty(), rating));
    }

    private static double difficulty(double before, Rating rating) {
        double damped = before - W[6] * (rating.grade() - 3) * (10 - before) / 9;
        return W[7] * rounded(firstDifficulty(Rating.EASY)) + (1 - W[7]) * damped;
    }

    private static double remembered(Memory before, double recalled, Rating rating) {
        double penalty = rating == Rating.HARD ? W[15] : 1;
        double bonus = rating == Rating.EASY ? W[16] : 1;
        double growth = Math.exp(W[8])
                * (11 - before.difficulty())
                * Math.pow(before.stability(), -W[9])
                * (Math.exp((1 - recalled) * W[10]) - 1);
        return before.stability() * (1 + growth * penalty * bonus);
    }

    /** Never firmer than before. */
    private static double forgotten(Memory before, double recalled) {
        double stability = W[11]
                * Math.pow(before.difficulty(), -W[12])
                * (Math.pow(before.stability() + 1, W[13]) - 1)
                * Math.exp((1 - recalled) * W[14]);
        return Math.min(stability, before.stability());
    }

    private static Memory memory(double stability, double difficulty) {
        return new Memory(
                rounded(Math.min(Math.max(stability, LEAST_STABILITY), LONGEST)),
                rounded(Math.min(Math.max(difficulty, 1), 10)));
    }

    /** The reference rounds after each step, and rounding errors would add up over reviews. */
    private static double rounded(double value) {
        return Math.round(value * EIGHT_DECIMALS) / EIGHT_DECIMALS;
    }
}
