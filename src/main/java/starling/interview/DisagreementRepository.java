package starling.interview;

import java.util.List;

/** Keeps disagreements. Safe for use by several threads. */
public interface DisagreementRepository {
    /**
     * Keeps a disagreement on an attempt that is kept.
     *
     * @throws StorageException when it could not be kept
     */
    void keep(Disagreement disagreement);

    /** All of them, whoever's they are, the oldest first. */
    List<Disagreement> all();
}
