package starling.recall;

/** How many of a person's picks were right and in time. */
public record HitRate(int hits, int picks) {
    public HitRate {
        if (hits < 0 || hits > picks) {
            throw new IllegalArgumentException("of " + picks + " picks not " + hits + " can be hits");
        }
    }
}
