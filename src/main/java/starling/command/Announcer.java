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
        FAILED,
        /** It was sent, and what became of it is not known: nobody said whether it came. */
        UNKNOWN
    }

    /**
     * Whether this process is the one that hears what people say in a place. Where there are several, they all can say
     * something there.
     */
    boolean isHeard(String place);

    /** Says it in a place, such as {@code discord:123}, for all who are there; waits until it is said. */
    Outcome sayIn(String place, Reply reply);

    /**
     * The same, for what is to be there once although it is said again.
     *
     * @param id what is said again within a few minutes under the same id is not shown twice
     */
    Outcome sayOnceIn(String place, String id, Reply reply);

    /** Says it to a person alone; waits until it is said. */
    Outcome sayTo(PersonId person, Reply reply);
}
