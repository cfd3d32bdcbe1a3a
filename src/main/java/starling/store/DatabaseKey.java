package starling.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import starling.configuration.ConfigurationException;
import starling.configuration.Settings;

/**
 * What people's texts are encrypted with: a keyset of Tink, of one key that writes, the primary one, and any number of older ones
 * that still read. All are for AES-256 in Galois/Counter Mode. Immutable, and never in a log.
 *
 * @see <a href="https://developers.google.com/tink/design/keysets">Tink, keysets</a>
 */
public final class DatabaseKey {
    private static final Configuration TINK = AeadConfig2026.get();

    private static final int KEY_BYTES = 32;
    private static final int DIGEST_BYTES = 16;

    /** Before the text of each digest, so that no other use of the key comes by the same bytes. */
    private static final String DIGESTS = "starling, the id of a text: ";

    private final KeysetHandle keys;

    private DatabaseKey(KeysetHandle keys) {
        this.keys = keys;
    }

    /** A new one, drawn by chance. */
    public static DatabaseKey generate() {
        try {
            return new DatabaseKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    /**
     * The key that a text gives.
     *
     * @param text as {@link #text} has it
     * @throws ConfigurationException when it gives none; the text is not repeated
     */
    public static DatabaseKey of(String text) {
        try {
            var keys = TinkProtoKeysetFormat.parseKeyset(
                    Base64.getUrlDecoder().decode(text), InsecureSecretKeyAccess.get(), TINK);
            if (IntStream.range(0, keys.size()).mapToObj(keys::getAt).allMatch(DatabaseKey::isFit)) {
                return new DatabaseKey(keys);
            }
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            // Falls through to the sentence below; the library's own may tell something of the key.
        }
        throw new ConfigurationException(
                Settings.DATABASE_KEY + ": expected a key as 'starling key' prints it; copy all of it again");
    }

    /** A key whose id begins whatever is encrypted under it. */
    private static boolean isFit(KeysetHandle.Entry entry) {
        return entry.getStatus() == KeyStatus.ENABLED
                && entry.getKey() instanceof AesGcmKey key
                && key.getParameters().getKeySizeBytes() == KEY_BYTES
                && key.getParameters().getVariant() == AesGcmParameters.Variant.TINK;
    }

    /** The same with a new primary key, drawn by chance; those that there are still read. */
    public DatabaseKey rotated() {
        return built(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary()));
    }

    /** The primary key alone. */
    public DatabaseKey withoutOldOnes() {
        var primary = keys.getPrimary();
        return built(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary()));
    }

    private static DatabaseKey built(KeysetHandle.Builder keys) {
        try {
            return new DatabaseKey(keys.setConfiguration(TINK).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    /** The keyset in Tink's own format, in base 64 for addresses: one line of letters, digits, hyphens and underscores. A secret. */
    public String text() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), TINK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot be written", e);
        }
    }

    /** The primary key's id, eight hexadecimal digits; no secret. */
    String id() {
        return HexFormat.of().toHexDigits(keys.getPrimary().getId());
    }

    /**
     * Sixteen bytes by which a text is known again with the primary key, and by nobody without it.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869, a key derivation function, which derives one for each text</a>
     */
    @AccessesPartialKey
    byte[] digest(String text) {
        try {
            var key = ((AesGcmKey) keys.getPrimary().getKey()).getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            return Hkdf.computeHkdf("HMACSHA256", key, new byte[0], (DIGESTS + text).getBytes(UTF_8), DIGEST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot be used", e);
        }
    }

    Aead aead() {
        try {
            return keys.getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot be used", e);
        }
    }

    /** Tells how many there are and nothing else. */
    @Override
    public String toString() {
        return "DatabaseKey[" + keys.size() + "]";
    }
}
