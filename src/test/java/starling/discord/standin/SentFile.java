package starling.discord.standin;

import java.util.Optional;

/**
 * A file that a person attaches.
 *
 * @param saidSize what Discord says of its size, in bytes
 * @param elsewhere where Discord says it is, if not here
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentFile(String name, byte[] content, long saidSize, Optional<String> elsewhere) {
    /** An honest one. */
    public static SentFile of(String name, byte[] content) {
        return new SentFile(name, content, content.length, Optional.empty());
    }

    /** The same, said to have another size. */
    public SentFile saidToHave(long bytes) {
        return new SentFile(name, content, bytes, elsewhere);
    }

    /** The same, said to be elsewhere. */
    public SentFile saidToBeAt(String url) {
        return new SentFile(name, content, saidSize, Optional.of(url));
    }

    @Override
    public String toString() {
        return name;
    }
}
