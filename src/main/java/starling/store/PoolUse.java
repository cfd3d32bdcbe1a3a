package starling.store;

/**
 * How the connections to a server are used at one moment.
 *
 * @param awaited by so many threads
 */
public record PoolUse(int busy, int idle, int awaited) {
    static final PoolUse NONE = new PoolUse(0, 0, 0);
}
