package starling.coach;

import java.util.Locale;

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
    /** It ran out of room before it had said what it had to say. */
    CUT_OFF,
    /** It failed so often lately that it is left alone for a while. */
    RESTING;

    /** For figures, such as {@code too-slow}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For a log, such as {@code too slow}. */
    public String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
