package starling.store;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * How people's own texts stand in the database: plain, or encrypted. Whatever is not as it was typed begins with a control
 * character, and a plain text that begins with it is marked as plain, so that nobody can type what would be taken for
 * encrypted. Safe for use by several threads.
 */
interface TextCipher {
    /** Begins whatever is not as it was typed. */
    char MARK = '\u0002';

    /** Before a plain text that begins with the mark itself. */
    String PLAIN = MARK + "=";

    /** Before the id of a key, and behind that the encrypted text; the digits are the first byte of all that Tink writes. */
    String ENCRYPTED = MARK + "01";

    /**
     * A text as it is kept. An empty one stays empty, since statements ask for that.
     *
     * @param column where it is kept; nowhere else can it be read
     */
    String kept(PersonalColumn column, String typed);

    /**
     * The text as it was typed, whether it was kept plain or encrypted.
     *
     * @throws UnfitKeyException when the key for it is not there
     */
    String typed(PersonalColumn column, String kept);

    /** An id for a text, the same for the same text; where there is a key, nobody without it can look for the text by its id. */
    UUID idOf(String text);

    /** The id of the key that this one writes with; none if it writes plain texts. */
    Optional<String> keyId();

    /**
     * Whether texts may be kept as this one does it, asked in the change in which the first is kept. Of a key that nothing is
     * under yet the use begins with that, if it can read whatever else is kept.
     */
    boolean mayKeep(Handle handle);

    /** Whether a text was encrypted, under whatever key. */
    static boolean isEncrypted(String kept) {
        return kept.startsWith(ENCRYPTED);
    }

    /** A text that is not encrypted, as it was typed. */
    static String unmarked(String kept) {
        return kept.startsWith(PLAIN) ? kept.substring(PLAIN.length()) : kept;
    }
}
