package starling.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers what was asked of whom, and where. Safe for use by several threads. */
public interface AskedQuestions {
    /**
     * Remembers that a question was asked, or {@linkplain AskedQuestion#NONE none} is any more.
     *
     * @param place where, such as a Discord channel or {@code terminal}
     * @throws StorageException when it could not be kept
     */
    void remember(PersonId person, String place, AskedQuestion asked, Instant at);

    /** The ids of the questions asked of a person, the latest first, each once, at most this many. */
    List<String> recent(PersonId person, int limit);

    /**
     * The question that was asked last in a place of this person or {@linkplain PersonId#everybodyIn of everybody} there; {@link
     * AskedQuestion#NONE} if none is any more.
     */
    Optional<AskedQuestion> lastIn(String place, PersonId person);

    /** The question that was asked last in a place, of anybody. */
    Optional<AskedQuestion> lastIn(String place);
}
