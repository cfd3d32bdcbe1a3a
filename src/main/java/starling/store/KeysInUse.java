package starling.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import starling.configuration.Settings;

/** The keys under which there may be texts in a database. As long as there is one, no text is kept in plain. */
final class KeysInUse {
    /** It holds nothing of anybody. */
    static final String TABLE = "encryption_key";

    private KeysInUse() {}

    /** Whether there may be texts under a key. */
    static boolean isInUse(Handle handle, String id) {
        return handle.createQuery("SELECT COUNT(*) FROM encryption_key WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** Whether all texts are in plain. */
    static boolean areNone(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM encryption_key")
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    /** What is wrong with a key, behind a colon; empty if it can read whatever is kept. */
    static Optional<String> refusal(Handle handle, Optional<EncryptedTexts> texts) {
        var proofs = handle.createQuery("SELECT proof FROM encryption_key")
                .mapTo(String.class)
                .list();
        if (proofs.isEmpty()) {
            return Optional.empty();
        }
        if (texts.isEmpty()) {
            return Optional.of("what people wrote is encrypted in it; set " + Settings.DATABASE_KEY + " to its key");
        }
        return proofs.stream().allMatch(texts.get()::canRead)
                ? Optional.empty()
                : Optional.of("what people wrote is encrypted in it under a key that " + Settings.DATABASE_KEY
                        + " does not hold");
    }

    /** Lets texts be kept under the primary key from now on, within a change that is being made. */
    static void begin(Handle handle, EncryptedTexts texts) {
        handle.createUpdate("INSERT INTO encryption_key (id, proof) VALUES (:id, :proof)")
                .bind("id", texts.keyId().orElseThrow())
                .bind("proof", texts.proof())
                .execute();
    }

    /** Lets texts be kept under this key alone from now on, or in plain if there is none, within a change that is being made. */
    static void endOthers(Handle handle, Optional<String> keyId) {
        handle.createUpdate("DELETE FROM encryption_key WHERE id <> :id")
                .bind("id", keyId.orElse(""))
                .execute();
    }
}
