package starling.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps disagreements. Safe for use by several threads. */
public interface DisagreementRepository {
    /**
     * Keeps a disagreement on an attempt that is kept.
     *
     * @throws StorageException when it could not be kept
     */
    void keep(Disagreement disagreement);

    /** What was kept of the same line of the feedback on an attempt, in whatever words the line was read. */
    Optional<Disagreement> find(UUID attempt, Claim claim);

    /** All of them, whoever's they are, the oldest first. */
    List<Disagreement> all();
}
