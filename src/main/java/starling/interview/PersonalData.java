package starling.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is kept of a person, taken together. Every method throws a {@link StorageException} where that fails. Safe for
 * use by several threads.
 */
public interface PersonalData {
    /** How much there is of a person. */
    Holdings of(PersonId person);

    /** Everything that there is of a person, as it is at one moment; what there is none of is left out. */
    List<KeptRows> everything(PersonId person);

    /**
     * Removes everything of a person, beyond recovery from the store: all of it or, if that fails, nothing.
     *
     * @return how much there was
     */
    Holdings forget(PersonId person);

    /** How old anybody's answers may become, whatever they want; empty if as old as they want. */
    Optional<Duration> longest();

    /** How many of a person's answers are older than this; one that was typed in an interview and not handed in is one too. */
    int answersBefore(PersonId person, Instant past);

    /** Those who have an answer that is older than they want their answers kept, or than {@link #longest()}. */
    List<PersonId> withExpiredAnswers(Instant now);

    /**
     * Removes the answers of a person that are older than they want them kept, or than {@link #longest()}, with all that hangs on them, beyond recovery from
     * the store.
     *
     * @return how many there were
     */
    int forgetExpiredAnswers(PersonId person, Instant now);
}
