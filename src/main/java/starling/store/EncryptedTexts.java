package starling.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import starling.configuration.Settings;

/**
 * Texts under a key. What is kept is what Tink writes, its first five bytes as hexadecimal digits, so that a statement can ask
 * for the key, and the others in base 64. Each can be read in the column that it was kept in and in no other.
 */
final class EncryptedTexts implements TextCipher {
    /** A one, which stands for the format, and the four bytes of the key's id. */
    private static final int PREFIX = 5;

    private static final int DIGITS = 2 * PREFIX;
    private static final String PROOF = "Whoever can read this has the key.";
    private static final String PLACE_OF_PROOF = "encryption_key.proof";

    private final DatabaseKey key;
    private final String keyId;
    private final Aead aead;
    private volatile boolean seenInUse;

    EncryptedTexts(DatabaseKey key) {
        this.key = key;
        keyId = key.id();
        aead = key.aead();
    }

    @Override
    public String kept(PersonalColumn column, String typed) {
        return typed.isEmpty() ? typed : encrypted(column.place(), typed);
    }

    private String encrypted(String place, String text) {
        try {
            var bytes = aead.encrypt(text.getBytes(UTF_8), place.getBytes(UTF_8));
            var rest = new byte[bytes.length - PREFIX];
            System.arraycopy(bytes, PREFIX, rest, 0, rest.length);
            return MARK
                    + HexFormat.of().formatHex(bytes, 0, PREFIX)
                    + Base64.getEncoder().withoutPadding().encodeToString(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be encrypted", e);
        }
    }

    @Override
    public String typed(PersonalColumn column, String kept) {
        if (!TextCipher.isEncrypted(kept)) {
            return TextCipher.unmarked(kept);
        }
        return decrypted(column.place(), kept)
                .orElseThrow(() -> new UnfitKeyException("it is damaged, or encrypted under a key that Starling was"
                        + " started without; stop it, and start it with the " + Settings.DATABASE_KEY
                        + " that all others have"));
    }

    /** Empty if it was damaged, or written elsewhere or under another key. */
    private Optional<String> decrypted(String place, String kept) {
        try {
            var rest = Base64.getDecoder().decode(kept.substring(1 + DIGITS));
            var bytes = new byte[PREFIX + rest.length];
            System.arraycopy(HexFormat.of().parseHex(kept, 1, 1 + DIGITS), 0, bytes, 0, PREFIX);
            System.arraycopy(rest, 0, bytes, PREFIX, rest.length);
            return Optional.of(new String(aead.decrypt(bytes, place.getBytes(UTF_8)), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    @Override
    public UUID idOf(String text) {
        return UUID.nameUUIDFromBytes(key.digest(text));
    }

    @Override
    public Optional<String> keyId() {
        return Optional.of(keyId);
    }

    @Override
    public boolean mayKeep(Handle handle) {
        if (lookWhetherInUse(handle)) {
            return true;
        }
        // A key whose use was ended, here or elsewhere, is not begun again by whoever did not hear of it.
        if (seenInUse || KeysInUse.refusal(handle, Optional.of(this)).isPresent()) {
            return false;
        }
        KeysInUse.begin(handle, this);
        return true;
    }

    /** Whether the use of the primary key has begun, which is remembered. */
    boolean lookWhetherInUse(Handle handle) {
        boolean inUse = KeysInUse.isInUse(handle, keyId);
        if (inUse) {
            seenInUse = true;
        }
        return inUse;
    }

    /** A text under the primary key by which another process sees that it has the key. */
    String proof() {
        return encrypted(PLACE_OF_PROOF, PROOF);
    }

    /** Whether one of the keys is the one that a proof was made with. */
    boolean canRead(String proof) {
        return decrypted(PLACE_OF_PROOF, proof).isPresent();
    }
}
