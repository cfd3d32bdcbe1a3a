package starling.coach;

import java.util.Optional;
import java.util.function.Predicate;
import starling.interview.PersonId;
import starling.interview.PreferencesRepository;
import starling.interview.StorageException;

/**
 * Who lets a language model read their answers: those who let it where it is now. Where the store cannot be asked, nobody does.
 * Safe for use by several threads.
 */
public final class CoachConsent implements Predicate<PersonId> {
    private final PreferencesRepository preferences;
    private final String letAs;

    /** The consent to this model. */
    public CoachConsent(PreferencesRepository preferences, ModelCard model) {
        this.preferences = preferences;
        this.letAs = model.letAs();
    }

    @Override
    public boolean test(PersonId person) {
        try {
            return preferences.of(person).coach().equals(Optional.of(letAs));
        } catch (StorageException unknown) {
            return false;
        }
    }
}
