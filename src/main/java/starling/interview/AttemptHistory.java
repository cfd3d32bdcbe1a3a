package starling.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A person's answers, a page at a time. Safe for use by several threads. */
public interface AttemptHistory {
    /**
     * The answers of a person, the latest first.
     *
     * @param before only those whose latest attempt is older than this
     * @param wanted which answers, by the id of the question and the text of the latest attempt
     * @param limit at most this many
     * @throws StorageException when they could not be read
     */
    List<AnsweredLine> page(PersonId person, Optional<Instant> before, BiPredicate<String, String> wanted, int limit);
}
