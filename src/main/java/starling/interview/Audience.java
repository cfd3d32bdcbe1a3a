package starling.interview;

/** Who reads what is said in a place. */
public enum Audience {
    /** Nobody but the person and Starling: a direct message, or the terminal. */
    THE_PERSON_ALONE,
    /** Others too, or it is not known: a channel of a server. */
    OTHERS_TOO
}
