package starling.command;

import starling.interview.PersonId;

/** Says something that nobody has just asked for. Implementations are safe for use by several threads. */
public interface Announcer {
    /** What became of it. */
    enum Outcome {
        SAID,
        /** The place or the person cannot be reached any more, or does not want it; trying again is in vain. */
        UNREACHABLE,
        /** Not this time. */
        FAILED
    }

    /** Says it in a place, such as {@code discord:123}, for all who are there; waits until it is said. */
    Outcome sayIn(String place, Reply reply);

    /** Says it to a person alone; waits until it is said. */
    Outcome sayTo(PersonId person, Reply reply);
}
