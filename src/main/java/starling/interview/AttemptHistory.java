package starling.interview;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A person's answers, a page at a time. Safe for use by several threads. */
public interface AttemptHistory {
    /**
     * The answers of a person, the latest first.
     *
     * @param before only those whose latest attempt is older than this
     * @param questions only answers to questions with these ids; empty for all answers
     * @param limit at most this many
     * @throws StorageException when they could not be read
     */
    List<AnsweredLine> page(
            PersonId person, Optional<Instant> before, Optional<Collection<String>> questions, int limit);
}
