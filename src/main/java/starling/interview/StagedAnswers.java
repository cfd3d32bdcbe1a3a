package starling.interview;

import java.util.List;
import java.util.UUID;
import starling.design.AskedPart;

/** Which answers to design questions were given stage by stage. Safe for use by several threads. */
public interface StagedAnswers {
    /**
     * The parts of an attempt, each with the steps that its stage asked for, in their order; empty if it was given as a whole.
     *
     * @throws StorageException when that could not be found out
     */
    List<AskedPart> parts(UUID attempt);
}
