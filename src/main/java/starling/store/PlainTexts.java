package starling.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import starling.configuration.Settings;

/** Texts as they were typed. */
final class PlainTexts implements TextCipher {
    @Override
    public String kept(PersonalColumn column, String typed) {
        return typed.indexOf(MARK) == 0 ? PLAIN + typed : typed;
    }

    @Override
    public String typed(PersonalColumn column, String kept) {
        if (TextCipher.isEncrypted(kept)) {
            throw new UnfitKeyException("it is encrypted, and Starling was started without a key; stop it, set "
                    + Settings.DATABASE_KEY + ", and start it again");
        }
        return TextCipher.unmarked(kept);
    }

    @Override
    public UUID idOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    }

    @Override
    public Optional<String> keyId() {
        return Optional.empty();
    }

    @Override
    public boolean mayKeep(Handle handle) {
        return KeysInUse.areNone(handle);
    }
}
