package starling.recall;

/** How much of a point of the notes is in what somebody typed. */
public enum Presence {
    THERE,
    PARTLY,
    MISSING
}
