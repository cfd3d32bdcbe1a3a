package starling.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import starling.configuration.Settings;

/**
 * How people's texts are kept over one connection, as Jdbi hands it to whoever makes a statement; so only {@link Database} knows
 * the key. Public for Jdbi, which makes one for each connection.
 */
public final class PersonalTexts implements JdbiConfig<PersonalTexts> {
    private TextCipher cipher;
    private Optional<Handle> unchecked;

    /** Plain texts. */
    public PersonalTexts() {
        this(new PlainTexts(), Optional.empty());
    }

    private PersonalTexts(TextCipher cipher, Optional<Handle> unchecked) {
        this.cipher = cipher;
        this.unchecked = unchecked;
    }

    /** Texts as a cipher has them, from now on; before the first is kept it is seen whether the cipher is still the right one. */
    void begin(TextCipher with, Handle handle) {
        cipher = with;
        unchecked = Optional.of(handle);
    }

    String kept(PersonalColumn column, String typed) {
        admit();
        return cipher.kept(column, typed);
    }

    /**
     * In the same change as what is kept, so that no text is ever kept under a key that was given up meanwhile, or in plain.
     *
     * @throws UnfitKeyException when the cipher is not the right one any more
     */
    void admit() {
        unchecked.ifPresent(this::check);
    }

    private void check(Handle handle) {
        if (!cipher.mayKeep(handle)) {
            throw new UnfitKeyException(
                    "the database is encrypted with another key by now, or with none; stop Starling, and start"
                            + " it with the " + Settings.DATABASE_KEY + " that all others have");
        }
        unchecked = Optional.empty();
    }

    String typed(PersonalColumn column, String kept) {
        return cipher.typed(column, kept);
    }

    @Override
    public PersonalTexts createCopy() {
        return new PersonalTexts(cipher, unchecked);
    }
}
