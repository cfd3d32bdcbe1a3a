package starling.coach;

/** What came of asking the coach. */
public sealed interface CoachOutcome<T> {
    /**
     * It said something, and nothing in it was found that is not so.
     *
     * @param tokensLeft how many the person may still use today
     */
    record Said<T>(T value, long tokensLeft) implements CoachOutcome<T> {}

    /** It said nothing, and there is a reason to tell. */
    record Unsaid<T>(Reason reason) implements CoachOutcome<T> {}

    /** It was not asked: none is configured, or the person has not let it. There is nothing to tell. */
    record NotAsked<T>() implements CoachOutcome<T> {}

    /** Why nothing was said. */
    enum Reason {
        /** The person has used up their tokens of the day. */
        PERSON_SPENT,
        /** All together have. */
        DAY_SPENT,
        TOO_SLOW,
        BUSY,
        REFUSED,
        BROKEN,
        RESTING,
        /** The model ran out of room. */
        CUT_OFF,
        /** Something failed here, not at the model. */
        FAILED,
        /** What it said could not be read, or does not agree with the answer, twice. */
        UNFOUNDED
    }
}
