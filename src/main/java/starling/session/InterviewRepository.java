package starling.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import starling.interview.Attempt;
import starling.interview.PersonId;

/**
 * Keeps interviews. Each change is kept whole or not at all, and outlives the process once it is. All methods throw {@link
 * starling.interview.StorageException} when that fails. Safe for use by several threads and processes.
 */
public interface InterviewRepository {
    /** Keeps a new interview, and that its question was asked; false, and nothing is kept, if its person has an open one. */
    boolean begin(Interview interview);

    /** The interview of a person that is not closed; there is never more than one. */
    Optional<Interview> open(PersonId person);

    /** The interview with this id, whoever's it is. */
    Optional<Interview> find(String id);

    /** The open interview that heard this message, wherever it is held by now. */
    Optional<Interview> hearing(String message);

    /**
     * Keeps what an interview is now, with the attempt that was made in it, if that is not kept already, and with the question
     * that is asked now, if it is a new one. What was typed and is no longer there leaves no trace.
     *
     * @param before what it was
     * @param at when
     * @return false, and nothing is kept, if it is something else by now
     */
    boolean keep(Interview before, Interview after, Optional<Attempt> attempt, Instant at);

    /**
     * An id for what was said at a step: the same for the same words there, so that whatever is done twice is kept once. Where
     * texts are kept under a key, nobody without it can tell by the id whether they guessed the words.
     */
    UUID idOf(Interview interview, int step, String said);
}
