package starling.language;

/** Where a text lies among all texts: close to those of like meaning. Immutable. */
public final class Meaning {
    private final float[] vector;

    /**
     * A place.
     *
     * @param vector of length one; copied
     */
    Meaning(float[] vector) {
        this.vector = vector.clone();
    }

    /**
     * The cosine of the angle between the two: 1 for the same meaning, about 0 for nothing in common, never below -1.
     *
     * @throws IllegalArgumentException when the other comes from a model of another dimension
     */
    public double closenessTo(Meaning other) {
        if (other.vector.length != vector.length) {
            throw new IllegalArgumentException(
                    "a meaning of " + vector.length + " dimensions has no closeness to one of " + other.vector.length);
        }
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * other.vector[i];
        }
        return sum;
    }
}
