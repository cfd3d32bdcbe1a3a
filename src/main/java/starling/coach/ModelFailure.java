package starling.coach;

/** Why a language model gave no reply that could be read. */
public enum ModelFailure {
    /** It took longer than it may. */
    TOO_SLOW,
    /** It takes no more at this moment (429, or overloaded). */
    BUSY,
    /** It does not accept the key, or knows no such model (401, 403, 404). */
    REFUSED,
    /** It is not there, broke off, or failed. */
    BROKEN,
    /** It talked on and on, and was stopped. */
    ENDLESS,
    /** It failed so often lately that it is left alone for a while. */
    RESTING
}
