package starling.recall;

/** How much of a point of the notes is in what somebody typed. */
public enum Presence {
    THERE,
    PARTLY,
    /** It is there with another number. */
    OTHERWISE,
    MISSING
}
