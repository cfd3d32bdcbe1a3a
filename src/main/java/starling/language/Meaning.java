package starling.language;

import java.util.List;

/**
 * Where a text lies among all texts: close to those of like meaning. Kept in eight bits a dimension, which costs less than a
 * hundredth of a closeness. Immutable.
 */
public final class Meaning {
    private static final int LARGEST = 127;

    private final byte[] vector;

    /** What one of its whole numbers is worth. */
    private final float worth;

    /**
     * A place.
     *
     * @param vector which way it lies; of any length but 0
     */
    public Meaning(float[] vector) {
        double square = 0;
        float largest = 0;
        for (float value : vector) {
            square += value * value;
            largest = Math.max(largest, Math.abs(value));
        }
        this.vector = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            this.vector[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        }
        worth = (float) (largest / LARGEST / Math.sqrt(square));
    }

    /** Where the middle of several lies. */
    static Meaning between(List<Meaning> meanings) {
        var middle = new float[meanings.get(0).vector.length];
        for (var meaning : meanings) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += meaning.vector[i] * meaning.worth;
            }
        }
        return new Meaning(middle);
    }

    /**
     * The cosine of the angle between the two: 1 for the same meaning, never below -1. What texts with nothing in common come to
     * depends on the model.
     *
     * @throws IllegalArgumentException when the other comes from a model of another dimension
     */
    public double closenessTo(Meaning other) {
        if (other.vector.length != vector.length) {
            throw new IllegalArgumentException(
                    "a meaning of " + vector.length + " dimensions has no closeness to one of " + other.vector.length);
        }
        int sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * other.vector[i];
        }
        return (double) sum * worth * other.worth;
    }
}
