package starling.coach;

import java.time.LocalDate;
import starling.interview.PersonId;

/**
 * Keeps count of the tokens that people use. Throws a {@link starling.interview.StorageException} where that fails. Safe for use
 * by several threads and processes: of two that take at once, none goes over a limit.
 */
public interface TokenLedger {
    /** What came of taking tokens. */
    enum Taking {
        TAKEN,
        /** It would be more than the person may use a day. */
        PERSON_SPENT,
        /** It would be more than all together may use a day. */
        DAY_SPENT
    }

    /** What a person has used on a day, in tokens. */
    long usedBy(PersonId person, LocalDate day);

    /** Takes tokens before they are used, as many as may be needed. */
    Taking take(PersonId person, LocalDate day, int tokens, TokenLimits limits);

    /** Corrects what was taken, once it is known what was used. */
    void settle(PersonId person, LocalDate day, int taken, int used);
}
